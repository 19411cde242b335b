import type { ActionRun, ApiCall } from '@chatref/protocol';
import type { FetchFailed, FetchResult } from '../web/fetch-result.ts';
import type { GuardedFetchOptions } from '../web/guarded-fetch.ts';
import { buildRequest, type CallMaterial, type CallRequest } from './build-request.ts';
import { callLimits } from './limits.ts';
import { type Mask, masked } from './mask-secrets.ts';
import { parseReply } from './parse-reply.ts';
import { shorten } from './plain-text.ts';
import { isRetryableStatus, readRetryAfter } from './retry-plan.ts';

export type CallFetch = (url: string, options: GuardedFetchOptions) => Promise<FetchResult>;

/** One attempt as the run log keeps it: secrets masked, long bodies cut. */
export type AttemptLog = ActionRun['attempts'][number];

export type CallResult =
  /** `reply` is undefined where what came back is not JSON. */
  | { readonly kind: 'answered'; readonly reply: unknown }
  | {
      readonly kind: 'failed';
      readonly problem: string;
      readonly isRetryable: boolean;
      readonly retryAfterMs: number | null;
    };
export type Attempted = { readonly log: AttemptLog; readonly result: CallResult };

export type AttemptContext = {
  readonly fetch: CallFetch;
  readonly nowMs: () => number;
  readonly mask: Mask;
  readonly timeoutMs: number;
  /** Aborts when this server stops; the reason is thrown then, and the attempt counts for nothing. */
  readonly signal: AbortSignal;
};

/** Asks the shop's system once. Whatever it, a name server or the network does comes back as a value. */
export async function attemptCall(material: CallMaterial, context: AttemptContext): Promise<Attempted> {
  const { fetch, nowMs, mask, timeoutMs, signal } = context;
  const startedMs = nowMs();
  const built = buildRequest(material, startedMs);
  if (built.kind === 'bad') {
    const log = unsentAttempt(material.call, built.problem, startedMs);
    return { log, result: { ...broken, problem: built.problem } };
  }
  const { url, method, headers, body } = built.request;
  const fetched = await fetch(url, {
    method,
    headers,
    ...(body === null ? {} : { body }),
    maxBytes: callLimits.maxReplyBytes,
    timeoutMs,
    // What is signed, or holds a key, is meant for one receiver.
    maxRedirects: 0,
    keepErrorBody: true,
    signal,
  });
  signal.throwIfAborted();
  const result = readResult(fetched, nowMs());
  const log = {
    at: new Date(startedMs).toISOString(),
    tookMs: Math.max(0, Math.round(nowMs() - startedMs)),
    request: logRequest(built.request, mask),
    response: logResponse(fetched, mask),
    problem: result.kind === 'failed' ? mask(result.problem) : null,
  };
  return { log, result };
}

function readResult(fetched: FetchResult, nowMs: number): CallResult {
  if (fetched.kind === 'ok') {
    const { status, body } = fetched;
    if (status >= 200 && status < 300) return { kind: 'answered', reply: parseReply(body) };
    return { ...broken, problem: `The system answered ${status}, which is no answer to a call.` };
  }
  if (fetched.code === 'http_error') {
    const { status, headers } = fetched;
    const retryAfterMs = readRetryAfter(headers['retry-after'], nowMs);
    const isRetryable = isRetryableStatus(status);
    return { kind: 'failed', problem: problemOfStatus(status), isRetryable, retryAfterMs };
  }
  return { ...broken, problem: problemOf(fetched), isRetryable: retryableFaults.has(fetched.code) };
}

const broken = { kind: 'failed', isRetryable: false, retryAfterMs: null } as const;
const retryableFaults: ReadonlySet<FetchFailed['code']> = new Set(['unreachable', 'timeout', 'bad_response']);

function problemOfStatus(status: number): string {
  if (status === 401 || status === 403) {
    return `The system answered ${status}: it does not accept the key. Check the secret headers.`;
  }
  if (status === 404)
    return 'The system answered 404: it knows nothing by these values, or the address is wrong.';
  if (status === 429) return 'The system answered 429: it was asked too often.';
  if (status >= 500) return `The system answered ${status}: something is broken on its side.`;
  return `The system answered ${status}: it does not accept the request. Look at what it says below.`;
}

function problemOf({ code, detail }: FetchFailed): string {
  switch (code) {
    case 'blocked_address':
      return `${detail} Only public addresses can be called.`;
    case 'too_many_redirects':
      return 'The address leads on to another one, which is not followed. Give the last address itself.';
    case 'timeout':
      return `${detail} Give it more time, or let it answer faster.`;
    case 'too_large':
      return `${detail} Let it send less.`;
    case 'bad_certificate':
    case 'bad_url':
      return `${detail} Check the address.`;
    default:
      return detail;
  }
}

/** Nothing was sent: the request could not be made of these values, or must not be. */
export function unsentAttempt({ method, url }: ApiCall, problem: string, nowMs: number): AttemptLog {
  const request = { method, url, headers: [], body: null };
  return { at: new Date(nowMs).toISOString(), tookMs: 0, request, response: null, problem };
}

function logRequest({ method, url, headers, body, secretHeaders }: CallRequest, mask: Mask) {
  const shown = Object.entries(headers).map(([name, value]): [string, string] => [
    name,
    secretHeaders.has(name) ? masked : mask(value),
  ]);
  return { method, url: mask(url), headers: shown, body: body === null ? null : logged(mask(body)) };
}

function logResponse(fetched: FetchResult, mask: Mask): AttemptLog['response'] {
  if (fetched.kind === 'ok') return { status: fetched.status, body: logBody(fetched.body, mask) };
  if (fetched.code !== 'http_error') return null;
  return { status: fetched.status, body: fetched.body ? logBody(fetched.body, mask) : '' };
}

function logBody(body: Uint8Array, mask: Mask): string {
  try {
    // PostgreSQL keeps no zero characters.
    return logged(mask(new TextDecoder('utf-8', { fatal: true }).decode(body).replaceAll('\0', '')));
  } catch {
    return `(${body.length} bytes that are not text)`;
  }
}

function logged(text: string): string {
  return shorten(text, callLimits.maxLoggedChars);
}
