import type { Schedule, ScheduleException, TimeRange, Weekday } from '@chatref/core/schedule';
import { wallClock } from './intl-zone.ts';

export type Steps = { readonly fromMs: number; readonly toMs: number; readonly stepMs: number };

const names: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/** As long as a clock that was put back may have to wait, and then some. */
const warmUpMs = 5 * 60 * 60 * 1000;

/**
 * Whether it is open at each step, found by looking at a clock on the wall step after step. That clock is put forward
 * but never back: while others go through an hour again, it stands. Slow, and by text alone.
 */
export function slowlyOpen(schedule: Schedule, { fromMs, toMs, stepMs }: Steps): boolean[] {
  const wall = wallClock(schedule.timeZone);
  const open: boolean[] = [];
  let shown = '';
  const first = fromMs - Math.ceil(warmUpMs / stepMs) * stepMs;
  for (let ms = first; ms < toMs; ms += stepMs) {
    const now = wall(ms).slice(0, 16);
    if (now > shown) shown = now;
    if (ms >= fromMs) open.push(isOpenBy(schedule, shown.slice(0, 10), shown.slice(11)));
  }
  return open;
}

function isOpenBy(schedule: Schedule, date: string, time: string): boolean {
  const special = exceptionFor(schedule, date);
  const yesterday = dayBefore(date);
  const specialYesterday = exceptionFor(schedule, yesterday);
  const today = special ? special.hours : weekOf(schedule, date);
  const before = specialYesterday ? specialYesterday.hours : weekOf(schedule, yesterday);
  const mayRunOver = specialYesterday !== undefined || special === undefined;
  return (
    today.some(({ from, to }) => time >= from && (to > from ? time < to : true)) ||
    (mayRunOver && before.some(({ from, to }) => to <= from && time < to))
  );
}

function exceptionFor({ exceptions }: Schedule, date: string): ScheduleException | undefined {
  const once = exceptions.find(({ isYearly, from, to }) => !isYearly && from <= date && date <= to);
  return once ?? exceptions.find((exception) => exception.isYearly && fallsOn(exception, date.slice(5)));
}

function fallsOn({ from, to }: ScheduleException, day: string): boolean {
  const [first, last] = [from.slice(5), to.slice(5)];
  return first <= last ? first <= day && day <= last : first <= day || day <= last;
}

function weekOf({ weekly }: Schedule, date: string): readonly TimeRange[] {
  return weekly[names[new Date(`${date}T12:00:00Z`).getUTCDay()] ?? 'sun'];
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T12:00:00Z`) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
