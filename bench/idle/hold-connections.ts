import { readFileSync } from 'node:fs';
import { io } from 'socket.io-client';
import { WebSocket } from 'ws';
import type { Shopper } from '../shared/bench-shop.ts';

/** What `hold-connections.ts` is told, as a file of JSON. */
export type Holding = {
  readonly kind: 'watching' | 'hello' | 'ws' | 'socketio';
  readonly port: number;
  readonly shoppers: readonly Shopper[];
};

/** Openings at once: as if a shop's visitors came within some seconds. */
const atOnce = 64;
const tellEvery = 250;
/** As our client does; the server takes one that is silent for a minute for dead. */
const pingEveryMs = 15_000;

const [, , file = ''] = process.argv;
const { kind, port, shoppers }: Holding = JSON.parse(readFileSync(file, 'utf8'));

/** A program of its own: opens a connection for each shopper, says `open`, and holds them until it is ended. */
const waiting = [...shoppers];
let opened = 0;
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      await open(next);
      opened += 1;
      if (opened % tellEvery === 0) console.log(`${opened} of ${shoppers.length}`);
    }
  }),
);
console.log('open');

function open(shopper: Shopper): Promise<void> {
  if (kind === 'socketio') return openSocketio(shopper);
  return kind === 'ws' ? openBare() : openOurs(shopper);
}

/** As the widget: hello, ready, and its conversation, where it watches one. */
function openOurs({ token, conversationId, address }: Shopper): Promise<void> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/w/live`, {
    perMessageDeflate: false,
    headers: { 'x-forwarded-for': address, origin: `http://localhost:${port}` },
  });
  const say = (frame: object) => socket.send(JSON.stringify(frame));
  return new Promise((ready, failed) => {
    endOnLoss(socket, failed);
    socket.once('open', () => say({ t: 'hello', token, workspaceId: null }));
    socket.on('message', (data) => {
      const frame = String(data);
      if (frame.startsWith('{"t":"problem"')) failed(new Error(frame));
      if (frame.startsWith('{"t":"ready"') && kind === 'watching')
        say({ t: 'watch', conversationId, after: 0 });
      if (!frame.startsWith(kind === 'watching' ? '{"t":"batch"' : '{"t":"ready"')) return;
      setInterval(() => say({ t: 'ping' }), pingEveryMs);
      ready();
    });
  });
}

function openBare(): Promise<void> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}`, { perMessageDeflate: false });
  return new Promise((ready, failed) => {
    endOnLoss(socket, failed);
    socket.once('open', ready);
  });
}

async function openSocketio({ conversationId }: Shopper): Promise<void> {
  const socket = io(`http://127.0.0.1:${port}`, { transports: ['websocket'], forceNew: true });
  await new Promise<void>((connected, failed) => {
    socket.once('connect', connected);
    socket.once('connect_error', failed);
  });
  socket.on('disconnect', (reason) => end(new Error(`A connection was lost: ${reason}`)));
  await socket.emitWithAck('join', conversationId);
}

function endOnLoss(socket: WebSocket, failed: (error: Error) => void): void {
  socket.once('error', failed);
  socket.once('close', (code) => end(new Error(`A connection was closed: ${code}`)));
}

/** Fewer connections than were asked for would be divided by the wrong number. */
function end(error: Error): void {
  console.error(error);
  process.exit(1);
}
