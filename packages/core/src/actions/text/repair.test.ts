import { describe, expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';
import { makeRepair } from './repair.ts';

const repair = makeRepair(['representative', 'human', 'speak', 'agent'], new Set(['humane']));

describe('TRG-19 repair', () => {
  it.each([
    ['represntative', 'representative'],
    ['reprisentitive', 'representative'],
    ['humna', 'human'],
    ['uhman', 'human'],
    ['speek', 'speak'],
    ['human', 'human'],
    ['humane', 'humane'],
    ['woman', 'woman'],
    ['age', 'age'],
    ['spinach', 'spinach'],
  ])('reads %s as %s', (written, meant) => {
    expect(repair(written)).toBe(meant);
  });
});

describe('edit distance', () => {
  it.each([
    ['', '', 0],
    ['agent', 'agnet', 1],
    ['agent', 'agents', 1],
    ['agent', 'parent', 2],
    ['agent', 'operator', 3],
  ])('of %s and %s is %i, counted up to two', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
  });
});
