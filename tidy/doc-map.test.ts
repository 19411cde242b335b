import { expect, test } from 'vitest';
import { checkDocMap } from './doc-map.ts';
import { readTree } from './tree.ts';

test('the map of the documentation leads to every page', () => {
  const pages = readTree(['docs'], ['.md']);
  const map = pages.find((page) => page.path === 'docs/README.md');
  // The decisions have a list of their own, which the map leads to.
  const own = pages.filter((page) => !/^docs\/adr\/\d/.test(page.path));
  expect(map && checkDocMap(map, own)).toEqual([]);
});

test('a page that the map leaves out is found', () => {
  const map = { path: 'docs/README.md', text: '[a](howto/a.md#here)' };
  const pages = ['docs/README.md', 'docs/howto/a.md', 'docs/howto/b.md'].map((path) => ({ path, text: '' }));
  expect(checkDocMap(map, pages)).toEqual([
    'docs/README.md does not lead to docs/howto/b.md; add it with what it is for',
  ]);
});
