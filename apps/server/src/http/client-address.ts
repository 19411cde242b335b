import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { EdgeDeps } from '../app/edge-deps.ts';

/** Who sent this request. */
export function clientAddress({ callerAddress }: Pick<EdgeDeps, 'callerAddress'>, c: Context): string {
  return callerAddress({ peer: peerAddress(c), forwardedFor: c.req.header('x-forwarded-for') });
}

function peerAddress(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
