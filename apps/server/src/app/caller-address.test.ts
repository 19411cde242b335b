import { expect, test } from 'vitest';
import { createCallerAddress } from './caller-address.ts';

const callerOf = createCallerAddress([
  { address: '10.0.0.0', prefix: 8, family: 'ipv4' },
  { address: '192.0.2.7', prefix: 32, family: 'ipv4' },
  { address: '2001:db8:ffff::', prefix: 48, family: 'ipv6' },
]);

test.each([
  ['nobody in between', '203.0.113.7', undefined, '203.0.113.7'],
  ['a header that a stranger made up', '203.0.113.7', '10.0.0.1', '203.0.113.7'],
  ['a proxy on this machine', '127.0.0.1', '203.0.113.7', '203.0.113.7'],
  ['what the caller put before it', '127.0.0.1', 'made up, 198.51.100.1, 203.0.113.7', '203.0.113.7'],
  ['a proxy elsewhere', '10.1.2.3', '203.0.113.7', '203.0.113.7'],
  ['two proxies', '127.0.0.1', '198.51.100.1, 203.0.113.7, 192.0.2.7', '203.0.113.7'],
  ['a proxy that names itself a stranger’s', '127.0.0.1', '203.0.113.7, 192.0.2.8', '192.0.2.8'],
  ['IPv4 written as IPv6', '::ffff:127.0.0.1', '::ffff:203.0.113.7', '203.0.113.7'],
  ['an IPv6 proxy', '2001:db8:ffff:1::9', '203.0.113.7', '203.0.113.7'],
  ['a port behind it', '127.0.0.1', '203.0.113.7:4711', '203.0.113.7'],
  ['brackets and a port', '127.0.0.1', '[2001:db8::1]:4711', '2001:db8:0:0::'],
  ['no header', '::1', undefined, '0:0:0:0::'],
  ['proxies alone', '127.0.0.1', '10.0.0.4, 10.0.0.5', '10.0.0.4'],
  ['something else than an address', '10.0.0.5', '203.0.113.7, unknown', '10.0.0.5'],
  ['an edge that cannot tell', 'unknown', '203.0.113.7', '203.0.113.7'],
  ['nothing at all', 'unknown', undefined, 'unknown'],
])('NOD-12: a caller behind %s', (_what, peer, forwardedFor, caller) => {
  expect(callerOf({ peer, forwardedFor })).toBe(caller);
});

test.each([
  ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff', true],
  ['2001:db8:1:2::1', '2001:0DB8:0001:0002::9', true],
  ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
  ['::1:2:3:4:5', '::1:2:3:4:6', true],
])('NOD-12: %s and %s are counted together: %s', (one, other, isSame) => {
  const counted = [one, other].map((peer) => callerOf({ peer, forwardedFor: undefined }));
  expect(counted[0] === counted[1]).toBe(isSame);
});
