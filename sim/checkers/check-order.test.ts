import { expect, test } from 'vitest';
import { checkOrder } from './check-order.ts';

const at = (text: string, seq: number | null, { queue = 'tab 1', conversationId = 'c1' } = {}) => ({
  queue,
  text,
  place: seq === null ? null : { conversationId, seq },
});

test('SIM-16 what one queue has written lies in its order, whatever lies between', () => {
  expect(checkOrder([at('a', 1), at('b', null), at('c', 5)])).toEqual([]);
  expect(checkOrder([at('a', 5), at('b', 1, { queue: 'tab 2' })])).toEqual([]);
  expect(checkOrder([at('a', 5), at('b', 1, { conversationId: 'c2' })])).toEqual([]);
  expect(checkOrder([at('a', 5), at('b', null), at('c', 1)])).toEqual([
    '"a" was written before "c" in tab 1, and lies behind it in c1',
  ]);
});
