import { BlockList, isIP } from 'node:net';
import type { Network } from '../config/parse-network.ts';

/** Who connected, as the edge sees it. `peer` is `unknown` where the edge cannot tell, as on a Unix socket. */
export type Connection = { readonly peer: string; readonly forwardedFor: string | undefined };

/** The address by which a caller is counted: a whole IPv4 address, or the /64 of an IPv6 one. */
export type CallerAddress = (connection: Connection) => string;

/**
 * The peer itself, unless that is a proxy of ours; then the right-most address of `X-Forwarded-For` that is none. Each
 * proxy adds whom it was called by at the right, so what stands before the first stranger may be anything they made up.
 * This machine always counts as a proxy of ours.
 */
export function createCallerAddress(proxies: readonly Network[]): CallerAddress {
  const trusted = new BlockList();
  trusted.addSubnet('127.0.0.0', 8, 'ipv4');
  trusted.addAddress('::1', 'ipv6');
  for (const { address, prefix, family } of proxies) trusted.addSubnet(address, prefix, family);
  const isTrusted = (address: string) => trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
  return ({ peer, forwardedFor }) => {
    let caller = peer === 'unknown' ? peer : plainAddress(peer);
    const hops = forwardedFor?.split(',').reverse() ?? [];
    for (const hop of hops) {
      if (caller === null || (caller !== 'unknown' && !isTrusted(caller))) break;
      const before = plainAddress(hop);
      // Something else than an address: nobody can say who that was, so the proxy that wrote it answers for it.
      if (before === null) break;
      caller = before;
    }
    return caller === null ? 'unknown' : countedAs(caller);
  };
}

/** Without brackets, port and zone, and an IPv4 address in its own form; null for what is no address. */
function plainAddress(text: string): string | null {
  const address = text
    .trim()
    .replace(/^\[([^\]]*)\](?::\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/%.*$/, '')
    .replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
  return isIP(address) === 0 ? null : address;
}

/** A household or a rented server has a /64 and changes its address within it as it likes. */
function countedAs(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const first = head.split(':').filter(Boolean);
  const last = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array<string>(8 - first.length - last.length).fill('0');
  return `${[...first, ...zeros, ...last].slice(0, 4).join(':')}::`;
}
