import { expect, it } from 'vitest';
import { dayLabel } from './day-label.ts';

const noon = new Date(2026, 2, 30, 12);

it.each([
  ['this morning', new Date(2026, 2, 30, 0, 1), 'Today'],
  [
    'last night, an hour ago for the clock but yesterday for people',
    new Date(2026, 2, 29, 23, 59),
    'Yesterday',
  ],
  ['six days ago', new Date(2026, 2, 24, 9), 'Tuesday'],
  ['a week ago', new Date(2026, 2, 23, 9), 'Mon, March 23, 2026'],
])('names the day of something %s', (_name, date, label) => {
  expect(dayLabel(date.toISOString(), noon.getTime())).toBe(label);
});
