import { expect, test } from 'vitest';
import { checkLinks } from './links.ts';
import { existsInTree, readRoot, readTree } from './tree.ts';

const check = (text: string) =>
  checkLinks([{ path: 'docs/a.md', text }], (target) => ['docs/a.md', 'README.md'].includes(target));

test('every relative link in the docs leads somewhere', () => {
  expect(checkLinks([...readRoot(['.md']), ...readTree(['docs'], ['.md'])], existsInTree)).toEqual([]);
});

test.each(['see [b](b.md)', '![picture](../shots/one.png "One")', '[b]: ./b.md'])(
  'a dead link is found: %s',
  (text) => {
    expect(check(text)).toHaveLength(1);
  },
);

test('a link to a heading needs the heading', () => {
  expect(check('# The `same` word\n[here](#the-same-word)')).toEqual([]);
  expect(check('\n[gone](#another)')).toEqual([
    'docs/a.md:2 links to #another, but docs/a.md has no such heading',
  ]);
});

test.each([
  '[up](../README.md)',
  '[out](https://example.com/x)',
  '`[code](gone.md)`',
  '```\n[code](gone.md)\n```',
])('passes: %s', (text) => {
  expect(check(text)).toEqual([]);
});
