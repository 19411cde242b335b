import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** Who connected: behind a reverse proxy on this machine the address it names last, else the peer itself. */
export function clientAddress(c: Context): string {
  const peer = peerAddress(c);
  if (!isLoopback(peer)) return peer;
  // Only the last entry was written by our own proxy; whatever stands before it came from outside.
  return c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() || peer;
}

function peerAddress(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
}

function isLoopback(address: string): boolean {
  return (
    address === '::1' ||
    address.startsWith('127.') ||
    address.startsWith('::ffff:127.') ||
    address === 'unknown'
  );
}
