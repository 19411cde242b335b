import { expect, it } from 'vitest';
import { formatWait } from './format-wait.ts';
import { urgencyOf } from './urgency-of.ts';

const minute = 60_000;

it.each([
  [0, '0:00'],
  [45_999, '0:45'],
  [4 * minute + 5_000, '4:05'],
  [59 * minute + 59_999, '59:59'],
  [60 * minute, '1h 0m'],
  [26 * 60 * minute, '1d 2h'],
  [-5_000, '0:00'],
])('writes a wait of %d ms as %s', (waitedMs, clock) => {
  expect(formatWait(waitedMs)).toBe(clock);
});

it('turns from calm to soon after three minutes and to urgent after ten', () => {
  const at = [3 * minute - 1, 3 * minute, 10 * minute - 1, 10 * minute].map(urgencyOf);
  expect(at).toEqual(['calm', 'soon', 'soon', 'urgent']);
});
