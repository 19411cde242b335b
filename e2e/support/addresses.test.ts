import { expect, test } from 'vitest';
import { readAddresses } from './addresses.ts';

test('labels and addresses are read from what the server prints', () => {
  const log = [
    'Chatref is ready in 1.8 s',
    '  Shared inbox   http://localhost:3000/app/',
    '  Sample shop:   http://localhost:3000/shop/',
    '→ Development  http://localhost:3000/dev',
    'see http://localhost:3000/ignored for more',
  ].join('\n');
  const addresses = readAddresses(log);
  expect(addresses.get('shared inbox')).toBe('http://localhost:3000/app/');
  expect(addresses.get('sample shop')).toBe('http://localhost:3000/shop/');
  expect(addresses.get('development')).toBe('http://localhost:3000/dev');
});
