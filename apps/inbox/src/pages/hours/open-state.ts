import { compileHours, isOpenAt, nextClosing, nextOpening } from '@chatref/core/schedule';
import { isTimeZone, type SaveScheduleRequest, sayOpening, type TimeRange, zoneOf } from '@chatref/protocol';
import { t } from '../../strings/t.ts';
import { problemOf } from './time-range.ts';
import { days } from './week-days.ts';

export type OpenState = { isOpen: boolean; words: string };

/** What holds now and until when, in words. Of hours that are still being typed, what is complete. */
export function openStateOf(
  schedule: Omit<SaveScheduleRequest, 'name'>,
  nowMs: number,
  language = navigator.language,
): OpenState | null {
  const { timeZone } = schedule;
  if (!isTimeZone(timeZone)) return null;
  const hours = compileHours(completeOf(schedule), zoneOf(timeZone));
  const when = (ms: number) => whenOf(ms, { nowMs, language, timeZone });
  if (isOpenAt(hours, nowMs)) {
    const closesMs = nextClosing(hours, nowMs);
    const words = closesMs === null ? t.hours.now.openAlways : t.hours.now.openUntil(when(closesMs));
    return { isOpen: true, words };
  }
  const opensMs = nextOpening(hours, nowMs);
  return { isOpen: false, words: opensMs === null ? t.hours.now.never : t.hours.now.opens(when(opensMs)) };
}

function whenOf(ms: number, reader: { nowMs: number; language: string; timeZone: string }): string {
  const said = sayOpening(new Date(ms).toISOString(), reader);
  if (said === null) return '';
  switch (said.kind) {
    case 'minutes':
    case 'today':
      return t.hours.now.today(said.time);
    case 'tomorrow':
      return t.hours.now.tomorrow(said.time);
    case 'weekday':
    case 'date':
      return t.hours.now.onDay(said.day, said.time);
  }
}

function completeOf({ timeZone, weekly, exceptions }: Omit<SaveScheduleRequest, 'name'>) {
  const complete = (ranges: readonly TimeRange[]) => ranges.filter((range) => problemOf(range) === null);
  const week = { ...weekly };
  for (const day of days) week[day] = complete(weekly[day]);
  return { timeZone, weekly: week, exceptions };
}
