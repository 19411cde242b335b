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
import {
  appended,
  conversationId,
  hello,
  idOf,
  progressOf,
  stretch,
  teammate,
  visitor,
  watch,
} from './testing/peers.ts';

let clock: HandClock;
let bus: Bus;
let node: LiveNode;
let errors: unknown[];
const theo = teammate('Theo');

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
  greeting.resolve(theo);
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
  expect([problemsOf(socket), socket.closedWith]).toEqual([['too_many_requests'], 1013]);
});

test('DLV-8: a greeting that fails is told, and the socket closed, to be tried again', async () => {
  const socket = open(() => Promise.reject(new Error('The database is away')));
  await socket.say(hello);
  expect(socket.frames).toMatchObject([{ t: 'problem', problem: { code: 'internal' } }]);
  expect([socket.closedWith, errors.splice(0).length]).toEqual([1011, 1]);
});

test('DLV-7: news that cannot be shown are told to their reader alone, and the others hear them', async () => {
  let frames = 0;
  const breaks = await greeted({
    ...visitor,
    batchFrame: () => (frames++ === 0 ? '{"t":"batch"}' : expect.fail('Of no kind that is known')),
  });
  const others = [await greeted(), await greeted(theo)];
  for (const one of [breaks, ...others]) await one.say(watch);
  await others[1]?.say({ t: 'watch_inbox' });
  bus.publish(later);
  expect(errors.splice(0)).toHaveLength(1);
  expect(breaks.frames.at(-1)).toMatchObject({ problem: { code: 'internal' }, conversationId });
  expect([breaks.isOpen, ...others.map(({ said }) => said.at(-1))]).toEqual([true, 'batch', 'row']);
});

test('one who cannot be told of their inbox does not silence the others', async () => {
  const breaks = await greeted({ ...theo, newsFrame: () => expect.fail('Of no kind that is known') });
  const other = await greeted(theo);
  for (const one of [breaks, other]) await one.say({ t: 'watch_inbox' });
  bus.publish(appended);
  expect([errors.splice(0).length, other.said]).toEqual([1, ['ready', 'row']]);
});

test('DLV-9: nothing of a conversation is heard before it is known to be one’s own', async () => {
  const log = held<Stretch>();
  const socket = await greeted({ ...visitor, read: () => log.promise });
  await socket.say(watch);
  bus.publish(progressOf('trn'));
  bus.publish(appended);
  await socket.say({ t: 'typing', conversationId });
  log.reject(notFound('conversation'));
  await settled();
  expect(socket.said).toEqual(['ready', 'problem']);
});

test('DLV-9: a hint of another workspace is not passed on, whatever it names', async () => {
  const socket = await greeted();
  await socket.say(watch);
  bus.publish({ ...progressOf('trn'), workspaceId: 'wsp_other' as Peer['workspaceId'] });
  expect(socket.said).toEqual(['ready', 'batch']);
  bus.publish(progressOf('trn'));
  expect(socket.said).toEqual(['ready', 'batch', 'signal']);
});

test('DLV-9: whoever may no longer come in is told so after a while, and hears nothing more', async () => {
  const greetings = [theo, theo, new ProblemError('not_a_member', 'You are no longer of this workspace.')];
  const socket = open(() => Promise.resolve(greetings.shift() ?? expect.fail('Asked once too often')));
  await socket.say(hello);
  await socket.say({ t: 'watch_inbox' });
  for (let n = 0; n < 4; n++) {
    clock.push(liveLimits.greetAgainMs / 2);
    await settled();
    await socket.say({ t: 'ping' });
    bus.publish(appended);
  }
  expect(socket.said).toEqual(['ready', 'pong', 'row', 'pong', 'row', 'pong', 'row', 'problem']);
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

test('DLV-22: more frames in a minute than a client sends are refused, with words, and the socket closed', async () => {
  const socket = await greeted();
  for (let n = 1; n < liveLimits.maxFramesPerMinute; n++) await socket.say({ t: 'ping' });
  clock.push(liveLimits.idleDeadlineMs / 2);
  expect(socket.isOpen).toBe(true);
  await socket.say({ t: 'ping' });
  expect([problemsOf(socket), socket.closedWith]).toEqual([['too_many_requests'], 1013]);
});

test('DLV-22: a minute later as many are taken again', async () => {
  const socket = await greeted();
  for (let minute = 0; minute < 2; minute++) {
    for (let n = 1; n < liveLimits.maxFramesPerMinute; n++) await socket.say({ t: 'ping' });
    clock.push(liveLimits.idleDeadlineMs / 2);
    socket.pong();
    clock.push(liveLimits.idleDeadlineMs / 2);
  }
  expect([problemsOf(socket), socket.isOpen]).toEqual([[], true]);
});

test('DLV-23: a watch too many is refused by its name, and the socket lives on', async () => {
  const socket = await greeted();
  const ids = Array.from({ length: liveLimits.maxWatchesPerSocket }, (_, n) => idOf(n));
  // Begun anew is not one more.
  for (const id of [...ids, ...ids]) await socket.say({ ...watch, conversationId: id });
  expect(socket.said.slice(1)).toEqual([...ids, ...ids].map(() => 'batch'));
  await socket.say({ ...watch, conversationId: idOf(ids.length) });
  expect(socket.frames.at(-1)).toMatchObject({
    problem: { code: 'too_many_requests' },
    conversationId: idOf(ids.length),
  });
  await socket.say({ t: 'unwatch', conversationId: idOf(0) });
  await socket.say({ ...watch, conversationId: idOf(ids.length) });
  expect([socket.said.at(-1), socket.isOpen]).toEqual(['batch', true]);
});

test('DLV-23: so is one of a conversation that cannot be', async () => {
  const socket = await greeted();
  await socket.say({ ...watch, conversationId: 'cnv_nonsense' });
  const refusal = { problem: { code: 'not_found' }, conversationId: 'cnv_nonsense' };
  expect([socket.frames.at(-1), socket.isOpen]).toMatchObject([refusal, true]);
});

test('DLV-24: typing is passed on no more often than anybody can look', async () => {
  const socket = await greeted();
  const other = await greeted(theo);
  for (const one of [socket, other]) await one.say(watch);
  const typing = { t: 'typing', conversationId } as const;
  for (let n = 0; n < 10; n++) await socket.say(typing);
  expect(signalsOf(other)).toHaveLength(1);
  clock.push(liveLimits.typingEveryMs);
  await socket.say(typing);
  expect(signalsOf(other)).toHaveLength(2);
});

test('DLV-25: of one person only so many windows are live; one more is told so, and the others stay', async () => {
  const windows: FakeSocket[] = [];
  for (let n = 0; n < liveLimits.maxSocketsPerPerson; n++) windows.push(await greeted());
  const extra = await greeted();
  expect([extra.said, problemsOf(extra), extra.closedWith]).toEqual([
    ['problem'],
    ['too_many_requests'],
    1013,
  ]);
  const somebody = await greeted({ ...visitor, personId: 'vis_other' });
  windows[0]?.close(1001);
  const next = await greeted();
  expect([somebody, next, ...windows.slice(1)].every(({ isOpen }) => isOpen)).toBe(true);
  expect((await greeted()).isOpen).toBe(false);
});

test('DLV-29: a silent socket is asked whether it lives, and stays for as long as it says so', async () => {
  const socket = await greeted();
  for (let asked = 1; asked <= 5; asked++) {
    clock.push(liveLimits.askAfterMs + liveLimits.sweepEveryMs);
    expect(socket.pings).toBe(asked);
    socket.pong();
  }
  clock.push(liveLimits.idleDeadlineMs + liveLimits.sweepEveryMs);
  expect([socket.pings, socket.closedWith]).toEqual([6, 1006]);
});

test('DLV-29: signs of life do not stand in for a hello', () => {
  const socket = open();
  clock.push(liveLimits.helloDeadlineMs - 1);
  socket.pong();
  clock.push(liveLimits.sweepEveryMs);
  expect(socket.closedWith).toBe(1006);
});

test('DLV-29: who is refused and does not leave is ended', async () => {
  const socket = await greeted();
  socket.holdsOn = true;
  await socket.say('dance');
  expect([problemsOf(socket), socket.closedWith]).toEqual([['invalid_request'], null]);
  clock.push(liveLimits.goodbyeMs + liveLimits.sweepEveryMs);
  expect(socket.closedWith).toBe(1006);
});

test('DLV-30: words of a turn reach a reader only while it is the one that they were shown', async () => {
  const socket = await greeted();
  await socket.say(watch);
  bus.publish(progressOf('trn_before'));
  bus.publish(progressOf('trn'));
  bus.publish(later);
  bus.publish(progressOf('trn'));
  expect(socket.said).toEqual(['ready', 'batch', 'signal', 'batch']);
});

/** The turn has ended, and the conversation waits for a person. */
const later = {
  ...appended,
  stretch: {
    ...stretch,
    from: 8,
    row: { ...stretch.row, seq: 9, state: { floor: { kind: 'queue' } } },
  } as unknown as Stretch,
} as Hint;

function problemsOf(socket: FakeSocket): string[] {
  return socket.frames.flatMap((frame) => (frame.t === 'problem' ? [frame.problem.code] : []));
}

function signalsOf(socket: FakeSocket): FakeSocket['frames'] {
  return socket.frames.filter(({ t }) => t === 'signal');
}

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
