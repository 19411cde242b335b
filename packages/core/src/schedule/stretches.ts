import { dayMs } from './day-spans.ts';
import type { Hours } from './hours.ts';
import { instantOf, localMsAt } from './zone.ts';

/** Half-open, in milliseconds since 1970: open at `fromMs`, closed again at `toMs`. */
export type Interval = { readonly fromMs: number; readonly toMs: number };

const minuteMs = 60_000;

/**
 * The times of being open that end after `fromMs`, in order, each as long as it can be: one at its end and the next
 * never touch. The first may have begun before it is looked at. Stops with what begins within `days`.
 */
export function* openStretches(hours: Hours, fromMs: number, days: number): Generator<Interval> {
  const today = Math.floor(localMsAt(hours.zone, fromMs) / dayMs);
  let open: Interval | null = null;
  // From two days before: what began yesterday may run on, and a clock put back at midnight may show yesterday again.
  for (let day = today - 2; day <= today + days; day++) {
    for (const next of intervalsOn(hours, day)) {
      if (open !== null && next.fromMs <= open.toMs) {
        open = { fromMs: open.fromMs, toMs: Math.max(open.toMs, next.toMs) };
      } else {
        if (open !== null && open.toMs > fromMs) yield open;
        open = next;
      }
    }
  }
  if (open !== null && open.toMs > fromMs) yield open;
}

function intervalsOn({ spansOn, zone }: Hours, day: number): Interval[] {
  return spansOn(day)
    .map(({ from, to }) => ({
      fromMs: instantOf(zone, day * dayMs + from * minuteMs),
      toMs: instantOf(zone, day * dayMs + to * minuteMs),
    }))
    .filter(({ fromMs, toMs }) => fromMs < toMs);
}
