import { dayMs } from './day-spans.ts';
import type { Hours } from './hours.ts';
import { maxDaysAhead } from './limits.ts';
import { openStretches } from './stretches.ts';

export function isOpenAt(hours: Hours, atMs: number): boolean {
  for (const { fromMs } of openStretches(hours, atMs, 1)) return fromMs <= atMs;
  return false;
}

/** When it opens next after this instant; null where it does not within 400 days, or never closes. */
export function nextOpening(hours: Hours, atMs: number): number | null {
  for (const { fromMs } of openStretches(hours, atMs, maxDaysAhead)) if (fromMs > atMs) return fromMs;
  return null;
}

/** When it closes next after this instant; null where it stays as it is for 400 days. */
export function nextClosing(hours: Hours, atMs: number): number | null {
  const lastMs = atMs + maxDaysAhead * dayMs;
  for (const { toMs } of openStretches(hours, atMs, maxDaysAhead)) return toMs < lastMs ? toMs : null;
  return null;
}
