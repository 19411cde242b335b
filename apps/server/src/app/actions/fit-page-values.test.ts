import { expect, test } from 'vitest';
import { fitPageValues } from './fit-page-values.ts';

const field = (key: string, type: 'text' | 'order_number' | 'sku' | 'email') => ({ key, type });

test.each([
  [
    'the field of its key',
    [field('order_number', 'order_number')],
    { order_number: 'MK-1' },
    { order_number: 'MK-1' },
  ],
  ['the short name', [field('order_number', 'order_number')], { order: 'MK-1' }, { order_number: 'MK-1' }],
  [
    'the first field of its type',
    [field('your_order', 'order_number')],
    { order: 'MK-1' },
    { your_order: 'MK-1' },
  ],
  ['a field of another type with its key', [field('sku', 'text')], { sku: 'MS-1' }, { sku: 'MS-1' }],
  [
    'a field that is called order itself',
    [field('order', 'text')],
    { order: 'two picks' },
    { order: 'two picks' },
  ],
  [
    'each field once',
    [field('article', 'sku'), field('email', 'email')],
    { sku: 'MS-1', email: 'a@b.co', colour: 'red' },
    { article: 'MS-1', email: 'a@b.co', colour: 'red' },
  ],
  [
    'its own key before the short name, whichever comes first',
    [field('order_number', 'order_number')],
    { order_number: 'MK-2', order: 'MK-1' },
    { order_number: 'MK-2' },
  ],
])('WID-3 a value of a page goes to %s', (_, fields, given, values) => {
  expect(fitPageValues(fields, given)).toEqual(values);
});

test('WID-3 what no field asks for keeps its key', () => {
  expect(fitPageValues([field('name', 'text')], { order: 'MK-1', basket: '3' })).toEqual({
    order: 'MK-1',
    basket: '3',
  });
});
