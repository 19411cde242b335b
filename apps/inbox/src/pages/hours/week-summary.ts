import type { Weekly } from '@chatref/protocol';
import { t } from '../../strings/t.ts';
import { formatRanges } from './format-times.ts';
import { isWholeDay } from './time-range.ts';
import { type Day, days } from './week-days.ts';

/** A week in a line or two: neighbouring days of the same hours are one, closed days are left out. */
export function weekSummary(weekly: Weekly): string[] {
  if (days.every((day) => weekly[day].length === 0)) return [t.hours.summary.never];
  if (days.every((day) => weekly[day].some(isWholeDay))) return [t.hours.summary.around];
  return runsOf(weekly).map(([first, last]) => `${namesOf(first, last)} ${formatRanges(weekly[first])}`);
}

function runsOf(weekly: Weekly): [Day, Day][] {
  const runs: [Day, Day][] = [];
  for (const [at, day] of days.entries()) {
    if (weekly[day].length === 0) continue;
    const run = runs.at(-1);
    const isNext = run !== undefined && days[at - 1] === run[1];
    if (isNext && JSON.stringify(weekly[day]) === JSON.stringify(weekly[run[0]])) run[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

function namesOf(first: Day, last: Day): string {
  const names = t.hours.shortDays;
  return first === last ? names[first] : `${names[first]}–${names[last]}`;
}
