import { expect, test } from 'vitest';
import { checkMarkers } from './markers.ts';
import { readSources } from './tree.ts';

test('nothing is left for later, and every test runs', () => {
  expect(checkMarkers(readSources())).toEqual([]);
});

test('an unfinished place in a comment is found, a string that speaks of one is not', () => {
  const text = `const word = 'TODO';\n// ${'TO'}DO: finish\n`;
  expect(checkMarkers([{ path: 'a.ts', text }])).toEqual(['a.ts:2 TODO: do it now or open an issue']);
});

test.each(['test.only', 'describe.skip', 'it.todo', 'journey.only'])('%s is found', (call) => {
  expect(checkMarkers([{ path: 'a.test.ts', text: `${call}('x', () => {});` }])).toHaveLength(1);
});
