import type { Schedule, ScheduleException, TimeRange } from './schedule.ts';
import { weekdays } from './schedule.ts';

/** Minutes from the start of a day; `to` may lie in the next one. */
export type Span = { readonly from: number; readonly to: number };

export const dayMs = 24 * 60 * 60 * 1000;
const dayMinutes = 24 * 60;

type CompiledException = { readonly covers: (day: number) => boolean; readonly spans: readonly Span[] };

/** A schedule read once: what opens on which day. Days are counted from 1970-01-01. */
export type DaySpans = (day: number) => readonly Span[];

export function compileDays(schedule: Schedule): DaySpans {
  const week = weekdays.map((weekday) => spansOf(schedule.weekly[weekday]));
  const exceptions = inOrder(schedule.exceptions).map(compileException);
  const exceptionOn = (day: number) => exceptions.find(({ covers }) => covers(day));
  return (day) => {
    const exception = exceptionOn(day);
    if (exception !== undefined) return exception.spans;
    // 1970-01-01 was a Thursday.
    const spans = week[(((day + 4) % 7) + 7) % 7] ?? [];
    return exceptionOn(day + 1) === undefined ? spans : spans.map(untilMidnight);
  };
}

/** What was said for one year goes before what holds in every year. */
function inOrder(exceptions: readonly ScheduleException[]): ScheduleException[] {
  return [...exceptions].sort((one, other) => Number(one.isYearly) - Number(other.isYearly));
}

function compileException({ from, to, isYearly, hours }: ScheduleException): CompiledException {
  const spans = spansOf(hours);
  if (isYearly) return { spans, covers: yearly(from.slice(5), to.slice(5)) };
  const first = dayOf(from);
  const last = dayOf(to);
  return { spans, covers: (day) => day >= first && day <= last };
}

/** Compares `MM-DD`; a span of days may run over the end of the year. */
function yearly(from: string, to: string): (day: number) => boolean {
  return (day) => {
    const date = dateOf(day).slice(5);
    return from <= to ? date >= from && date <= to : date >= from || date <= to;
  };
}

function spansOf(ranges: readonly TimeRange[]): Span[] {
  return ranges
    .map(({ from, to }) => spanOf(minuteOf(from), minuteOf(to)))
    .sort((one, other) => one.from - other.from);
}

function spanOf(from: number, to: number): Span {
  return { from, to: to > from ? to : to + dayMinutes };
}

function untilMidnight({ from, to }: Span): Span {
  return { from, to: Math.min(to, dayMinutes) };
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayMs;
}

function dateOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
