import { describe, expect, test } from 'vitest';
import { readDate } from './parse-field-date.ts';

const on = (value: string) => ({ kind: 'ok', value });

test.each([
  '2026-12-24',
  '2026/12/24',
  '24.12.2026',
  '24.12.26',
  '12/24/2026',
  '24/12/2026',
  '24-12-2026',
  'December 24, 2026',
  'Dec 24th 2026',
  '24 December 2026',
  '24. Dezember 2026',
  '24 de diciembre de 2026',
  '24 décembre 2026',
  '24 dicembre 2026',
  '24 de dezembro de 2026',
  '24 december 2026',
])('ACT-14: %s is Christmas Eve', (typed) => expect(readDate(typed)).toEqual(on('2026-12-24')));

describe('two numbers that could both be the month', () => {
  test.each([
    ['en-US', '2026-03-04'],
    ['en-GB', '2026-04-03'],
    ['de', '2026-04-03'],
    ['pt-BR', '2026-04-03'],
  ])('ACT-14: are settled by %s', (language, value) => {
    expect(readDate('03/04/2026', { language })).toEqual(on(value));
  });

  test('ACT-14: are asked about where nothing settles them', () => {
    expect(readDate('03/04/2026')).toEqual({ kind: 'ambiguous' });
    expect(readDate('03/04/2026', { language: 'en' })).toEqual({ kind: 'ambiguous' });
    expect(readDate('04/04/2026')).toEqual(on('2026-04-04'));
    expect(readDate('03.04.2026')).toEqual(on('2026-04-03'));
  });
});

test.each([
  ['tomorrow', '2027-01-01'],
  ['morgen', '2027-01-01'],
  ['Heute', '2026-12-31'],
  ['ayer', '2026-12-30'],
])('ACT-14: %s counts from the visitor’s own day', (typed, value) => {
  expect(readDate(typed, { today: '2026-12-31' })).toEqual(on(value));
  expect(readDate(typed)).toEqual({ kind: 'none' });
});

test.each(['31.02.2026', '2026-13-01', 'soon', '24.12.', '12345', '', '24 smarch 2026'])(
  'ACT-14: %s is no date',
  (typed) => expect(readDate(typed)).toEqual({ kind: 'none' }),
);
