import { expect, test } from 'vitest';
import { parseSynonymGroups } from './synonym-groups.ts';

test('KNW-30: a group is a line of words apart by commas', () => {
  expect(parseSynonymGroups('Voucher,  gift  card ,voucher\n\n amp; amplifier')).toEqual({
    kind: 'ok',
    groups: [
      ['voucher', 'gift card'],
      ['amp', 'amplifier'],
    ],
  });
  expect(parseSynonymGroups('')).toEqual({ kind: 'ok', groups: [] });
});

test('KNW-30: what cannot be a group is refused with its line and what to do', () => {
  const { kind, ...rest } = parseSynonymGroups(`voucher\n${'a, '.repeat(3)}${'b'.repeat(90)}`);
  expect(kind).toBe('invalid');
  expect(rest).toEqual({
    problems: [
      'Line 1 has one word; write at least two, with a comma between.',
      `Line 2: "${'b'.repeat(20)}…" is too long for a word.`,
    ],
  });
  const many = Array.from({ length: 25 }, (_, at) => `w${at}`).join(',');
  expect(parseSynonymGroups(many)).toMatchObject({ kind: 'invalid' });
  expect(parseSynonymGroups('a,b\n'.repeat(201))).toMatchObject({ kind: 'invalid' });
});
