import { expect, test } from 'vitest';
import { pathFilter } from './path-filter.ts';

const at = (path: string) => `https://shop.example${path}`;

test.each([
  ['/blog', '/blog', true],
  ['/blog', '/blog/', true],
  ['/blog', '/blog/2026/strings', true],
  ['/blog', '/blog?page=2', true],
  ['/blog', '/blogging', false],
  ['/blog/', '/blog/strings', true],
  ['/blog/*', '/blog/strings', true],
  ['/products/*-used', '/products/strat-used', true],
  ['/products/*-used', '/products/strat-used-2', false],
  ['*?page=*', '/guitars?page=3', true],
  ['*?page=*', '/guitars', false],
  ['*/reviews', '/guitars/strat/Reviews', true],
  ['/a*a', '/a', false],
  ['*', '/', true],
])('ING-31 the pattern %s on %s: %s', (pattern, path, fits) => {
  const filter = pathFilter({ include: [], exclude: [pattern] });
  expect(filter.isExcluded(at(path))).toBe(fits);
  expect(pathFilter({ include: [pattern], exclude: [] }).isWanted(at(path))).toBe(fits);
});

test('ING-31 what is left out stays out, whatever else it fits', () => {
  const filter = pathFilter({ include: ['/guitars'], exclude: ['*?sort=*'] });
  expect(filter.isWanted(at('/guitars/strat'))).toBe(true);
  expect(filter.isWanted(at('/guitars?sort=price'))).toBe(false);
  expect(filter.isWanted(at('/drums'))).toBe(false);
  expect(pathFilter({ include: [], exclude: [] }).isWanted(at('/drums'))).toBe(true);
});

test('ING-31 a pattern full of stars is quick on a long address', () => {
  const filter = pathFilter({ include: [], exclude: [`${'*a'.repeat(90)}*b`] });
  const startedMs = performance.now();
  expect(filter.isExcluded(at(`/${'a'.repeat(900)}`))).toBe(false);
  expect(performance.now() - startedMs).toBeLessThan(50);
});
