import { isProblem } from './parse-answer.ts';
import type { Answer } from './send-queue.ts';

/** What is used of `fetch`. */
export type Fetch = (
  address: string,
  init: {
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
  },
) => Promise<{
  readonly ok: boolean;
  readonly status: number;
  readonly headers: { readonly get: (name: string) => string | null };
  readonly json: () => Promise<unknown>;
}>;

export type Request<Body> = {
  readonly method: 'GET' | 'POST';
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly accepts: (value: unknown) => value is Body;
};

/** One request, its outcome told apart: done, refused in the server's words, or worth another try. Never rejects. */
export async function request<Body>(fetch: Fetch, wanted: Request<Body>): Promise<Answer<Body>> {
  const { method, address, headers, body } = wanted;
  const json = body === undefined ? {} : { body: JSON.stringify(body) };
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  try {
    const response = await fetch(address, { method, headers: { ...headers, ...type }, ...json });
    if (response.status >= 500 || response.status === 429)
      return retryAfter(response.headers.get('retry-after'));
    const answer = await response.json();
    if (response.ok && wanted.accepts(answer)) return { kind: 'ok', body: answer };
    if (!response.ok && isProblem(answer)) return { kind: 'refused', problem: answer };
  } catch {
    // No network, or an answer that is no JSON: something between us and the server spoke in its place.
  }
  return { kind: 'retry', afterMs: null };
}

function retryAfter(header: string | null): Answer<never> {
  const seconds = Number(header ?? Number.NaN);
  return { kind: 'retry', afterMs: Number.isFinite(seconds) ? seconds * 1000 : null };
}
