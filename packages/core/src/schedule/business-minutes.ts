import type { Hours } from './hours.ts';
import { openIntervals } from './open-intervals.ts';

/** How many minutes of the time between two instants were open, parts of a minute included; 0 where the second is not later. */
export function businessMinutesBetween(hours: Hours, fromMs: number, toMs: number): number {
  if (toMs <= fromMs) return 0;
  const open = openIntervals(hours, { fromMs, toMs });
  return open.reduce((sumMs, interval) => sumMs + interval.toMs - interval.fromMs, 0) / 60_000;
}
