import type { LookupFunction } from 'node:net';
import { Agent } from 'undici';
import type { ResolvedAddress } from './resolve-target.ts';

/**
 * An HTTP agent whose connections can only reach the given addresses. The name stays in the Host header and in the
 * TLS handshake, but is not looked up again: a second answer of a hostile name server is never asked for.
 */
export function pinnedAgent(
  addresses: readonly ResolvedAddress[],
  options: { readonly maxHeaderBytes: number; readonly timeoutMs: number },
): Agent {
  return new Agent({
    connect: { lookup: pinnedLookup(addresses), timeout: options.timeoutMs },
    headersTimeout: options.timeoutMs,
    bodyTimeout: options.timeoutMs,
    maxHeaderSize: options.maxHeaderBytes,
    allowH2: false,
  });
}

function pinnedLookup(addresses: readonly ResolvedAddress[]): LookupFunction {
  return (_hostname, options, callback) => {
    const [first] = addresses;
    if (options.all) callback(null, [...addresses]);
    else if (first) callback(null, first.address, first.family);
    else callback(new Error('No address was resolved.'), '');
  };
}
