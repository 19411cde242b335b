import { EventEmitter } from 'node:events';
import type { FromClient } from '@chatref/protocol';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { createInProcessBus } from '../bus/in-process-bus.ts';
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

const peer: Peer = {
  side: 'visitor',
  workspaceId: 'wsp' as Peer['workspaceId'],
  teammateId: null,
  name: null,
  read: () => Promise.reject(new Error('Nothing is read here')),
  presentBatch: () => ({ t: 'pong' }),
  presentNews: () => null,
};

function open(greeting: Promise<Peer> = Promise.resolve(peer)): FakeSocket {
  const socket = new FakeSocket();
  const bus = createInProcessBus((error) => expect.fail(String(error)));
  const onError = (error: unknown) => expect.fail(String(error));
  new LiveSession(socket as unknown as WebSocket, {
    bus,
    hub: createHub(bus),
    greet: () => greeting,
    onError,
  });
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

  async say(frame: FromClient): Promise<void> {
    this.emit('message', JSON.stringify(frame), false);
    await vi.advanceTimersByTimeAsync(0);
  }
}
