import { expect, test } from 'vitest';
import { checkCasts } from './casts.ts';
import { readSources } from './tree.ts';

const path = 'packages/core/src/a.ts';
const check = (text: string, file = path) => checkCasts([{ path: file, text }], {});

test('types are claimed at the edges only', () => {
  expect(checkCasts(readSources())).toEqual([]);
});

test.each([
  'let a: any;',
  'const a = b as C;',
  'const a = <C>b;',
  'const a = b!.c;',
  'const a = b as unknown as C;',
])('is found: %s', (text) => {
  expect(check(text).length).toBeGreaterThan(0);
});

test.each(['const a = [1] as const;', 'const a = {} satisfies B;', `import { a as b } from './c.ts';`])(
  'passes: %s',
  (text) => {
    expect(check(text)).toEqual([]);
  },
);

test('parsers and tests may', () => {
  expect(check('const a = b as C;', 'apps/server/src/ingest/parse-feed.ts')).toEqual([]);
  expect(check('const a = b as C;', 'packages/core/src/a.test.ts')).toEqual([]);
});

test('an allowance is a number that only falls', () => {
  const allowances = { [path]: { claims: 1, why: 'a sample' } };
  const count = (text: string) => checkCasts([{ path, text }], allowances).length;
  expect(count('const a = b as C;')).toBe(0);
  expect(count('const a = b as C, d = e as F;')).toBe(2);
  expect(count('const a = b;')).toBe(1);
});
