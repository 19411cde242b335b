import { expect, test } from 'vitest';
import { readableTextOn } from './readable-text.ts';

test.each([
  ['#000000', '#fff'],
  ['#8c3b26', '#fff'],
  ['#1f4e79', '#fff'],
  ['#0000ff', '#fff'],
  ['#ffffff', '#000'],
  ['#ffd400', '#000'],
  ['#00ff00', '#000'],
  ['#f5a524', '#000'],
])('WID-4 on %s stands %s', (color, text) => {
  expect(readableTextOn(color)).toBe(text);
});
