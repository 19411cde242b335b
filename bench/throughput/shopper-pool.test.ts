import { expect, test } from 'vitest';
import type { Shopper } from '../shared/bench-shop.ts';
import { benchLimits } from '../shared/limits.ts';
import { ShopperPool } from './shopper-pool.ts';

test('shoppers take turns, and nobody sends more than one may in a minute', () => {
  const pool = new ShopperPool([shopperOf('a'), shopperOf('b')]);
  const turns = Array.from({ length: 2 * benchLimits.messagesPerVisitorAndMinute }, () => pool.next().token);
  expect(turns.slice(0, 4)).toEqual(['a', 'b', 'a', 'b']);
  expect(turns.filter((token) => token === 'a')).toHaveLength(benchLimits.messagesPerVisitorAndMinute);
  expect(() => pool.next()).toThrow('prepare more');
});

function shopperOf(token: string): Shopper {
  return { conversationId: 'cnv', token, address: '10.0.0.1' };
}
