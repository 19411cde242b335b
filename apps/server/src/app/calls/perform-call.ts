import { type AttemptLog, attemptCall, type CallResult, unsentAttempt } from '../../calls/attempt-call.ts';
import { judgeBefore, judgeReply, type Verdict } from '../../calls/judge-reply.ts';
import { createMask, type Mask } from '../../calls/mask-secrets.ts';
import { quickDelay } from '../../calls/retry-plan.ts';
import type { CallDeps } from './call-deps.ts';
import type { LoadedCall } from './load-call.ts';

export type CallTries = {
  readonly idempotencyKey: string;
  /** In the time of the server's clock: nothing is begun or waited for beyond it. */
  readonly untilMs: number;
  readonly maxTries: number;
  readonly signal: AbortSignal;
};

export type Performed = {
  readonly attempts: readonly AttemptLog[];
  readonly verdict: Verdict;
  /** How long to wait at the least where the same may go well later; null where it will not. */
  readonly retryAfterMs: number | null;
};

/** Calls the shop's system, a few times where that helps, and says what came of it. Secrets are in nothing it returns. */
export async function performCall(deps: CallDeps, loaded: LoadedCall, tries: CallTries): Promise<Performed> {
  const mask = createMask([...loaded.headers.values(), ...(loaded.signing ?? [])]);
  const refused = judgeBefore(loaded);
  if (refused !== null) {
    const log = unsentAttempt(loaded.call, refused.problem ?? '', deps.ids.nowMs());
    return { attempts: [log], verdict: refused, retryAfterMs: null };
  }
  const { attempts, result } = await attemptAll(deps, loaded, { ...tries, mask });
  const verdict = judgeReply(loaded, result);
  return {
    attempts: withProblem(attempts, verdict.problem),
    verdict: { ...verdict, said: mask(verdict.said) },
    retryAfterMs: result.kind === 'failed' && result.isRetryable ? (result.retryAfterMs ?? 0) : null,
  };
}

type Attempts = { readonly attempts: readonly AttemptLog[]; readonly result: CallResult };

async function attemptAll(
  { fetchCall: fetch, pause, ids }: CallDeps,
  loaded: LoadedCall,
  { idempotencyKey, untilMs, maxTries, signal, mask }: CallTries & { readonly mask: Mask },
): Promise<Attempts> {
  const { call, headers, signing, values } = loaded;
  const attempts: AttemptLog[] = [];
  for (;;) {
    // Never less than a moment: a run that begins late is tried once all the same.
    const leftMs = Math.max(minTimeoutMs, untilMs - ids.nowMs());
    const timeoutMs = Math.min(call.timeoutSeconds * 1000, leftMs);
    const material = { call, headers, signing, values, idempotencyKey };
    const { log, result } = await attemptCall(material, { fetch, nowMs: ids.nowMs, mask, timeoutMs, signal });
    attempts.push(log);
    if (result.kind === 'answered' || !result.isRetryable || attempts.length >= maxTries) {
      return { attempts, result };
    }
    const left = { retryAfterMs: result.retryAfterMs, leftMs: untilMs - ids.nowMs() };
    const delayMs = quickDelay(attempts.length, left);
    if (delayMs === null) return { attempts, result };
    await pause(delayMs, signal);
  }
}

const minTimeoutMs = 2000;

/** The last attempt tells also what was wrong with its answer. */
function withProblem(attempts: readonly AttemptLog[], problem: string | null): readonly AttemptLog[] {
  if (problem === null) return attempts;
  return attempts.map((log, i) => (i === attempts.length - 1 ? { ...log, problem } : log));
}
