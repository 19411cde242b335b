import { EventEmitter } from 'node:events';
import type { FromClient, ToVisitor } from '@chatref/protocol';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WebSocket } from 'ws';
import type { Bus, Hint } from '../bus/bus.ts';
import { createInProcessBus } from '../bus/in-process-bus.ts';
import { notFound, ProblemError } from '../present/problem.ts';
import type { Stretch } from '../store/committed.ts';
import { createHub } from './hub.ts';
import { liveLimits } from './limits.ts';
import { LiveSession, type Peer } from './live-session.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('DLV-8: a socket that says nothing is ended at the deadline', () => {
  const socket = open();
  vi.advanceTimersByTime(liveLimits.helloDeadlineMs - 1);
  expect(socket.isEnded).toBe(false);
  vi.advanceTimersByTime(1);
  expect(socket.isEnded).toBe(true);
});

test('DLV-8: a socket that falls silent after its hello is ended at the longer deadline', async () => {
  const socket = open();
  await socket.say({ t: 'hello', token: null, workspaceId: null });
  vi.advanceTimersByTime(liveLimits.idleDeadlineMs - 1);
  await socket.say({ t: 'ping' });
  vi.advanceTimersByTime(liveLimits.idleDeadlineMs - 1);
  expect(socket.isEnded).toBe(false);
  vi.advanceTimersByTime(1);
  expect(socket.isEnded).toBe(true);
});

test('DLV-8: what comes right behind the hello waits until it is through', async () => {
  let letIn: (peer: Peer) => void = () => undefined;
  const socket = open(
    new Promise((resolve) => {
      letIn = resolve;
    }),
  );
  const hello = socket.say({ t: 'hello', token: null, workspaceId: null });
  await socket.say({ t: 'ping' });
  expect(socket.said).toEqual([]);
  letIn(peer);
  await hello;
  await vi.waitFor(() => expect(socket.said).toEqual(['ready', 'pong']));
});

test('DLV-12: a reader with more unsent than the limit is ended and sent nothing more', async () => {
  const socket = open();
  await socket.say({ t: 'hello', token: null, workspaceId: null });
  socket.bufferedAmount = liveLimits.maxBufferedBytes;
  await socket.say({ t: 'ping' });
  expect([socket.said, socket.isEnded]).toEqual([['ready', 'pong'], false]);
  socket.bufferedAmount += 1;
  await socket.say({ t: 'ping' });
  expect([socket.said, socket.isEnded]).toEqual([['ready', 'pong'], true]);
});

test('DLV-9: nothing of a conversation is heard before it is known to be one’s own', async () => {
  let refuse: (error: Error) => void = () => undefined;
  const read = () =>
    new Promise<never>((_, reject) => {
      refuse = reject;
    });
  const bus = quietBus();
  const socket = open(Promise.resolve({ ...peer, read }), bus);
  await socket.say({ t: 'hello', token: null, workspaceId: null });
  await socket.say({ t: 'watch', conversationId, after: 7 });
  bus.publish(progress);
  bus.publish(appended);
  await socket.say({ t: 'typing', conversationId });
  refuse(notFound('conversation'));
  await vi.advanceTimersByTimeAsync(0);
  expect(socket.said).toEqual(['ready', 'problem']);
});

test('DLV-9: a hint of another workspace is not passed on, whatever it names', async () => {
  const bus = quietBus();
  const socket = open(Promise.resolve({ ...peer, read: () => Promise.resolve(stretch) }), bus);
  await socket.say({ t: 'hello', token: null, workspaceId: null });
  await socket.say({ t: 'watch', conversationId, after: 7 });
  bus.publish({ ...progress, workspaceId: 'wsp_other' as Peer['workspaceId'] });
  expect(socket.said).toEqual(['ready', 'batch']);
  bus.publish(progress);
  expect(socket.said).toEqual(['ready', 'batch', 'signal']);
});

test('DLV-9: whoever may no longer come in is told so at a later ping, and hears nothing more', async () => {
  const bus = quietBus();
  const greetings: (Peer | ProblemError)[] = [
    { ...peer, side: 'teammate', presentNews: () => ({ t: 'pong' }) },
    new ProblemError('not_a_member', 'You are no longer of this workspace.'),
  ];
  const socket = open(() => Promise.resolve(greetings.shift() ?? expect.fail('Asked once too often')), bus);
  await socket.say({ t: 'hello', token: null, workspaceId: 'wsp' });
  await socket.say({ t: 'watch_inbox' });
  await socket.say({ t: 'ping' });
  bus.publish(appended);
  expect(socket.said).toEqual(['ready', 'pong', 'pong']);
  await vi.advanceTimersByTimeAsync(liveLimits.greetAgainMs / 2);
  await socket.say({ t: 'ping' });
  await vi.advanceTimersByTimeAsync(liveLimits.greetAgainMs / 2);
  await socket.say({ t: 'ping' });
  bus.publish(appended);
  expect(socket.said).toEqual(['ready', 'pong', 'pong', 'pong', 'problem']);
  expect(socket.isEnded).toBe(true);
});

test('DLV-8: a second hello is refused', async () => {
  const socket = open();
  await socket.say({ t: 'hello', token: null, workspaceId: null });
  await socket.say({ t: 'hello', token: null, workspaceId: null });
  expect([socket.said, socket.isEnded]).toEqual([['ready', 'problem'], true]);
});

test('DLV-8: a flood of frames that nobody can handle is cut off', async () => {
  const socket = open(new Promise(() => undefined));
  for (let n = 0; n < liveLimits.maxWaitingFrames; n++) void socket.say({ t: 'ping' });
  expect(socket.isEnded).toBe(false);
  void socket.say({ t: 'ping' });
  expect(socket.isEnded).toBe(true);
});

test('a watch may be begun anew when a socket has as many as it may', async () => {
  const socket = open(Promise.resolve({ ...peer, read: () => Promise.resolve(stretch) }));
  await socket.say({ t: 'hello', token: null, workspaceId: null });
  const ids = Array.from({ length: liveLimits.maxWatchesPerSocket }, (_, n) => idOf(n));
  for (const id of [...ids, ...ids]) await socket.say({ t: 'watch', conversationId: id, after: 7 });
  expect(socket.said).toEqual(['ready', ...ids, ...ids].map((_, n) => (n === 0 ? 'ready' : 'batch')));
  await socket.say({ t: 'watch', conversationId: idOf(ids.length), after: 7 });
  expect(socket.isEnded).toBe(true);
});

test('frames that waited when the socket went leave nothing behind', async () => {
  const joined: string[] = [];
  const bus = quietBus();
  const hub = { ...createHub(bus), joinConversation: (id: string) => joined.push(id) };
  let letIn: (peer: Peer) => void = () => undefined;
  const greeting = new Promise<Peer>((resolve) => {
    letIn = resolve;
  });
  const socket = open(greeting, bus, hub);
  await socket.say({ t: 'hello', token: null, workspaceId: null });
  await socket.say({ t: 'watch', conversationId, after: 7 });
  socket.close();
  letIn(peer);
  await vi.advanceTimersByTimeAsync(0);
  expect(joined).toEqual([]);
});

const idOf = (n: number) => `cnv_${String(n).padStart(26, '0')}`;
const conversationId = idOf(1);
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

const peer: Peer = {
  side: 'visitor',
  workspaceId,
  teammateId: null,
  name: null,
  read: () => Promise.reject(new Error('Nothing is read here')),
  presentBatch: () => ({ t: 'batch' }) as unknown as ToVisitor,
  presentNews: () => null,
};

function quietBus(): Bus {
  return createInProcessBus((error) => expect.fail(String(error)));
}

type Greeting = Promise<Peer> | (() => Promise<Peer | ProblemError>);

function open(
  greeting: Greeting = Promise.resolve(peer),
  bus = quietBus(),
  hub = createHub(bus),
): FakeSocket {
  const socket = new FakeSocket();
  const onError = (error: unknown) => expect.fail(String(error));
  const greet = typeof greeting === 'function' ? greeting : () => greeting;
  new LiveSession(socket as unknown as WebSocket, { bus, hub, greet, onError });
  return socket;
}

/** A socket that a test can fill and hold still. */
class FakeSocket extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  bufferedAmount = 0;
  isEnded = false;
  readonly said: string[] = [];

  send(text: string): void {
    this.said.push((JSON.parse(text) as { t: string }).t);
  }

  terminate(): void {
    this.isEnded = true;
    this.readyState = 3;
  }

  close(): void {
    this.terminate();
    this.emit('close');
  }

  async say(frame: FromClient): Promise<void> {
    this.emit('message', JSON.stringify(frame), false);
    await vi.advanceTimersByTimeAsync(0);
  }
}
