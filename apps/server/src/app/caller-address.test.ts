import { expect, it } from 'vitest';
import { callerAddress } from './caller-address.ts';

it('API-20: believes a forwarded address only from a proxy on this machine, and only its last entry', () => {
  expect(callerAddress({ peer: '203.0.113.7', forwardedFor: '10.0.0.1' })).toBe('203.0.113.7');
  expect(callerAddress({ peer: '127.0.0.1', forwardedFor: 'made up, 203.0.113.7' })).toBe('203.0.113.7');
  expect(callerAddress({ peer: '::ffff:127.0.0.1', forwardedFor: undefined })).toBe('::ffff:127.0.0.1');
});
