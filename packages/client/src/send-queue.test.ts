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

const proxied: Answer<string> = {
  kind: 'retry',
  afterMs: null,
  isDoubtful: true,
  problem: { code: 'invalid_request', detail: 'Refused on the way.' } as Problem,
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
    expect(queue.pending[0]).toMatchObject({ clientId, state: 'failed', problem: 'Split it in two.' });
    expect(last().message.text).toBe('two');
    await last().answer({ kind: 'ok', body: 'r2' });
    queue.retry(clientId ?? '');
    expect(posts).toHaveLength(3);
    expect(last().message).toMatchObject({ clientId, text: 'one', state: 'sending' });
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
    expect(after.last().message).toMatchObject({ clientId, text: 'one', state: 'sending' });
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
      { clientId: 'client-1', text: 'one', state: 'sending', writtenMs: 1 },
      { clientId: 'client-2', text: 'two', state: 'sending', writtenMs: 2 },
    ];
    const items = [message(1), message(2, { clientId: 'client-1' })];
    expect(stillPending(items, pending).map(({ clientId }) => clientId)).toEqual(['client-2']);
  });

  test('CLI-34 what only a proxy refuses is tried a few times, then marked with the reason', async () => {
    const { queue, posts, last, clock } = setUp();
    queue.send('one');
    queue.send('two');
    for (let n = 0; n < clientLimits.maxDoubtfulTries; n++) {
      expect(queue.pending[0]?.state).toBe('sending');
      await last().answer(proxied);
      await clock.push(clientLimits.maxRetryMs);
    }
    expect(queue.pending[0]).toMatchObject({ text: 'one', state: 'failed', problem: 'Refused on the way.' });
    expect(last().message.text).toBe('two');
    await last().answer(proxied);
    await clock.push(clientLimits.maxRetryMs);
    expect(posts).toHaveLength(clientLimits.maxDoubtfulTries + 2);
    expect(queue.pending[1]?.state).toBe('sending');
  });

  test('CLI-35 beyond the pace of the server it says until when, and no wake-up tries sooner', async () => {
    const { queue, posts, last, clock } = setUp();
    queue.send('one');
    queue.send('two');
    await last().answer({ kind: 'retry', afterMs: 12_000, isTooFast: true });
    expect(queue.pending.map(({ heldUntilMs }) => heldUntilMs)).toEqual([clock.nowMs() + 12_000, undefined]);
    queue.wake();
    await clock.push(11_999);
    expect(posts).toHaveLength(1);
    await clock.push(1);
    expect(posts).toHaveLength(2);
    expect(queue.pending[0]).not.toHaveProperty('heldUntilMs');
    await last().answer({ kind: 'ok', body: 'r1' });
    expect(last().message.text).toBe('two');
  });

  test('CLI-36 keeps the order of writing over a reload, however the store lists them', async () => {
    const before = setUp();
    for (const text of ['one', 'two', 'three', 'four']) before.queue.send(text);
    before.queue.stop();
    const shuffled = [...before.store.entries].toReversed();
    before.store.entries.clear();
    for (const [id, one] of shuffled) before.store.entries.set(id, one);
    const after = setUp(before.store);
    expect(after.queue.pending.map(({ text }) => text)).toEqual(['one', 'two', 'three', 'four']);
    expect(after.last().message.text).toBe('one');
  });

  test('CLI-37 what the log shows by now is not sent again, and not kept', async () => {
    const store = createStore();
    const closed = setUp(store);
    const clientId = closed.queue.send('one');
    closed.queue.send('two');
    closed.queue.stop();
    const tab = setUp(store);
    tab.queue.settle([message(1, { clientId })]);
    expect(tab.queue.pending.map(({ text }) => text)).toEqual(['two']);
    expect(store.entries.has(clientId ?? '')).toBe(false);
    // Its answer was lost, and nobody waits for it.
    expect(tab.last().message.text).toBe('two');
    await tab.posts[0]?.answer(refused);
    expect(tab.queue.pending.map(({ text, state }) => [text, state])).toEqual([['two', 'sending']]);
    tab.queue.settle([message(2, { clientId: tab.queue.pending[0]?.clientId ?? null })]);
    await tab.posts[1]?.answer({ kind: 'ok', body: 'late, and true' });
    expect(tab.receipts).toEqual(['late, and true']);
    expect(tab.posts.filter((one) => one.message.text === 'one')).toHaveLength(1);
  });

  test('CLI-37 what another tab has sent or discarded is left out here, and nothing is written', async () => {
    const store = createStore();
    const closed = setUp(store);
    const clientId = closed.queue.send('one') ?? '';
    closed.queue.stop();
    const tabs = [setUp(store), setUp(store)] as const;
    // Both take it over, under the one client id.
    expect(tabs.map(({ last }) => last().message.clientId)).toEqual([clientId, clientId]);
    await tabs[0].last().answer({ kind: 'ok', body: 'r1' });
    tabs[1].queue.forget(clientId);
    expect(tabs[1].queue.pending).toEqual([]);
    await tabs[1].last().answer(refused);
    expect(tabs[1].queue.pending).toEqual([]);
    expect(store.entries.size).toBe(0);
  });

  test('CLI-25 refuses more than fifty that wait', () => {
    const { queue } = setUp();
    for (let sent = 0; sent < clientLimits.maxPendingMessages; sent++) expect(queue.send('x')).not.toBeNull();
    expect(queue.send('x')).toBeNull();
    expect(queue.pending).toHaveLength(clientLimits.maxPendingMessages);
  });
});
