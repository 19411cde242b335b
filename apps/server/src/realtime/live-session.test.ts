import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Bus, Hint } from '../bus/bus.ts';
import { createInProcessBus } from '../bus/in-process-bus.ts';
import { notFound, ProblemError } from '../present/problem.ts';
import type { Stretch } from '../store/committed.ts';
import { liveLimits } from './limits.ts';
import { LiveNode } from './live-node.ts';
import type { Greet, Peer } from './peer.ts';
import { FakeSocket } from './testing/fake-socket.ts';
import { HandClock, settled } from './testing/hand-clock.ts';

let clock: HandClock;
let bus: Bus;
let node: LiveNode;
let errors: unknown[];

beforeEach(() => {
  clock = new HandClock();
  errors = [];
  const onError = (error: unknown) => errors.push(error);
  bus = createInProcessBus(onError);
  node = new LiveNode({ bus, clock, nodeId: 'here', onError });
});
afterEach(() => {
  node.close();
  expect(errors).toEqual([]);
});

test('DLV-8: a socket that says nothing is ended at the deadline', () => {
  const socket = open();
  clock.push(liveLimits.helloDeadlineMs - 1);
  expect(socket.isOpen).toBe(true);
  clock.push(liveLimits.sweepEveryMs);
  expect(socket.closedWith).toBe(1006);
});

test('DLV-8: a socket that falls silent after its hello is ended at the longer deadline', async () => {
  const socket = await greeted();
  clock.push(liveLimits.idleDeadlineMs - 1);
  await socket.say({ t: 'ping' });
  clock.push(liveLimits.idleDeadlineMs - 1);
  expect(socket.isOpen).toBe(true);
  clock.push(liveLimits.sweepEveryMs);
  expect(socket.closedWith).toBe(1006);
});

test('DLV-8: what comes right behind the hello waits until it is through', async () => {
  const greeting = held<Peer>();
  const socket = open(() => greeting.promise);
  await socket.say(hello);
  await socket.say({ t: 'watch_inbox' });
  await socket.say({ t: 'ping' });
  expect(socket.said).toEqual([]);
  greeting.resolve(teammate);
  await settled();
  expect(socket.said).toEqual(['ready', 'pong']);
  bus.publish(appended);
  expect(socket.said).toEqual(['ready', 'pong', 'row']);
});

test('DLV-8: a second hello is refused', async () => {
  const socket = await greeted();
  await socket.say(hello);
  expect([socket.said, socket.closedWith]).toEqual([['ready', 'problem'], 4001]);
});

test('DLV-8: a flood of frames behind a greeting that takes long is cut off', async () => {
  const socket = open(() => new Promise(() => undefined));
  await socket.say(hello);
  for (let n = 0; n < liveLimits.maxWaitingFrames; n++) await socket.say({ t: 'ping' });
  expect(socket.isOpen).toBe(true);
  await socket.say({ t: 'ping' });
  expect(socket.closedWith).toBe(1006);
});

test('DLV-8: a greeting that fails is told, and the socket closed, to be tried again', async () => {
  const socket = open(() => Promise.reject(new Error('The database is away')));
  await socket.say(hello);
  expect(socket.frames).toMatchObject([{ t: 'problem', problem: { code: 'internal' } }]);
  expect([socket.closedWith, errors.splice(0).length]).toEqual([1011, 1]);
});

test('DLV-9: nothing of a conversation is heard before it is known to be one’s own', async () => {
  const log = held<Stretch>();
  const socket = await greeted({ ...visitor, read: () => log.promise });
  await socket.say(watch);
  bus.publish(progress);
  bus.publish(appended);
  await socket.say({ t: 'typing', conversationId });
  log.reject(notFound('conversation'));
  await settled();
  expect(socket.said).toEqual(['ready', 'problem']);
});

test('DLV-9: a hint of another workspace is not passed on, whatever it names', async () => {
  const socket = await greeted();
  await socket.say(watch);
  bus.publish({ ...progress, workspaceId: 'wsp_other' as Peer['workspaceId'] });
  expect(socket.said).toEqual(['ready', 'batch']);
  bus.publish(progress);
  expect(socket.said).toEqual(['ready', 'batch', 'signal']);
});

test('DLV-9: whoever may no longer come in is told so at a later ping, and hears nothing more', async () => {
  const greetings = [teammate, new ProblemError('not_a_member', 'You are no longer of this workspace.')];
  const socket = open(() => Promise.resolve(greetings.shift() ?? expect.fail('Asked once too often')));
  await socket.say(hello);
  await socket.say({ t: 'watch_inbox' });
  await socket.say({ t: 'ping' });
  bus.publish(appended);
  expect(socket.said).toEqual(['ready', 'pong', 'row']);
  clock.push(liveLimits.greetAgainMs / 2);
  await socket.say({ t: 'ping' });
  clock.push(liveLimits.greetAgainMs / 2);
  await socket.say({ t: 'ping' });
  bus.publish(appended);
  expect(socket.said).toEqual(['ready', 'pong', 'row', 'pong', 'problem']);
  expect(socket.closedWith).toBe(4001);
});

test('DLV-12: a reader with more unsent than the limit is ended and sent nothing more', async () => {
  const socket = await greeted();
  socket.bufferedAmount = liveLimits.maxBufferedBytes;
  await socket.say({ t: 'ping' });
  expect([socket.said, socket.isOpen]).toEqual([['ready', 'pong'], true]);
  socket.bufferedAmount += 1;
  await socket.say({ t: 'ping' });
  expect([socket.said, socket.closedWith]).toEqual([['ready', 'pong'], 1006]);
});

test('frames that waited when the socket went leave nothing behind', async () => {
  const greeting = held<Peer>();
  const reads: string[] = [];
  const socket = open(() => greeting.promise);
  await socket.say(hello);
  await socket.say(watch);
  socket.close(1001);
  greeting.resolve({ ...visitor, read: (id) => Promise.resolve({ ...stretch, reads: reads.push(id) }) });
  await settled();
  bus.publish(appended);
  expect([socket.said, reads]).toEqual([[], []]);
});

const hello = { t: 'hello', token: null, workspaceId: null } as const;
const idOf = (n: number) => `cnv_${String(n).padStart(26, '0')}`;
const conversationId = idOf(1);
const watch = { t: 'watch', conversationId, after: 7 } as const;
const workspaceId = 'wsp' as Peer['workspaceId'];
const stretch = {
  row: { id: conversationId, seq: 8 },
  from: 7,
  entries: [],
  hasEarlier: false,
} as unknown as Stretch;
const appended: Hint = { kind: 'appended', workspaceId, stretch };
const progress: Hint = {
  kind: 'signal',
  workspaceId,
  conversationId,
  from: 'agent',
  signal: { kind: 'progress', turnId: 'trn', text: 'You have' },
};

const visitor: Peer = {
  side: 'visitor',
  workspaceId,
  personId: 'vis',
  teammate: null,
  read: () => Promise.resolve(stretch),
  batchFrame: () => '{"t":"batch"}',
  newsFrame: () => null,
};
const teammate: Peer = {
  ...visitor,
  side: 'teammate',
  personId: 'tmt',
  teammate: { id: 'tmt' as NonNullable<Peer['teammate']>['id'], name: 'Theo' },
  newsFrame: () => '{"t":"row"}',
};

function open(greet: Greet = () => Promise.resolve(visitor)): FakeSocket {
  return new FakeSocket(node, greet);
}

async function greeted(peer = visitor): Promise<FakeSocket> {
  const socket = open(() => Promise.resolve(peer));
  await socket.say(hello);
  return socket;
}

/** A promise that a test settles when it likes. */
function held<Value>() {
  return Promise.withResolvers<Value>();
}
