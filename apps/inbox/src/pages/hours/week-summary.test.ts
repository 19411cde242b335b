import { expect, test } from 'vitest';
import { formatRanges } from './format-times.ts';
import { presets, usualHours, usualWeek } from './presets.ts';
import { weekSummary } from './week-summary.ts';

const nine = formatRanges([usualHours]);

test('neighbouring days of the same hours are one, closed days are left out', () => {
  expect(weekSummary(usualWeek)).toEqual([`Mon–Fri ${nine}`]);
  expect(weekSummary({ ...usualWeek, wed: [], sun: [usualHours] })).toEqual([
    `Mon–Tue ${nine}`,
    `Thu–Fri ${nine}`,
    `Sun ${nine}`,
  ]);
});

test('a week that never changes has words of its own', () => {
  expect(weekSummary(presets.at(-1)?.weekly ?? usualWeek)).toEqual(['Around the clock']);
  expect(weekSummary({ ...usualWeek, mon: [], tue: [], wed: [], thu: [], fri: [] })).toEqual([
    'Closed all week',
  ]);
});
