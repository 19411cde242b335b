import { ProblemError } from '../present/problem.ts';
import { httpLimits } from './limits.ts';

export type RateLimit = (caller: string) => void;

const windowMs = 60_000;

/** Counts calls of one kind by caller in windows of a minute. Throws the refusal when a caller has had its share. */
export function createRateLimit(perMinute: number, nowMs: () => number): RateLimit {
  const windows = new Map<string, { startedMs: number; calls: number }>();
  return (caller) => {
    const now = nowMs();
    const known = windows.get(caller);
    const current = known && now - known.startedMs < windowMs ? known : { startedMs: now, calls: 0 };
    windows.delete(caller);
    windows.set(caller, current);
    const [oldest] = windows.keys();
    if (windows.size > httpLimits.maxCallers && oldest !== undefined) windows.delete(oldest);
    current.calls += 1;
    if (current.calls <= perMinute) return;
    const waitSeconds = Math.max(1, Math.ceil((current.startedMs + windowMs - now) / 1000));
    throw new ProblemError(
      'too_many_requests',
      `That was a little fast. Wait ${waitSeconds} seconds, then send it again.`,
      { headers: { 'retry-after': String(waitSeconds) } },
    );
  };
}
