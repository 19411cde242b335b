import { retryLimits } from './limits.ts';

/** Whether the same request may go well later: too many at once, or something is broken on the other side. */
export function isRetryableStatus(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500;
}

/** `Retry-After` as seconds or as a date, in ms from now; null where there is none that can be read. */
export function readRetryAfter(header: string | undefined, nowMs: number): number | null {
  const text = header?.trim() ?? '';
  const waitMs = /^\d{1,9}$/u.test(text) ? Number(text) * 1000 : Date.parse(text) - nowMs;
  if (text === '' || Number.isNaN(waitMs)) return null;
  return Math.min(Math.max(waitMs, 0), retryLimits.maxRetryAfterMs);
}

/** How long to wait before the next of the quick attempts, or null where there is none left, or no time for one. */
export function quickDelay(
  tried: number,
  { retryAfterMs, leftMs }: { readonly retryAfterMs: number | null; readonly leftMs: number },
): number | null {
  const usual = retryLimits.quickDelaysMs[tried];
  if (usual === undefined) return null;
  const delayMs = Math.max(usual, retryAfterMs ?? 0);
  return delayMs + retryLimits.minAttemptMs <= leftMs ? delayMs : null;
}

/** The same once nobody waits any more; null means that the run is dead. */
export function laterDelay(tried: number, retryAfterMs: number | null): number | null {
  const usual = retryLimits.laterDelaysMs[tried];
  return usual === undefined ? null : Math.max(usual, retryAfterMs ?? 0);
}
