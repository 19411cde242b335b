import { expect, it } from 'vitest';
import { asSiteAddress } from './as-site-address.ts';

it.each([
  ['shop.example', 'https://shop.example/'],
  ['  https://shop.example/guitars  ', 'https://shop.example/guitars'],
  ['http://localhost:3000/shop', 'http://localhost:3000/shop'],
])('takes %s as the address of a site', (typed, address) => {
  expect(asSiteAddress(typed)).toBe(address);
});

it.each(['', 'guitars', 'my shop.example', 'ftp://shop.example', 'javascript:alert(1)', 'https://'])(
  'asks again for %j',
  (typed) => {
    expect(asSiteAddress(typed)).toBeNull();
  },
);
