import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * A port that nobody listens on. It is chosen before the server starts, not by it, so that pages can find the
 * server again after a restart.
 */
export async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  assert(typeof address === 'object' && address !== null);
  probe.close();
  await once(probe, 'close');
  return address.port;
}
