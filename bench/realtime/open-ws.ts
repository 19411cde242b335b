import { once } from 'node:events';
import { WebSocket } from 'ws';
import { textWith } from '../shared/bench-message.ts';
import type { Peer } from '../shared/start-peer.ts';
import type { Arm } from './arm.ts';
import { Recorder } from './recorder.ts';

type Plan = {
  readonly peer: Peer;
  readonly perSecond: number;
  readonly findMark: (text: string) => string | null;
};

/** One sender and one watcher of the bare echo. It acknowledges nothing. */
export async function openWs({ peer, perSecond, findMark }: Plan): Promise<Arm> {
  const recorder = new Recorder();
  const open = async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${peer.port}`, { perMessageDeflate: false });
    await once(socket, 'open');
    socket.on('close', (code) => recorder.fail(new Error(`The echo closed a socket: ${code}`)));
    return socket;
  };
  const sender = await open();
  const watcher = await open();
  watcher.on('message', (data) => {
    const atMs = performance.now();
    recorder.shown(findMark(String(data)), atMs);
  });
  return {
    recorder,
    perSecond,
    serverPid: peer.child.pid,
    send: (mark) =>
      sender.send(JSON.stringify({ conversationId: 'cnv_01k9x0000000000000000000', text: textWith(mark) })),
    close() {
      sender.terminate();
      watcher.terminate();
    },
  };
}
