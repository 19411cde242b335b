import { intlZone } from '@chatref/testing';
import { describe, expect, test } from 'vitest';
import { businessMinutesBetween } from './business-minutes.ts';
import { compileHours, type Hours } from './hours.ts';
import { openIntervals } from './open-intervals.ts';
import { isOpenAt, nextClosing, nextOpening } from './opening.ts';
import type { Schedule, ScheduleException, TimeRange, Weekly } from './schedule.ts';

const never: Weekly = { sun: [], mon: [], tue: [], wed: [], thu: [], fri: [], sat: [] };
const wholeDay = range('00:00', '24:00');
const office = everyDay(
  ['mon', 'tue', 'wed', 'thu', 'fri'],
  range('09:00', '12:00'),
  range('13:00', '18:00'),
);
const nights = everyDay(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'], range('22:00', '06:00'));
const aroundTheClock = everyDay(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'], wholeDay);

describe('the week', () => {
  test('HRS-1: is open at the first instant of a time and closed at the last', () => {
    const hours = berlin(office);
    expect(isOpenAt(hours, at('2026-11-23T08:59:59.999+01:00'))).toBe(false);
    expect(isOpenAt(hours, at('2026-11-23T09:00+01:00'))).toBe(true);
    expect(isOpenAt(hours, at('2026-11-23T11:59:59.999+01:00'))).toBe(true);
    expect(isOpenAt(hours, at('2026-11-23T12:00+01:00'))).toBe(false);
  });

  test('HRS-1: times that touch or overlap are one', () => {
    const hours = berlin({
      ...never,
      mon: [range('13:00', '18:00'), range('09:00', '13:00'), range('10:00', '11:00')],
    });
    expect(read(hours, '2026-11-23', '2026-11-24')).toEqual([['2026-11-23T08:00Z', '2026-11-23T17:00Z']]);
  });

  test('HRS-2: a night belongs to the day on which it begins', () => {
    const hours = berlin({ ...never, fri: [range('22:00', '06:00')] });
    expect(read(hours, '2026-11-23', '2026-12-01')).toEqual([['2026-11-27T21:00Z', '2026-11-28T05:00Z']]);
  });

  test('HRS-5: around the clock it never closes, whatever clocks do', () => {
    const hours = berlin(aroundTheClock);
    expect(
      openIntervals(hours, { fromMs: at('2026-01-01T00:00Z'), toMs: at('2028-01-01T00:00Z') }),
    ).toHaveLength(1);
    expect(nextClosing(hours, at('2026-11-23T09:00Z'))).toBeNull();
    expect(nextOpening(hours, at('2026-11-23T09:00Z'))).toBeNull();
  });
});

describe('a clock that is changed', () => {
  test('HRS-3: what opens in the hour that is skipped opens at the skip', () => {
    const hours = berlin({ ...never, sun: [range('02:30', '05:00')] });
    expect(read(hours, '2026-03-29', '2026-03-30')).toEqual([['2026-03-29T01:00Z', '2026-03-29T03:00Z']]);
  });

  test('HRS-3: hours wholly within what is skipped are none', () => {
    expect(read(berlin({ ...never, sun: [range('02:00', '02:45')] }), '2026-03-29', '2026-03-30')).toEqual(
      [],
    );
  });

  test('HRS-4: the hour that comes twice counts once', () => {
    const opens = berlin({ ...never, sun: [range('02:30', '05:00')] });
    expect(read(opens, '2026-10-25', '2026-10-26')).toEqual([['2026-10-25T00:30Z', '2026-10-25T04:00Z']]);
    const closes = berlin({ ...never, sat: [range('22:00', '02:30')] });
    expect(read(closes, '2026-10-24T12:00', '2026-10-26')).toEqual([
      ['2026-10-24T20:00Z', '2026-10-25T00:30Z'],
    ]);
    expect(isOpenAt(closes, at('2026-10-25T02:15+01:00'))).toBe(false);
  });
});

describe('exceptions', () => {
  test('HRS-6: hold in place of the week on all of their dates', () => {
    const hours = berlin(office, closed('2026-12-24', '2026-12-25'), {
      ...closed('2026-12-28'),
      hours: [range('10:00', '14:00')],
    });
    expect(read(hours, '2026-12-24', '2026-12-29')).toEqual([['2026-12-28T09:00Z', '2026-12-28T13:00Z']]);
    expect(nextOpening(hours, at('2026-12-23T18:00+01:00'))).toBe(at('2026-12-28T10:00+01:00'));
  });

  test('HRS-7: end a night of the week at midnight', () => {
    const hours = berlin(nights, closed('2026-12-25'));
    expect(read(hours, '2026-12-24T12:00', '2026-12-26T12:00')).toEqual([
      ['2026-12-24T21:00Z', '2026-12-24T23:00Z'],
    ]);
  });

  test('HRS-7: are not cut themselves', () => {
    const party = { ...closed('2026-12-31'), hours: [range('18:00', '03:00')] };
    const hours = berlin(nights, party, closed('2027-01-01'));
    expect(read(hours, '2026-12-31', '2027-01-02')).toEqual([['2026-12-31T17:00Z', '2027-01-01T02:00Z']]);
  });

  test('HRS-8: of every year come round, over its end too, unless one year says otherwise', () => {
    const yearly = { ...closed('2020-12-24', '2021-01-01'), isYearly: true };
    const once = { ...closed('2026-12-29'), hours: [range('10:00', '11:00')] };
    const hours = berlin(office, yearly, once);
    expect(nextOpening(hours, at('2025-12-23T18:00+01:00'))).toBe(at('2026-01-02T09:00+01:00'));
    expect(nextOpening(hours, at('2026-12-23T18:00+01:00'))).toBe(at('2026-12-29T10:00+01:00'));
    expect(nextOpening(hours, at('2026-12-29T12:00+01:00'))).toBe(at('2027-01-04T09:00+01:00'));
  });

  test('HRS-8: of the 29th of February come in leap years', () => {
    const hours = berlin(aroundTheClock, { ...closed('2024-02-29'), isYearly: true });
    expect(isOpenAt(hours, at('2027-03-01T12:00Z'))).toBe(true);
    expect(isOpenAt(hours, at('2028-02-29T12:00Z'))).toBe(false);
  });
});

describe('asked for', () => {
  test('HRS-9: the next opening and closing lie after the instant itself', () => {
    const hours = berlin(office);
    const opens = at('2026-11-23T09:00+01:00');
    expect(nextOpening(hours, opens - 1)).toBe(opens);
    expect(nextOpening(hours, opens)).toBe(at('2026-11-23T13:00+01:00'));
    expect(nextClosing(hours, opens)).toBe(at('2026-11-23T12:00+01:00'));
    expect(nextClosing(hours, at('2026-11-23T12:00+01:00'))).toBe(at('2026-11-23T18:00+01:00'));
  });

  test('HRS-9: there is none where it never opens', () => {
    expect(nextOpening(berlin(never), at('2026-11-23T09:00Z'))).toBeNull();
    expect(nextClosing(berlin(never), at('2026-11-23T09:00Z'))).toBeNull();
  });

  test('HRS-10: business minutes are those that passed while it was open', () => {
    const hours = berlin(office);
    const friday = at('2026-11-27T17:30+01:00');
    expect(businessMinutesBetween(hours, friday, at('2026-11-30T09:30+01:00'))).toBe(60);
    expect(businessMinutesBetween(hours, friday, friday)).toBe(0);
    expect(businessMinutesBetween(hours, friday, friday - 60_000)).toBe(0);
    expect(businessMinutesBetween(hours, friday, friday + 30_000)).toBe(0.5);
    const night = (date: string) =>
      businessMinutesBetween(berlin(nights), at(`${date}T12:00Z`), at(`${date}T12:00Z`) + 86_400_000);
    expect([night('2026-03-27'), night('2026-03-28'), night('2026-10-24')]).toEqual([480, 420, 540]);
  });

  test('HRS-10: more than ten years at once are a mistake', () => {
    const tooLong = { fromMs: 0, toMs: at('2026-01-01T00:00Z') };
    expect(() => openIntervals(berlin(office), tooLong)).toThrow('3660 days at most');
  });
});

function berlin(weekly: Weekly, ...exceptions: readonly ScheduleException[]): Hours {
  const schedule: Schedule = { timeZone: 'Europe/Berlin', weekly, exceptions };
  return compileHours(schedule, intlZone(schedule.timeZone));
}

function everyDay(days: readonly (keyof Weekly)[], ...ranges: readonly TimeRange[]): Weekly {
  return { ...never, ...Object.fromEntries(days.map((day) => [day, ranges])) };
}

function closed(from: string, to = from): ScheduleException {
  return { name: 'Holiday', from, to, isYearly: false, hours: [] };
}

function range(from: string, to: string): TimeRange {
  return { from, to };
}

function at(iso: string): number {
  return Date.parse(iso);
}

/** Open intervals between two local dates of Berlin in winter, to the minute. */
function read(hours: Hours, from: string, to: string): string[][] {
  const local = (text: string) => at(`${text.includes('T') ? text : `${text}T00:00`}+01:00`);
  return openIntervals(hours, { fromMs: local(from), toMs: local(to) }).map(({ fromMs, toMs }) =>
    [fromMs, toMs].map((ms) => new Date(ms).toISOString().replace(':00.000', '')),
  );
}
