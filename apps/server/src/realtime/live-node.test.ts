import { expect, test } from 'vitest';
import { createInProcessBus } from '../bus/in-process-bus.ts';
import { notFound } from '../present/problem.ts';
import { liveLimits } from './limits.ts';
import { LiveNode } from './live-node.ts';
import type { Peer } from './peer.ts';
import { FakeSocket } from './testing/fake-socket.ts';
import { HandClock } from './testing/hand-clock.ts';
import { appended, hello, teammate, visitor, watch } from './testing/peers.ts';

function setUp() {
  const clock = new HandClock();
  const onError = (error: unknown) => expect.fail(String(error));
  const node = new LiveNode({ bus: createInProcessBus(onError), clock, nodeId: 'here', onError });
  return { clock, node };
}

test('DLV-9: of those who came at once each is asked again in time, and never all in one go', async () => {
  const { clock, node } = setUp();
  const perSweep = liveLimits.maxGreetingsPerSweep;
  const sockets: FakeSocket[] = [];
  let asked = 0;
  for (let n = 0; n < 2 * perSweep + 1; n++) {
    const peer = { ...visitor, personId: `vis_${n}` };
    const greet = () => {
      asked += 1;
      return Promise.resolve(peer);
    };
    sockets.push(new FakeSocket(node, greet));
  }
  await Promise.all(sockets.map((socket) => socket.say(hello)));
  const counts: number[] = [];
  asked = 0;
  clock.push(liveLimits.greetAgainMs - liveLimits.sweepEveryMs);
  for (const socket of sockets) socket.pong();
  for (let sweep = 0; sweep < 4; sweep++) {
    clock.push(liveLimits.sweepEveryMs);
    counts.push(asked);
  }
  expect(counts).toEqual([perSweep, 2 * perSweep, 2 * perSweep + 1, 2 * perSweep + 1]);
});

test('DLV-18: two nodes on one bus tell each other who is there, and who was not let in is nowhere', async () => {
  const { clock, node: here } = setUp();
  const there = new LiveNode({ bus: here.bus, clock, nodeId: 'there', onError: here.onError });
  const join = async (node: LiveNode, peer: Peer) => {
    const socket = new FakeSocket(node, () => Promise.resolve(peer));
    await socket.say(hello);
    await socket.say(watch);
    return socket;
  };
  const theo = await join(here, teammate('Theo'));
  const shopper = await join(there, visitor);
  const zoe = await join(there, teammate('Zoe'));
  await join(there, { ...teammate('Mallory'), read: () => Promise.reject(notFound('conversation')) });
  const here1 = { visitor: true, teammates: [{ id: 'tmt_Zoe', name: 'Zoe' }] };
  const there1 = { visitor: true, teammates: [{ id: 'tmt_Theo', name: 'Theo' }] };
  expect([theo, zoe].map(({ frames }) => frames.at(-1))).toMatchObject([here1, there1]);
  const told = theo.frames.length;
  await zoe.say(watch);
  expect([theo.frames.length, zoe.said.slice(-2)]).toEqual([told, ['batch', 'presence']]);
  shopper.terminate();
  await zoe.say({ t: 'unwatch', conversationId: watch.conversationId });
  expect(theo.frames.at(-1)).toMatchObject({ t: 'presence', visitor: false, teammates: [] });
  expect(shopper.said).toEqual(['ready', 'batch']);
  // Of a teammate the batch comes first, and then who is there.
  expect(zoe.said.slice(0, 3)).toEqual(['ready', 'batch', 'presence']);
});

test('DLV-27: when all readers together have taken too little, the slowest are cut off and the others stay', async () => {
  const { clock, node } = setUp();
  const share = liveLimits.maxBufferedBytesPerNode / 100;
  const sockets = Array.from({ length: 101 }, () => new FakeSocket(node, () => Promise.resolve(visitor)));
  for (const [n, socket] of sockets.entries()) socket.bufferedAmount = n < 99 ? share : 1.5 * share;
  clock.push(liveLimits.sweepEveryMs);
  expect(sockets.map(({ isOpen }) => isOpen)).toEqual(sockets.map((_, n) => n < 100 && n !== 99));
  sockets[0]?.terminate();
});

test('DLV-31: a node that stops says so to everybody, tells nobody anything more, and waits for nobody', async () => {
  const { clock, node } = setUp();
  const [leaves, stays] = [1, 2].map(() => new FakeSocket(node, () => Promise.resolve(teammate('Theo'))));
  for (const socket of [leaves, stays]) {
    await socket?.say(hello);
    await socket?.say({ t: 'watch_inbox' });
  }
  if (stays) stays.holdsOn = true;
  node.close();
  node.bus.publish(appended);
  expect([leaves?.said, leaves?.closedWith, stays?.closedWith]).toEqual([['ready'], 1012, null]);
  clock.push(liveLimits.goodbyeMs);
  expect(stays?.closedWith).toBe(1006);
});
