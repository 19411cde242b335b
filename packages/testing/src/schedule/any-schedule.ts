import type { Schedule, TimeRange } from '@chatref/core/schedule';
import fc from 'fast-check';

/** A schedule whose exceptions lie around a day that is not known yet. */
export type ScheduleNear = (place: { readonly timeZone: string; readonly atMs: number }) => Schedule;

const dayMs = 24 * 60 * 60 * 1000;

/** Any schedule with times on a grid of so many minutes. Many lie at night, where clocks are changed. */
export function anySchedule(gridMinutes: number): fc.Arbitrary<ScheduleNear> {
  const hours = fc.array(anyRange(gridMinutes), { maxLength: 3 });
  const exceptions = fc.array(
    fc.record({
      name: fc.constant('Holiday'),
      daysAway: fc.integer({ min: -3, max: 3 }),
      days: fc.integer({ min: 1, max: 3 }),
      isYearly: fc.boolean(),
      hours: fc.oneof(fc.constant([]), hours),
    }),
    { maxLength: 3 },
  );
  const weekly = fc.record({
    sun: hours,
    mon: hours,
    tue: hours,
    wed: hours,
    thu: hours,
    fri: hours,
    sat: hours,
  });
  return fc.tuple(weekly, exceptions).map(([week, special]) => ({ timeZone, atMs }) => ({
    timeZone,
    weekly: week,
    exceptions: special.map(({ daysAway, days, ...rest }) => ({
      ...rest,
      from: dateOf(atMs + daysAway * dayMs),
      to: dateOf(atMs + (daysAway + days - 1) * dayMs),
    })),
  }));
}

function anyRange(gridMinutes: number): fc.Arbitrary<TimeRange> {
  const last = 24 * 60;
  const time = fc.oneof(
    fc.integer({ min: 0, max: (4 * 60) / gridMinutes }),
    fc.integer({ min: 0, max: last / gridMinutes - 1 }),
    fc.constantFrom(0, (22 * 60) / gridMinutes, (23 * 60) / gridMinutes),
  );
  const end = fc.oneof(
    { weight: 4, arbitrary: time },
    { weight: 1, arbitrary: fc.constant(last / gridMinutes) },
  );
  return fc
    .tuple(time, end)
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => ({ from: timeOf(from * gridMinutes), to: timeOf(to * gridMinutes) }));
}

function timeOf(minutes: number): string {
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function dateOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
