import { io, type Socket } from 'socket.io-client';
import { textWith } from '../shared/bench-message.ts';
import type { Peer } from '../shared/start-peer.ts';
import type { Arm } from './arm.ts';
import { Recorder } from './recorder.ts';

type Plan = {
  readonly peer: Peer;
  readonly perSecond: number;
  readonly findMark: (text: string) => string | null;
};

const conversationId = 'cnv_01k9x0000000000000000000';

/** One sender and one watcher in a room of Socket.IO, over its WebSocket transport from the start: its fastest way. */
export async function openSocketio({ peer, perSecond, findMark }: Plan): Promise<Arm> {
  const recorder = new Recorder();
  const open = async (): Promise<Socket> => {
    const socket = io(`http://127.0.0.1:${peer.port}`, { transports: ['websocket'], forceNew: true });
    await new Promise<void>((connected, failed) => {
      socket.once('connect', connected);
      socket.once('connect_error', failed);
    });
    await socket.emitWithAck('join', conversationId);
    return socket;
  };
  const sender = await open();
  const watcher = await open();
  watcher.on('message', (message: { readonly text: string }) => {
    const atMs = performance.now();
    recorder.shown(findMark(message.text), atMs);
  });
  return {
    recorder,
    perSecond,
    serverPid: peer.child.pid,
    send: (mark) =>
      sender.emit('message', { conversationId, text: textWith(mark) }, () => recorder.acknowledged(mark)),
    close() {
      sender.close();
      watcher.close();
    },
  };
}
