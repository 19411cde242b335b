/** Who connected, as the edge sees it. */
export type Connection = { readonly peer: string; readonly forwardedFor: string | undefined };

/**
 * Behind a reverse proxy on this machine the address it names last, else the peer itself. Only that last entry was written
 * by our own proxy; whatever stands before it came from outside and may say anything.
 */
export function callerAddress({ peer, forwardedFor }: Connection): string {
  return isLoopback(peer) ? forwardedFor?.split(',').at(-1)?.trim() || peer : peer;
}

function isLoopback(address: string): boolean {
  return (
    address === '::1' ||
    address.startsWith('127.') ||
    address.startsWith('::ffff:127.') ||
    address === 'unknown'
  );
}
