import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EdgeDeps } from '../app/edge-deps.ts';
import { createInProcessBus } from '../bus/in-process-bus.ts';
import { listen } from '../start/listen.ts';
import { liveLimits } from './limits.ts';
import { attachLive } from './live-server.ts';

let server: Server;
let port: number;
let live: ReturnType<typeof attachLive>;

beforeEach(async () => {
  server = createServer();
  live = attachLive(server, deps);
  ({ port } = await listen(server, '127.0.0.1', 0));
});
afterEach(async () => {
  live.close();
  await new Promise((done) => server.close(done));
});

test.each(['//', '//:0', 'http://[', '*'])(
  'an address that is none (%s) is answered, not fallen over',
  async (path) => {
    expect(await answerTo(await upgrade(path))).toMatch(/^HTTP\/1.1 404/);
  },
);

test('a caller who is refused and hangs up at once brings nothing down', async () => {
  const refused = new Promise<Socket>((taken) =>
    server.on('upgrade', (_request, socket: Socket) => taken(socket)),
  );
  const caller = await upgrade('/nowhere');
  const socket = await refused;
  expect(() => socket.emit('error', new Error('read ECONNRESET'))).not.toThrow();
  caller.destroy();
});

test('a reader who does not answer the goodbye does not hold the stop up', async () => {
  const caller = await upgrade('/w/live');
  expect(await answerTo(caller)).toMatch(/^HTTP\/1.1 101/);
  const startedMs = Date.now();
  live.close();
  await new Promise((done) => server.close(done));
  expect(Date.now() - startedMs).toBeLessThan(liveLimits.goodbyeMs + 3000);
  caller.destroy();
});

async function upgrade(path: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: shop\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${btoa('0123456789abcdef')}\r\n\r\n`,
  );
  return socket;
}

function answerTo(socket: Socket): Promise<string> {
  return new Promise((answered, failed) => {
    socket.once('data', (data) => answered(String(data)));
    socket.once('error', failed);
  });
}

/** What a hello would need is not reached. */
const deps = {
  bus: createInProcessBus((error) => expect.fail(String(error))),
  publicUrl: 'http://localhost',
  log: { info: () => undefined, error: (_message: string, fields: unknown) => expect.fail(String(fields)) },
} as unknown as EdgeDeps;
