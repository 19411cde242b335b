import { expect, test } from 'vitest';
import { existsInTree, isProduction, readRoot, readSources, readTree } from './tree.ts';

test('the tree that the checks judge is really there', () => {
  const paths = readSources().map(({ path }) => path);
  expect(paths).toContain('tidy/tree.test.ts');
  expect(paths).toContain('.ci/test.ts');
  expect(paths).toContain('apps/server/src/main.ts');
  expect(paths).toContain('packages/core/src/index.ts');
  expect(paths.filter((path) => /node_modules|\/dist\//.test(path))).toEqual([]);
  expect(readRoot(['.md']).map(({ path }) => path)).toContain('CONTRIBUTING.md');
});

test('a folder that does not exist holds no files', () => {
  expect(readTree(['no-such-folder'], ['.ts'])).toEqual([]);
  expect(existsInTree('no-such-folder')).toBe(false);
});

test.each([
  ['apps/server/src/app/conversations/take-over.ts', true],
  ['apps/inbox/src/ui/Button.tsx', true],
  ['apps/inbox/src/ui/Button.test.tsx', false],
  ['apps/server/src/store/testing/test-database.ts', false],
  ['packages/testing/src/index.ts', false],
  ['apps/inbox/vite.config.ts', false],
  ['e2e/support/server.ts', false],
])('%s ships: %s', (path, ships) => {
  expect(isProduction(path)).toBe(ships);
});
