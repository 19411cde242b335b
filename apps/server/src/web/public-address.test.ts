import { describe, expect, test } from 'vitest';
import { isPublicAddress } from './public-address.ts';

const refused = [
  ['loopback', '127.0.0.1'],
  ['loopback, IPv6', '::1'],
  ['this network', '0.0.0.0'],
  ['unspecified, IPv6', '::'],
  ['private 10/8', '10.1.2.3'],
  ['private 172.16/12', '172.31.255.255'],
  ['private 192.168/16', '192.168.0.1'],
  ['link-local, cloud metadata', '169.254.169.254'],
  ['carrier-grade NAT', '100.64.0.1'],
  ['benchmarking', '198.18.0.1'],
  ['documentation', '203.0.113.4'],
  ['multicast', '224.0.0.1'],
  ['reserved', '240.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['IPv4-mapped', '::ffff:10.0.0.1'],
  ['IPv4-compatible', '::7f00:1'],
  ['NAT64', '64:ff9b::7f00:1'],
  ['6to4', '2002:7f00:1::'],
  ['Teredo', '2001:0:0:1::1'],
  ['unique local', 'fd00:ec2::254'],
  ['link-local, IPv6', 'fe80::1'],
  ['site-local', 'fec0::1'],
  ['multicast, IPv6', 'ff02::1'],
  ['documentation, IPv6', '2001:db8::1'],
  ['not an address', 'localhost'],
  ['empty', ''],
] as const;

describe('WEB-2 only addresses of the public internet pass', () => {
  test.each(refused)('refused: %s', (_name, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])(
    'passes: %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});
