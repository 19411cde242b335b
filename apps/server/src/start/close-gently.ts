import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

const pollMs = 25;

/**
 * Takes no new connections, lets requests in flight come to their end, and cuts off what is left after `maxWaitMs`.
 * Resolves when nobody is connected any more, except for sockets: those are their owner's to end.
 */
export async function closeGently(server: Server, maxWaitMs: number): Promise<void> {
  const deadlineMs = performance.now() + maxWaitMs;
  let isClosed = false;
  // A connection that is kept alive would otherwise bring its next request here.
  server.prependListener('request', (_request, outgoing) => outgoing.setHeader('connection', 'close'));
  server.close(() => {
    isClosed = true;
  });
  while (!isClosed && performance.now() < deadlineMs) {
    server.closeIdleConnections();
    await pause(pollMs);
  }
  server.closeAllConnections();
}
