import type { SharedCount } from '../bus/shared-count.ts';
import { ProblemError } from '../present/problem.ts';
import { httpLimits } from './limits.ts';

/** Rejects with the refusal when a caller has had its share. */
export type RateLimit = (caller: string) => Promise<void>;

export type RateLimitOptions = {
  /** What is counted; each kind by itself. */
  readonly name: string;
  readonly perMinute: number;
  readonly nowMs: () => number;
  readonly countShared: SharedCount;
};

type Window = { readonly startedMs: number; calls: number };

const windowMs = 60_000;

/**
 * Counts calls of one kind by caller in windows of a minute: for all servers together where they share a Redis that
 * answers, else for this one alone. A caller is never refused, or kept waiting, because counting fails.
 */
export function createRateLimit({ name, perMinute, nowMs, countShared }: RateLimitOptions): RateLimit {
  const windows = new Map<string, Window>();
  return async (caller) => {
    const now = nowMs();
    // Also where Redis counts: should it go, this server knows of its own callers.
    const own = countHere(windows, caller, now);
    const shared = await countShared(`${name}:${caller}`, windowMs);
    const { calls, leftMs } = shared ?? { calls: own.calls, leftMs: own.startedMs + windowMs - now };
    if (calls <= perMinute) return;
    const waitSeconds = Math.max(1, Math.ceil(leftMs / 1000));
    throw new ProblemError(
      'too_many_requests',
      `That was a little fast. Wait ${waitSeconds} seconds, then send it again.`,
      { headers: { 'retry-after': String(waitSeconds) } },
    );
  };
}

function countHere(windows: Map<string, Window>, caller: string, now: number): Window {
  const known = windows.get(caller);
  const current = known && now - known.startedMs < windowMs ? known : { startedMs: now, calls: 0 };
  windows.delete(caller);
  windows.set(caller, current);
  const [oldest] = windows.keys();
  if (windows.size > httpLimits.maxCallers && oldest !== undefined) windows.delete(oldest);
  current.calls += 1;
  return current;
}
