import type { Problem } from '@chatref/protocol';
import { describe, expect, test } from 'vitest';
import { clientLimits } from './limits.ts';
import { type PendingMessage, stillPending } from './pending.ts';
import { type Answer, type PendingStore, SendQueue } from './send-queue.ts';
import { message } from './testing/build-log.ts';
import { HandClock, settle } from './testing/hand-clock.ts';

type Held = { readonly message: PendingMessage; readonly answer: (answer: Answer<string>) => Promise<void> };

function createStore(): PendingStore & { readonly entries: Map<string, PendingMessage> } {
  const entries = new Map<string, PendingMessage>();
  return {
    entries,
    load: () => [...entries.values()],
    put: (one) => entries.set(one.clientId, one),
    remove: (clientId) => entries.delete(clientId),
  };
}

function setUp(store = createStore()) {
  const clock = new HandClock();
  const posts: Held[] = [];
  const receipts: string[] = [];
  let ids = 0;
  const queue = new SendQueue<string>({
    clock,
    random: () => 1,
    newClientId: () => `client-${++ids}-${store.entries.size}`,
    store,
    post: (one) =>
      new Promise((resolve) => {
        const answer = async (given: Answer<string>) => {
          resolve(given);
          await settle();
        };
        posts.push({ message: one, answer });
      }),
    onReceipt: (body) => receipts.push(body),
    onChange: () => {},
  });
  const last = (): Held => {
    const held = posts.at(-1);
    if (held === undefined) throw new Error('Nothing was posted.');
    return held;
  };
  return { clock, posts, receipts, queue, store, last };
}

const refused: Answer<string> = {
  kind: 'refused',
  problem: { code: 'too_large', detail: 'Split it in two.' } as Problem,
};

describe('sending', () => {
  test('CLI-20 is shown at once and goes out one after the other', async () => {
    const { queue, posts, last, receipts } = setUp();
    queue.send('one');
    queue.send('two');
    expect(queue.pending.map(({ text, state }) => [text, state])).toEqual([
      ['one', 'sending'],
      ['two', 'sending'],
    ]);
    expect(posts).toHaveLength(1);
    await last().answer({ kind: 'ok', body: 'r1' });
    expect(posts.map((one) => one.message.text)).toEqual(['one', 'two']);
    await last().answer({ kind: 'ok', body: 'r2' });
    expect(receipts).toEqual(['r1', 'r2']);
    expect(queue.pending).toEqual([]);
  });

  test('CLI-21 is retried with the same client id, later each time', async () => {
    const { queue, posts, last, clock } = setUp();
    const clientId = queue.send('one');
    await last().answer({ kind: 'retry', afterMs: null });
    await clock.push(499);
    expect(posts).toHaveLength(1);
    await clock.push(1);
    await last().answer({ kind: 'retry', afterMs: null });
    await clock.push(1000);
    expect(posts.map((one) => one.message.clientId)).toEqual([clientId, clientId, clientId]);
    expect(queue.pending[0]?.state).toBe('sending');
  });

  test('CLI-21 waits as long as the server asks', async () => {
    const { queue, posts, last, clock } = setUp();
    queue.send('one');
    await last().answer({ kind: 'retry', afterMs: 7000 });
    await clock.push(6999);
    expect(posts).toHaveLength(1);
    await clock.push(1);
    expect(posts).toHaveLength(2);
  });

  test('CLI-21 a wake-up tries at once', async () => {
    const { queue, posts, last } = setUp();
    queue.send('one');
    queue.wake();
    expect(posts).toHaveLength(1);
    await last().answer({ kind: 'retry', afterMs: 60_000 });
    queue.wake();
    await settle();
    expect(posts).toHaveLength(2);
  });

  test('CLI-22 a refusal marks it with the words of the server and lets the next one go', async () => {
    const { queue, posts, last } = setUp();
    const clientId = queue.send('one');
    queue.send('two');
    await last().answer(refused);
    expect(queue.pending[0]).toEqual({ clientId, text: 'one', state: 'failed', problem: 'Split it in two.' });
    expect(last().message.text).toBe('two');
    await last().answer({ kind: 'ok', body: 'r2' });
    queue.retry(clientId ?? '');
    expect(posts).toHaveLength(3);
    expect(last().message).toEqual({ clientId, text: 'one', state: 'sending' });
  });

  test('CLI-22 a failed message can be discarded', async () => {
    const { queue, last, store } = setUp();
    const clientId = queue.send('one');
    await last().answer(refused);
    queue.discard(clientId ?? '');
    expect(queue.pending).toEqual([]);
    expect(store.entries.size).toBe(0);
  });

  test('CLI-23 goes on after a reload, as the same message', async () => {
    const before = setUp();
    const clientId = before.queue.send('one');
    before.queue.stop();
    const after = setUp(before.store);
    expect(after.last().message).toEqual({ clientId, text: 'one', state: 'sending' });
    await after.last().answer({ kind: 'ok', body: 'r1' });
    expect(after.store.entries.size).toBe(0);
  });

  test('CLI-23 two tabs keep their own messages', () => {
    const store = createStore();
    const tabs = [setUp(store), setUp(store)] as const;
    tabs[0].queue.send('from one');
    tabs[1].queue.send('from the other');
    expect([...store.entries.values()].map(({ text }) => text)).toEqual(['from one', 'from the other']);
  });

  test('CLI-24 vanishes when its item is in the thread', () => {
    const pending: PendingMessage[] = [
      { clientId: 'client-1', text: 'one', state: 'sending' },
      { clientId: 'client-2', text: 'two', state: 'sending' },
    ];
    const items = [message(1), message(2, { clientId: 'client-1' })];
    expect(stillPending(items, pending).map(({ clientId }) => clientId)).toEqual(['client-2']);
  });

  test('CLI-25 refuses more than fifty that wait', () => {
    const { queue } = setUp();
    for (let sent = 0; sent < clientLimits.maxPendingMessages; sent++) expect(queue.send('x')).not.toBeNull();
    expect(queue.send('x')).toBeNull();
    expect(queue.pending).toHaveLength(clientLimits.maxPendingMessages);
  });
});
