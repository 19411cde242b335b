import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createCallerAddress } from '../app/caller-address.ts';
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

test('DLV-31: a reader who does not answer the goodbye does not hold the stop up', async () => {
  const caller = await upgrade('/w/live');
  expect(await answerTo(caller)).toMatch(/^HTTP\/1.1 101/);
  const startedMs = Date.now();
  live.close();
  await new Promise((done) => server.close(done));
  expect(Date.now() - startedMs).toBeLessThan(liveLimits.goodbyeMs + 3000);
  caller.destroy();
});

test.each([
  ['https://desk.example', '101'],
  ['https://shop.example', '101'],
  ['https://desk.example.evil.example', '403'],
  ['http://desk.example', '403'],
])('DLV-10: a teammate’s socket from a page of %s is answered with %s', async (origin, status) => {
  const caller = await upgrade('/api/live', { Origin: origin });
  expect(await answerTo(caller)).toContain(`HTTP/1.1 ${status}`);
  caller.destroy();
});

test('DLV-26: of one address only so many are live; more are told so, yet more are refused, and who leaves makes room', async () => {
  const from = { 'X-Forwarded-For': '203.0.113.7' };
  const callers: Socket[] = [];
  const next = async (headers: Readonly<Record<string, string>> = from) => {
    const caller = await upgrade('/w/live', headers);
    callers.push(caller);
    return answerTo(caller);
  };
  for (let n = 0; n < liveLimits.maxSocketsPerAddress; n++) expect(await next()).toMatch(/ 101 .*\r\n\r\n$/s);
  // These say nothing to the goodbye, and so they are there for a while.
  for (let n = 0; n < liveLimits.maxRefusalsPerAddress; n++)
    expect(await next()).toMatch(/too_many_requests/);
  expect(await next()).toMatch(/^HTTP\/1.1 429/);
  expect(await next({ 'X-Forwarded-For': '203.0.113.8' })).toMatch(/ 101 .*\r\n\r\n$/s);
  const refused = callers.slice(liveLimits.maxSocketsPerAddress, -1);
  await Promise.all(refused.map((caller) => caller.destroyed || once(caller, 'close')));
  callers[0]?.destroy();
  await vi.waitFor(async () => expect(await next()).toMatch(/ 101 .*\r\n\r\n$/s));
  expect(await next()).toMatch(/too_many_requests/);
  for (const caller of callers) caller.destroy();
});

async function upgrade(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: shop\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${lines.join('')}` +
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
  publicUrl: 'https://shop.example',
  callerAddress: createCallerAddress([]),
  trustedOrigins: ['https://desk.example'],
  log: { info: () => undefined, error: (_message: string, fields: unknown) => expect.fail(String(fields)) },
} as unknown as Parameters<typeof attachLive>[1];
