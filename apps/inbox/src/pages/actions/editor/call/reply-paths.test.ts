import { expect, it } from 'vitest';
import { replyPathsOf } from './reply-paths.ts';

it('names each plain value of a reply by its path', () => {
  const reply = {
    id: 'MS-1',
    items: [{ name: 'Bow' }, { name: 'Rosin' }],
    to: { city: 'Malmö', zip: null },
    'a b': 1,
  };
  expect(replyPathsOf(JSON.stringify(reply))).toEqual(['id', 'items[0].name', 'to.city']);
});

it('finds nothing in what is no JSON or has no names, and ends', () => {
  expect(replyPathsOf('<html>')).toEqual([]);
  expect(replyPathsOf('"shipped"')).toEqual([]);
  expect(
    replyPathsOf(JSON.stringify(Object.fromEntries(Array.from({ length: 99 }, (_, n) => [`k${n}`, n])))),
  ).toHaveLength(30);
});
