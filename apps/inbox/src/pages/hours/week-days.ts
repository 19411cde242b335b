import type { Weekly } from '@chatref/protocol';

export type Day = keyof Weekly;

/** As a week is read where most shops are: Monday first. */
export const days: readonly Day[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

export function dayBefore(day: Day): Day {
  return days[(days.indexOf(day) + 6) % 7] ?? 'sun';
}

export function dayAfter(day: Day): Day {
  return days[(days.indexOf(day) + 1) % 7] ?? 'mon';
}
