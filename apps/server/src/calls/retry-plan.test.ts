import { expect, test } from 'vitest';
import { retryLimits } from './limits.ts';
import { isRetryableStatus, laterDelay, quickDelay, readRetryAfter } from './retry-plan.ts';

const nowMs = Date.parse('2026-11-24T09:00:00Z');

test('CAL-11: what is asked too often or broken is asked again, what is refused is not', () => {
  for (const status of [408, 425, 429, 500, 502, 503, 504, 599]) expect(isRetryableStatus(status)).toBe(true);
  for (const status of [400, 401, 403, 404, 409, 410, 422]) expect(isRetryableStatus(status)).toBe(false);
});

test.each([
  ['7', 7000],
  [' 0 ', 0],
  ['Tue, 24 Nov 2026 09:00:30 GMT', 30_000],
  ['Tue, 24 Nov 2026 08:00:00 GMT', 0],
  ['99999999', retryLimits.maxRetryAfterMs],
  ['soon', null],
  ['', null],
  [undefined, null],
])('CAL-12: Retry-After %j', (header, waitMs) => {
  expect(readRetryAfter(header, nowMs)).toBe(waitMs);
});

test('CAL-11: three quick attempts after 0, 1 and 3 seconds, none beyond the visitor’s time', () => {
  const plenty = { retryAfterMs: null, leftMs: 20_000 };
  expect([0, 1, 2, 3].map((tried) => quickDelay(tried, plenty))).toEqual([0, 1000, 3000, null]);
  expect(quickDelay(1, { retryAfterMs: null, leftMs: 1499 })).toBeNull();
  expect(quickDelay(0, { retryAfterMs: null, leftMs: 499 })).toBeNull();
});

test('CAL-12: a rest that the system asks for is kept, or the attempt is left out', () => {
  expect(quickDelay(1, { retryAfterMs: 7000, leftMs: 20_000 })).toBe(7000);
  expect(quickDelay(1, { retryAfterMs: 30_000, leftMs: 20_000 })).toBeNull();
  expect(laterDelay(0, 7_200_000)).toBe(7_200_000);
});

test('CAL-13: later attempts wait ever longer, and end', () => {
  const delays = retryLimits.laterDelaysMs.map((_, tried) => laterDelay(tried, null) ?? 0);
  expect(delays).toEqual(delays.toSorted((a, b) => a - b));
  expect(laterDelay(delays.length, null)).toBeNull();
});
