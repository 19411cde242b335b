import { compileDays, type DaySpans } from './day-spans.ts';
import type { Schedule } from './schedule.ts';
import type { Zone } from './zone.ts';

/** A schedule with the rules of its zone, ready to be asked. Make it once and keep it. */
export type Hours = { readonly spansOn: DaySpans; readonly zone: Zone };

export function compileHours(schedule: Schedule, zone: Zone): Hours {
  return { spansOn: compileDays(schedule), zone };
}
