import { once } from 'node:events';
import { createServer } from 'node:http';
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import type { Bus, Hint } from '../bus/bus.ts';
import { createInProcessBus } from '../bus/in-process-bus.ts';
import { listen } from '../start/listen.ts';
import { systemClock } from './clock.ts';
import { liveLimits } from './limits.ts';
import { LiveNode } from './live-node.ts';
import { hello, idOf, stretch, visitor } from './testing/peers.ts';
import { WsSocket } from './ws-socket.ts';

const frameBytes = 128 * 1024;
/** 128 MB for each reader: what a server that kept it all would show. */
const frameCount = 1_024;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

let bus: Bus;
let node: LiveNode;
let sockets: ReturnType<typeof openSockets>;
let url: string;
let accepted: WsSocket[];
const server = createServer();

beforeEach(async () => {
  const onError = (error: unknown) => expect.fail(String(error));
  bus = createInProcessBus(onError);
  node = new LiveNode({ bus, clock: systemClock, nodeId: 'here', onError });
  accepted = [];
  sockets = openSockets();
  const frame = JSON.stringify({ t: 'batch', filling: 'x'.repeat(frameBytes) });
  const peer = { ...visitor, batchFrame: () => frame };
  sockets.on('connection', (socket) => {
    accepted.push(socket);
    socket.begin(node, { greet: () => Promise.resolve(peer), address: null });
  });
  url = `ws://127.0.0.1:${(await listen(server, '127.0.0.1', 0)).port}`;
});
afterEach(async () => {
  node.close();
  for (const client of sockets.clients) client.terminate();
  sockets.close();
  await new Promise((closed) => server.close(closed));
});

test('DLV-12: readers who take nothing make the server hold their buffers and no more, and others are served on', async () => {
  const id = idOf(1);
  const reader = await watching(id);
  let taken = 0;
  reader.on('message', () => taken++);
  const paused = [await watching(id), await watching(id), await watching(id)];
  for (const one of paused) one.pause();
  const beforeBytes = heldBytes();
  let mostUnsentBytes = 0;
  let mostHeldBytes = 0;
  for (let n = 1; n <= frameCount; n++) {
    bus.publish(appendedAt(n));
    mostUnsentBytes = Math.max(mostUnsentBytes, ...accepted.map((socket) => socket.bufferedAmount));
    if (n % 128 === 0) mostHeldBytes = Math.max(mostHeldBytes, heldBytes() - beforeBytes);
    // The others read at their own speed, as they would over a network.
    while (taken < n && reader.readyState === WebSocket.OPEN) await turn();
  }
  expect(taken).toBe(frameCount);
  expect(mostUnsentBytes).toBeLessThan(liveLimits.maxBufferedBytes + 2 * frameBytes);
  expect(accepted.map(({ isOpen }) => isOpen)).toEqual([true, false, false, false]);
  expect(mostHeldBytes).toBeLessThan(64 * 1024 * 1024);
});

function openSockets() {
  return new WebSocketServer({ server, WebSocket: WsSocket });
}

async function watching(conversationId: string): Promise<WebSocket> {
  const client = new WebSocket(url);
  await once(client, 'open');
  client.send(JSON.stringify(hello));
  await once(client, 'message');
  client.send(JSON.stringify({ t: 'watch', conversationId, after: 8 }));
  await once(client, 'message');
  return client;
}

function appendedAt(n: number): Hint {
  const row = { ...stretch.row, seq: 8 + n };
  return { kind: 'appended', workspaceId: visitor.workspaceId, stretch: { ...stretch, from: 7 + n, row } };
}

/** Of this process, the clients in it included. */
function heldBytes(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
