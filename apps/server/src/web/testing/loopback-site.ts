import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A real HTTP server on loopback for one test; it is closed, with its open connections, when the test ends. */
export async function loopbackSite(
  handle: Handler,
): Promise<{ readonly origin: string; readonly host: string; readonly port: number }> {
  const server = createServer(handle);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test server has no port.');
  const host = `127.0.0.1:${address.port}`;
  return { origin: `http://${host}`, host, port: address.port };
}
