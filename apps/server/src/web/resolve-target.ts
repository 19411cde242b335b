import { lookup as systemLookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { type FetchFailed, fetchFailed } from './fetch-result.ts';
import { MAX_ADDRESSES_PER_NAME, MAX_URL_CHARS } from './limits.ts';
import { isPublicAddress } from './public-address.ts';

export type ResolvedAddress = { readonly address: string; readonly family: number };
/** A name to all its addresses; throws as Node's `dns.lookup` does. */
export type LookupAll = (hostname: string) => Promise<readonly ResolvedAddress[]>;

export type Target = {
  readonly kind: 'target';
  readonly url: URL;
  /** The addresses that were checked; the connection may use these and no others. */
  readonly addresses: readonly ResolvedAddress[];
};

export type TargetOptions = { readonly allowPrivate: readonly string[]; readonly lookup?: LookupAll };

/**
 * Checks where an address leads before anything is sent there. When one of a name's addresses is private the name is
 * refused as a whole: such a mix is how a rebinding attack looks, and never how a shop does.
 */
export async function resolveTarget(address: string, options: TargetOptions): Promise<Target | FetchFailed> {
  const url = webUrl(address);
  if (!url) return fetchFailed('bad_url', 'This is not a web address that starts with http:// or https://.');
  if (url.username || url.password)
    return fetchFailed('bad_url', 'The address holds a user name or password; leave them out.');

  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = await addressesOf(hostname, options.lookup ?? lookupAll);
  if (addresses.length === 0) return fetchFailed('unreachable', `No server was found for ${hostname}.`);
  if (!options.allowPrivate.includes(hostAndPort(url)) && !addresses.every((a) => isPublicAddress(a.address)))
    return fetchFailed('blocked_address', `${hostname} leads to a private network address.`);
  return { kind: 'target', url, addresses };
}

/** The `host:port` that an `allowPrivate` entry must equal; the port is always written out. */
function hostAndPort(url: URL): string {
  return `${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`;
}

function webUrl(address: string): URL | undefined {
  if (address.length > MAX_URL_CHARS) return undefined;
  const url = URL.parse(address);
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url : undefined;
}

async function addressesOf(hostname: string, lookup: LookupAll): Promise<readonly ResolvedAddress[]> {
  const family = isIP(hostname);
  if (family !== 0) return [{ address: hostname, family }];
  try {
    return (await lookup(hostname)).slice(0, MAX_ADDRESSES_PER_NAME);
  } catch {
    return [];
  }
}

function lookupAll(hostname: string): Promise<readonly ResolvedAddress[]> {
  return systemLookup(hostname, { all: true });
}
