import { expect, test } from 'vitest';
import { inOrderOfDates, isPast } from './order-of-holidays.ts';

const day = (name: string, from: string, isYearly: boolean, to = from) => ({
  name,
  from,
  to,
  isYearly,
  hours: [],
});

test('the one that comes next is first, those of every year by their next time', () => {
  const days = [
    day('Easter', '2027-03-28', false),
    day('Labour day', '2020-05-01', true),
    day('Christmas', '2020-12-24', true, '2020-12-26'),
    day('New year', '2020-12-30', true, '2021-01-01'),
  ];
  const names = inOrderOfDates(days, '2026-11-23').map(({ name }) => name);
  expect(names).toEqual(['Christmas', 'New year', 'Easter', 'Labour day']);
});

test('what is of every year is never past', () => {
  expect(isPast(day('Fair', '2026-11-20', false, '2026-11-22'), '2026-11-23')).toBe(true);
  expect(isPast(day('Fair', '2026-11-20', false, '2026-11-23'), '2026-11-23')).toBe(false);
  expect(isPast(day('Christmas', '2020-12-24', true), '2026-11-23')).toBe(false);
});
