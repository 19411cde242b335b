import type { Problem } from '@chatref/protocol';
import type { BatchWait } from './batch.ts';
import { foreignRefusal } from './foreign-refusal.ts';
import { clientLimits } from './limits.ts';
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
  /** For a request that the server may leave unanswered for a while. */
  wait?: BatchWait,
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
  readonly wait?: BatchWait | undefined;
  readonly accepts: (value: unknown) => value is Body;
};

/** One request, its outcome told apart: done, refused in the server's words, or worth another try. Never rejects. */
export async function request<Body>(fetch: Fetch, wanted: Request<Body>): Promise<Answer<Body>> {
  const { method, address, headers, body } = wanted;
  const json = body === undefined ? {} : { body: JSON.stringify(body) };
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  try {
    const init = { method, headers: { ...headers, ...type }, ...json };
    const response = await fetch(address, init, wanted.wait);
    const { status } = response;
    const afterMs = waitOf(response.headers.get('retry-after'));
    if (status >= 500) return { kind: 'retry', afterMs };
    const answer = await response.json().catch(() => null);
    if (status === 429) return tooFast(answer, afterMs);
    if (response.ok && answer !== null && wanted.accepts(answer)) return { kind: 'ok', body: answer };
    if (status >= 400) return refusal(answer, status);
  } catch {
    // No network.
  }
  // An answer that is not ours, too: something between us and the server spoke in its place.
  return { kind: 'retry', afterMs: null };
}

function tooFast(answer: unknown, afterMs: number | null): Answer<never> {
  return { kind: 'retry', afterMs, isTooFast: true, ...(isProblem(answer) ? { problem: answer } : {}) };
}

/**
 * The server's own words are its last. A proxy's page may be about a moment, as when the server is being replaced; it is
 * worth a few tries, and then it is the answer.
 */
function refusal(answer: unknown, status: number): Answer<never> {
  if (isProblem(answer)) return { kind: 'refused', problem: answer };
  const problem: Problem = foreignRefusal(status);
  return problem.code === 'too_large'
    ? { kind: 'refused', problem }
    : { kind: 'retry', afterMs: null, isDoubtful: true, problem };
}

/** Seconds, or an instant (RFC 9110); a wait without end is not heeded. */
function waitOf(header: string | null): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  const waitMs = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(waitMs) ? Math.min(Math.max(0, waitMs), clientLimits.maxRetryAfterMs) : null;
}
