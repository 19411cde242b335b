import { happened } from '@chatref/testing';
import { expect, test } from 'vitest';
import { presentTimeline } from './timeline.ts';

test.each([
  ['skipped', 'field_skipped'],
  ['insisted', 'field_skipped'],
  ['tries', 'field_unfit'],
  ['deadline', 'field_missed'],
  ['closed', 'field_missed'],
] as const)('a field that ends as %s is told as %s', (because, marker) => {
  const event = happened.fieldSkipped('email', because);
  const people = { agent: 'Wren', contact: null, teammates: new Map(), known: {} };
  const items = presentTimeline(
    { entries: [{ seq: 1, event, message: null, value: null }], people },
    'teammate',
  );
  expect(items).toMatchObject([{ kind: 'marker', marker }]);
});
