import { expect, test } from 'vitest';
import { lastFrame } from './last-frame.ts';

test('a frame is made once for all who get the same, and anew for the next', () => {
  const made: object[] = [];
  const frameOf = lastFrame((of: { readonly seq: number }) => {
    made.push(of);
    return JSON.stringify(of);
  });
  const [first, second] = [{ seq: 1 }, { seq: 2 }];
  const frames = [first, first, second, second, first].map(frameOf);
  expect(frames).toEqual(['{"seq":1}', '{"seq":1}', '{"seq":2}', '{"seq":2}', '{"seq":1}']);
  expect(made).toEqual([first, second, first]);
});
