import { WebSocket } from 'ws';
import { liveLimits } from '../../apps/server/src/realtime/limits.ts';
import { textWith } from '../shared/bench-message.ts';
import type { BenchShop, Shopper } from '../shared/bench-shop.ts';
import { HttpLine } from '../shared/http-line.ts';
import type { OurServer } from '../shared/our-server.ts';
import { messageRequest } from '../shared/widget-request.ts';
import type { Arm } from './arm.ts';
import { Recorder } from './recorder.ts';

type Plan = {
  readonly server: OurServer;
  readonly shop: BenchShop;
  readonly shoppers: readonly Shopper[];
  readonly perSecond: number;
  readonly findMark: (text: string) => string | null;
};

const pingEveryMs = 15_000;
/** Kept alive while they are used; the server closes one that rests for some seconds, as between two rounds. */
const maxConnections = 16;
const maxWaiting = 1_000;

/** Shoppers post over HTTP connections that are kept alive; a teammate's sockets watch the inbox and every thread. */
export async function openOurs({ server, shop, shoppers, perSecond, findMark }: Plan): Promise<Arm> {
  const recorder = new Recorder();
  const posts = openPosts(server, shoppers, recorder);
  const sockets: WebSocket[] = [];
  for (let from = 0; from < shoppers.length; from += liveLimits.maxWatchesPerSocket) {
    const watched = shoppers.slice(from, from + liveLimits.maxWatchesPerSocket);
    sockets.push(await watchAsTeammate(server, shop, { watched, recorder, findMark }));
  }
  const ping = setInterval(() => {
    for (const socket of sockets) socket.send('{"t":"ping"}');
  }, pingEveryMs);
  return {
    recorder,
    perSecond,
    serverPid: server.child.pid,
    ready: posts.ready,
    send: posts.send,
    close() {
      clearInterval(ping);
      posts.close();
      for (const socket of sockets) socket.terminate();
    },
  };
}

type Posts = {
  readonly ready: () => Promise<void>;
  readonly send: (mark: string) => void;
  readonly close: () => void;
};

/** The shoppers' side. What finds every connection busy waits for one, and its latency counts the wait. */
function openPosts(server: OurServer, shoppers: readonly Shopper[], recorder: Recorder): Posts {
  let lines: readonly HttpLine[] = [];
  let turn = 0;
  const waiting: string[] = [];
  const sendNext = () => {
    const line = lines.find(({ isBusy }) => !isBusy);
    const mark = line && waiting.shift();
    const shopper = shoppers[turn % shoppers.length];
    if (line === undefined || mark === undefined || shopper === undefined) return;
    turn += 1;
    const request = messageRequest(server, shopper, { clientId: mark, text: textWith(mark) });
    const done = line.send(request).then(({ status, body }) => {
      if (status !== 200) throw new Error(`${status}: ${body}`);
      recorder.acknowledged(mark);
      sendNext();
    });
    done.catch((error: unknown) => recorder.fail(error));
  };
  const close = () => {
    for (const line of lines) line.close();
  };
  return {
    async ready() {
      close();
      lines = await Promise.all(Array.from({ length: maxConnections }, () => HttpLine.open(server.port)));
    },
    send(mark) {
      if (waiting.length >= maxWaiting) throw new Error('The server does not keep up with this rate at all');
      waiting.push(mark);
      sendNext();
    },
    close,
  };
}

type Watching = {
  readonly watched: readonly Shopper[];
  readonly recorder: Recorder;
  readonly findMark: Plan['findMark'];
};

/** As the inbox does: its lists, and the open thread; resolves when every snapshot is there. */
async function watchAsTeammate(
  { origin }: OurServer,
  { owner, workspaceId }: BenchShop,
  { watched, recorder, findMark }: Watching,
): Promise<WebSocket> {
  const headers = { ...owner.headers, origin };
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/api/live`, {
    headers,
    perMessageDeflate: false,
  });
  const say = (frame: object) => socket.send(JSON.stringify(frame));
  let missing = watched.length;
  await new Promise<void>((ready, failed) => {
    socket.on('error', failed);
    socket.on('open', () => say({ t: 'hello', token: null, workspaceId }));
    socket.on('message', (data) => {
      const atMs = performance.now();
      const frame = String(data);
      if (frame.startsWith('{"t":"problem"')) failed(new Error(frame));
      if (frame.startsWith('{"t":"ready"')) {
        say({ t: 'watch_inbox' });
        for (const { conversationId } of watched) say({ t: 'watch', conversationId, after: 0 });
      }
      if (!frame.startsWith('{"t":"batch"')) return;
      if (missing === 0) return recorder.shown(findMark(frame), atMs);
      missing -= 1;
      if (missing === 0) ready();
    });
  });
  socket.on('close', (code) => recorder.fail(new Error(`The teammate's socket was closed: ${code}`)));
  return socket;
}
