import { expect, test } from 'vitest';
import { sayOpening } from './say-opening.ts';

const berlin = { language: 'en-GB', timeZone: 'Europe/Berlin', shopTimeZone: 'Europe/Berlin' };
const mondayNine = '2026-11-30T08:00:00.000Z';
const from = (iso: string) => ({ ...berlin, nowMs: Date.parse(iso) });

test('HRS-30: is said by the day on which it is', () => {
  const said = { minutes: null, time: '09:00', day: '', isYourTime: false };
  expect(sayOpening(mondayNine, from('2026-11-30T00:30+01:00'))).toEqual({ ...said, kind: 'today' });
  expect(sayOpening(mondayNine, from('2026-11-29T23:30+01:00'))).toEqual({ ...said, kind: 'tomorrow' });
  expect(sayOpening(mondayNine, from('2026-11-28T23:30+01:00'))).toEqual({
    ...said,
    kind: 'weekday',
    day: 'Monday',
  });
  expect(sayOpening(mondayNine, from('2026-11-24T00:00+01:00'))).toEqual({
    ...said,
    kind: 'weekday',
    day: 'Monday',
  });
  expect(sayOpening(mondayNine, from('2026-11-23T23:59+01:00'))).toEqual({
    ...said,
    kind: 'date',
    day: 'Mon 30 Nov',
  });
});

test("HRS-30: is said in the reader's language, by the reader's clock", () => {
  const reader = { language: 'de-DE', timeZone: 'America/New_York', nowMs: Date.parse('2026-11-28T12:00Z') };
  expect(sayOpening('2026-12-01T02:00Z', reader)).toMatchObject({
    kind: 'weekday',
    day: 'Montag',
    time: '21:00',
  });
  const american = { ...reader, language: 'en-US' };
  expect(sayOpening('2026-12-01T02:00Z', american)?.time.replace(/\s/u, ' ')).toBe('9:00 PM');
  expect(sayOpening('2026-12-01T02:00Z', { ...reader, language: '??' })?.day).toBe('Monday');
});

test("HRS-31: it is said to be the reader's time only where the shop's clock shows another", () => {
  const now = from('2026-11-29T12:00+01:00');
  expect(sayOpening(mondayNine, { ...now, timeZone: 'Europe/Vienna' })?.isYourTime).toBe(false);
  expect(sayOpening(mondayNine, { ...now, timeZone: 'Europe/Lisbon' })).toMatchObject({
    time: '08:00',
    isYourTime: true,
  });
  expect(
    sayOpening(mondayNine, { ...now, timeZone: 'Europe/Lisbon', shopTimeZone: undefined })?.isYourTime,
  ).toBe(false);
  const halfADayApart = { ...now, timeZone: 'Pacific/Honolulu', shopTimeZone: 'Pacific/Kiritimati' };
  expect(sayOpening(mondayNine, halfADayApart)?.isYourTime).toBe(true);
});

test('HRS-32: less than an hour ahead it is said in minutes, rounded up', () => {
  expect(sayOpening(mondayNine, from('2026-11-30T08:00:00.001+01:00'))).toMatchObject({
    kind: 'minutes',
    minutes: 60,
  });
  expect(sayOpening(mondayNine, from('2026-11-30T08:59:30+01:00'))).toMatchObject({
    kind: 'minutes',
    minutes: 1,
  });
  expect(sayOpening(mondayNine, from('2026-11-30T08:00+01:00'))).toMatchObject({ kind: 'today' });
});

test('HRS-30: nothing is said of what has passed or cannot be read', () => {
  expect(sayOpening(mondayNine, from('2026-11-30T09:00+01:00'))).toBeNull();
  expect(sayOpening('soon', from('2026-11-30T09:00+01:00'))).toBeNull();
});
