import { io, type Socket } from 'socket.io-client';
import { textWith } from '../shared/bench-message.ts';
import { HttpLine } from '../shared/http-line.ts';
import type { OurServer } from '../shared/our-server.ts';
import type { Peer } from '../shared/start-peer.ts';
import { messageRequest } from '../shared/widget-request.ts';
import type { ShopperPool } from './shopper-pool.ts';

export type Writers = { readonly send: readonly (() => Promise<void>)[]; readonly close: () => void };

/** Each writer has a keep-alive connection, and speaks for one shopper after the other. */
export async function openOurWriters(
  count: number,
  { server, pool, nextMark }: { server: OurServer; pool: ShopperPool; nextMark: () => string },
): Promise<Writers> {
  const lines = await Promise.all(Array.from({ length: count }, () => HttpLine.open(server.port)));
  return {
    send: lines.map((line) => async () => {
      const mark = nextMark();
      const request = messageRequest(server, pool.next(), { clientId: mark, text: textWith(mark) });
      const { status, body } = await line.send(request);
      if (status !== 200) throw new Error(`${status}: ${body}`);
    }),
    close() {
      for (const line of lines) line.close();
    },
  };
}

/** Each writer is a client of Socket.IO whose `emit` is acknowledged after the insert. */
export async function openSocketioWriters(
  count: number,
  { peer, nextMark }: { peer: Peer; nextMark: () => string },
): Promise<Writers> {
  const sockets = await Promise.all(Array.from({ length: count }, () => connect(peer.port)));
  return {
    send: sockets.map((socket, at) => async () => {
      const conversationId = `cnv_01k9x${String(at).padStart(21, '0')}`;
      await socket.emitWithAck('message', { conversationId, text: textWith(nextMark()) });
    }),
    close() {
      for (const socket of sockets) socket.close();
    },
  };
}

function connect(port: number): Promise<Socket> {
  const socket = io(`http://127.0.0.1:${port}`, { transports: ['websocket'], forceNew: true });
  return new Promise((connected, failed) => {
    socket.once('connect', () => connected(socket));
    socket.once('connect_error', failed);
  });
}
