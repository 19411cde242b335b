import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestOf } from './best-of.ts';

test('KNW-34: the best are those that sorting all would give, in the order of the content where equal', () => {
  const score = fc.oneof(fc.double({ min: -1, max: 2, noNaN: true }), fc.constantFrom(0, 0.5, 1e-300, 2));
  fc.assert(
    fc.property(fc.array(score, { maxLength: 300 }), fc.integer({ min: 1, max: 40 }), (scores, limit) => {
      const all = scores.map((value, at) => ({ value, at })).filter(({ value }) => value > 0);
      const best = all.toSorted((a, b) => b.value - a.value || a.at - b.at).slice(0, limit);
      expect(bestOf(Float64Array.from(scores), limit)).toEqual(best.map(({ at }) => at));
    }),
  );
});
