import { expect, test } from 'vitest';
import { checkCaps } from './caps.ts';
import { readSources } from './tree.ts';

const lines = (count: number) => 'go();\n'.repeat(count);

test('files and functions stay short enough to be read at once', () => {
  expect(checkCaps(readSources())).toEqual([]);
});

test('a long file is found, a test may be longer', () => {
  expect(checkCaps([{ path: 'a.ts', text: lines(401) }])).toHaveLength(1);
  expect(checkCaps([{ path: 'a.ts', text: lines(400) }])).toEqual([]);
  expect(checkCaps([{ path: 'a.test.ts', text: lines(600) }])).toEqual([]);
});

test('a long function is found at its line', () => {
  const text = `go();\nfunction long() {\n${lines(69)}}\n`;
  expect(checkCaps([{ path: 'a.ts', text }])).toEqual([
    'a.ts:2 a function of 71 lines of at most 70; name its parts',
  ]);
});

test.each([`export function List() {`, `export const List = () => {`])(
  'a component may be longer: %s',
  (start) => {
    const sample = (body: number) => [{ path: 'List.tsx', text: `${start}\n${lines(body)}}\n` }];
    expect(checkCaps(sample(118))).toEqual([]);
    expect(checkCaps(sample(119))).toHaveLength(1);
  },
);

test('a group of tests may be as long as its file, a test in it may not', () => {
  const group = (start: string) => [{ path: 'a.test.ts', text: `${start}, () => {\n${lines(80)}});\n` }];
  expect(checkCaps(group(`describe('a'`))).toEqual([]);
  expect(checkCaps(group(`describe.each([1])('a'`))).toEqual([]);
  expect(checkCaps(group(`test('a'`))).toHaveLength(1);
});
