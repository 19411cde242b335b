import { expect, test } from 'vitest';
import { openStateOf } from './open-state.ts';
import { presets, usualWeek } from './presets.ts';

const office = { timeZone: 'Europe/Berlin', weekly: usualWeek, exceptions: [] };
const at = (iso: string) => Date.parse(iso);
const wordsAt = (schedule: typeof office, iso: string) => openStateOf(schedule, at(iso), 'en-GB')?.words;

test('says until when it is open, and from when on', () => {
  expect(wordsAt(office, '2026-11-23T14:05+01:00')).toBe('Open now, closes at 18:00');
  expect(wordsAt(office, '2026-11-23T17:50+01:00')).toBe('Open now, closes at 18:00');
  expect(wordsAt(office, '2026-11-23T07:00+01:00')).toBe('Opens at 09:00');
  expect(wordsAt(office, '2026-11-23T20:00+01:00')).toBe('Opens tomorrow at 09:00');
  expect(wordsAt(office, '2026-11-27T20:00+01:00')).toBe('Opens Monday 09:00');
});

test('says it by the clock of the place, wherever it is read', () => {
  expect(wordsAt({ ...office, timeZone: 'America/New_York' }, '2026-11-23T15:00+01:00')).toBe(
    'Open now, closes at 18:00',
  );
});

test('knows weeks that never change', () => {
  const around = presets.at(-1)?.weekly ?? usualWeek;
  expect(wordsAt({ ...office, weekly: around }, '2026-11-23T03:00Z')).toBe('Open around the clock');
  const never = { ...office.weekly, mon: [], tue: [], wed: [], thu: [], fri: [] };
  expect(wordsAt({ ...office, weekly: never }, '2026-11-23T10:00Z')).toBe('Closed, and never open');
});

test('takes what is complete of hours that are being typed', () => {
  const typing = { ...office, weekly: { ...usualWeek, mon: [{ from: '09:00', to: '' }] } };
  expect(wordsAt(typing, '2026-11-23T14:05+01:00')).toBe('Opens tomorrow at 09:00');
  expect(openStateOf({ ...office, timeZone: 'Europe/' }, 0)).toBeNull();
});
