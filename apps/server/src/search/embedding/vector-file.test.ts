import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cosineOf, toUnit } from './unit-vector.ts';
import { openVectorFile } from './vector-file.ts';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'chatref-vectors-')), 'vectors');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const unit = (...values: number[]) => toUnit(Float32Array.from(values)) ?? new Float32Array();

test('KNW-33: vectors outlive the server, near enough', () => {
  const vector = unit(0.3, -0.2, 0.9);
  openVectorFile(folder, 'a').add(new Map([['text', vector]]));
  openVectorFile(folder, 'a').add(new Map([['more', unit(1, 0, 0)]]));
  const again = openVectorFile(folder, 'a');
  expect(cosineOf(again.get('text') ?? null, vector)).toBeGreaterThan(0.999);
  expect(again.get('more')).toBeDefined();
  expect(again.get('other')).toBeUndefined();
  expect(openVectorFile(folder, 'b').get('text')).toBeUndefined();
});

test('KNW-33: vectors of another length replace those before them', () => {
  const store = openVectorFile(folder, 'a');
  store.add(new Map([['text', unit(1, 2, 3)]]));
  store.add(new Map([['more', unit(1, 2)]]));
  expect(store.get('text')).toBeUndefined();
  expect(openVectorFile(folder, 'a').get('more')).toHaveLength(2);
});

test('KNW-33: a file that was cut off is made anew', () => {
  openVectorFile(folder, 'a').add(new Map([['text', unit(1, 2, 3)]]));
  const [file = ''] = readdirSync(folder);
  appendFileSync(join(folder, file), 'x');
  const store = openVectorFile(folder, 'a');
  expect(store.get('text')).toBeUndefined();
  store.add(new Map([['text', unit(1, 2, 3)]]));
  expect(openVectorFile(folder, 'a').get('text')).toBeDefined();
});
