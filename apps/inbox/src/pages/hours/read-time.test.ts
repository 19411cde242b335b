import { expect, test } from 'vitest';
import { readTime } from './read-time.ts';

test.each([
  ['9', '09:00'],
  ['09:30', '09:30'],
  ['9.30', '09:30'],
  ['930', '09:30'],
  ['1800', '18:00'],
  ['18 h 30', '18:30'],
  ['18h', '18:00'],
  ['9 uhr', '09:00'],
  ['6pm', '18:00'],
  ['6:15 p.m.', '18:15'],
  ['9:00\u202fAM', '09:00'],
  ['12 am', '00:00'],
  ['12:30pm', '12:30'],
  ['24', '24:00'],
  ['0', '00:00'],
])('%s is read as %s', (typed, time) => {
  expect(readTime(typed)).toBe(time);
});

test.each(['', 'noonish', '25', '9:60', '24:01', '13 pm', '0 am', '9:3', '-9', '12345'])(
  '%j is no time',
  (typed) => {
    expect(readTime(typed)).toBeNull();
  },
);
