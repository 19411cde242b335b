import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A model server that lets a turn run for as long as the test wants: it holds what it is asked, or fails at once. */
export type HeldModel = {
  /** For `MODEL_BASE_URL`. */
  readonly baseUrl: string;
  /** Holds from now on; resolves when the next question is held. */
  readonly hold: () => Promise<void>;
  /** Fails from now on, so that the content is quoted; what was held is cut. */
  readonly fail: () => void;
  readonly close: () => void;
};

export async function startHeldModel(): Promise<HeldModel> {
  let heard: (() => void) | null = null;
  const server = createServer((request, response) => {
    request.resume();
    if (heard !== null) return heard();
    response.writeHead(400).end('{"error":{"message":"scripted to fail"}}');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    hold: () =>
      new Promise((resolve) => {
        heard = resolve;
      }),
    fail: () => {
      heard = null;
      server.closeAllConnections();
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
