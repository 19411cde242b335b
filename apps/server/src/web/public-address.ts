import ipaddr from 'ipaddr.js';

const globalUnicast6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * True only for an address that belongs to the public internet. Everything else is refused: loopback, private,
 * link-local (cloud metadata lives there), carrier-grade NAT, multicast, documentation, and the IPv6 forms that carry
 * an IPv4 address inside (mapped, compatible, NAT64, 6to4, Teredo), because a gateway would unwrap them.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // `process` unwraps ::ffff:10.0.0.1 to 10.0.0.1, which is what the kernel would connect to.
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  // IPv6 hands out global addresses from 2000::/3 only; ::127.0.0.1 passes as "unicast" without this.
  return parsed.kind() === 'ipv4' || parsed.match(globalUnicast6);
}
