import { expect, test } from 'vitest';
import { movedIn } from './moved-in.ts';

test('EDT-5: the fewest that were moved', () => {
  expect(movedIn(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])).toEqual(['d']);
  expect(movedIn(['a', 'b', 'c', 'd'], ['b', 'c', 'd', 'a'])).toEqual(['a']);
  expect(movedIn(['a', 'b', 'c', 'd'], ['b', 'a', 'd', 'c'])).toHaveLength(2);
  expect(movedIn(['a', 'b'], ['a', 'b'])).toEqual([]);
});
