import { dayMs } from './day-spans.ts';
import type { Hours } from './hours.ts';
import { maxDaysAtOnce } from './limits.ts';
import { type Interval, openStretches } from './stretches.ts';

/** When it is open from `fromMs` to before `toMs`: in order, none touching the next. */
export function openIntervals(hours: Hours, { fromMs, toMs }: Interval): Interval[] {
  const days = Math.ceil((toMs - fromMs) / dayMs) + 1;
  if (days > maxDaysAtOnce) throw new RangeError(`Ask for ${maxDaysAtOnce} days at most, not ${days}.`);
  const found: Interval[] = [];
  for (const stretch of openStretches(hours, fromMs, days)) {
    if (stretch.fromMs >= toMs) break;
    found.push({ fromMs: Math.max(stretch.fromMs, fromMs), toMs: Math.min(stretch.toMs, toMs) });
  }
  return found;
}
