/** Why no usable answer came back; `detail` is one plain sentence that may be shown to a teammate. */
export type FetchFailureCode =
  | 'bad_url'
  | 'blocked_address'
  | 'unreachable'
  | 'bad_certificate'
  | 'timeout'
  | 'too_large'
  | 'too_many_redirects'
  | 'bad_response'
  | 'aborted';

export type FetchOk = {
  readonly kind: 'ok';
  /** The address that answered, after redirects. */
  readonly url: string;
  readonly status: number;
  /** Names in lower case; repeated headers joined by a comma. */
  readonly headers: Readonly<Record<string, string>>;
  /** Decompressed. */
  readonly body: Uint8Array;
};

/** `http_error`: a whole answer with a status of 400 or above; its body is read only for `keepErrorBody`. */
export type FetchFailed =
  | { readonly kind: 'failed'; readonly code: FetchFailureCode; readonly detail: string }
  | {
      readonly kind: 'failed';
      readonly code: 'http_error';
      readonly detail: string;
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      /** Absent where it was not asked for, is too large or broke off. */
      readonly body?: Uint8Array;
    };

export type FetchResult = FetchOk | FetchFailed;

export function fetchFailed(code: FetchFailureCode, detail: string): FetchFailed {
  return { kind: 'failed', code, detail };
}
