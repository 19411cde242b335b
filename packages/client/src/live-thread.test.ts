import type { Signal, VisitorHead } from '@chatref/protocol';
import { describe, expect, test } from 'vitest';
import type { Batch } from './batch.ts';
import { clientLimits } from './limits.ts';
import { LiveThread } from './live-thread.ts';
import { batch, message } from './testing/build-log.ts';
import { HandClock, settle } from './testing/hand-clock.ts';

const permitted = { requestPerson: null, cancelRequest: null };
const withFloor = (one: Batch<{ seq: number }>, floor: VisitorHead['floor']): Batch<VisitorHead> => ({
  ...one,
  head: { seq: one.to, floor, permitted },
});
const at = (from: number, to: number, turnId: string | null = null) =>
  withFloor(batch(from, to), { kind: 'agent', isAnswering: turnId !== null, turnId });

function setUp(answer: (after: number) => Promise<Batch<VisitorHead>>) {
  const clock = new HandClock();
  const asked: number[] = [];
  const thread = new LiveThread<VisitorHead>({
    conversationId: 'c1',
    clock,
    random: () => 0.5,
    fetchBatch: (_, after) => {
      asked.push(after);
      return answer(after);
    },
    fetchHistory: async () => ({ items: [message(1)], hasEarlier: false }),
    onChange: () => {},
  });
  return { clock, asked, thread, signal: (signal: Signal) => thread.follower.signal?.(signal) };
}

describe('closing gaps', () => {
  test('CLI-6 a batch after a gap is fetched from the cursor, once for many', async () => {
    const { thread, asked } = setUp(async (after) => at(after, 7));
    thread.take(at(0, 2));
    thread.take(at(4, 5));
    thread.take(at(6, 7));
    await settle();
    expect(asked).toEqual([2]);
    expect(thread.thread.cursor).toBe(7);
  });

  test('CLI-6 the seq of a receipt tells the sender of a gap behind it', async () => {
    const { thread, asked } = setUp(async (after) => at(after, 4));
    thread.take(at(0, 2));
    thread.takeReceipt({ seq: 4, batch: at(2, 3) });
    await settle();
    expect(asked).toEqual([3]);
    expect(thread.thread.cursor).toBe(4);
  });

  test('CLI-6 vain rounds wait, and end', async () => {
    const { thread, asked, clock } = setUp(() => Promise.reject(new Error('offline')));
    thread.take(at(4, 5));
    await settle();
    expect(asked).toHaveLength(1);
    await clock.push(10 * 60_000);
    expect(asked).toHaveLength(clientLimits.maxGapRounds);
    expect(clock.timers).toBe(0);
    thread.take(at(6, 7));
    await settle();
    expect(asked).toHaveLength(clientLimits.maxGapRounds + 1);
  });

  test('history is fetched before the oldest item', async () => {
    const { thread } = setUp(async (after) => at(after, 3));
    thread.take({ ...at(0, 3), items: [message(3)], hasEarlier: true });
    await thread.loadEarlier();
    expect(thread.thread.items.map(({ seq }) => seq)).toEqual([1, 3]);
  });
});

describe('CLI-41 a log that ends before the cursor', () => {
  test('CLI-41 was restored from a backup: the thread begins anew with what is there', async () => {
    const { thread, asked } = setUp(async () => at(0, 4));
    thread.take(at(0, 9));
    thread.take(at(0, 4));
    await settle();
    expect(asked).toEqual([9]);
    expect(thread.thread).toMatchObject({ cursor: 4, head: { seq: 4 } });
    expect(thread.thread.items.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    thread.take(at(4, 5));
    expect(thread.thread.cursor).toBe(5);
    expect(asked).toEqual([9]);
  });

  test('CLI-41 or the snapshot is only late, and changes nothing', async () => {
    const { thread, asked } = setUp(async (after) => at(after, 9));
    thread.take(at(0, 9));
    const before = thread.thread;
    thread.take(at(0, 4));
    await settle();
    expect(asked).toEqual([9]);
    expect(thread.thread).toBe(before);
  });
});

test('CLI-6 a refusal may have been caused by news: they are fetched at once when asked for', async () => {
  const { thread, asked } = setUp(async (after) => at(after, 4));
  thread.take(at(0, 2));
  thread.refresh();
  thread.refresh();
  await settle();
  expect(asked).toEqual([2]);
  expect(thread.thread.cursor).toBe(4);
});

describe('signals', () => {
  test('CLI-42 who is here is the last that was told, and unknown without a socket', () => {
    const { thread } = setUp(async (after) => at(after, 3));
    thread.take(at(0, 1));
    expect(thread.signals.presence).toBeNull();
    const people = { visitor: true, teammates: [{ id: 't', name: 'Ana' }] };
    thread.follower.presence?.(people);
    thread.take(at(1, 2));
    expect(thread.signals.presence).toEqual(people);
    thread.follower.presence?.({ visitor: false, teammates: [] });
    expect(thread.signals.presence).toEqual({ visitor: false, teammates: [] });
    thread.follower.unheard?.();
    expect(thread.signals.presence).toBeNull();
  });

  const words = (turnId: string, text: string): Signal => ({ kind: 'progress', turnId, text });

  test('CLI-7 words of a turn go when its answer comes, and late ones are dropped', () => {
    const { thread, signal } = setUp(async (after) => at(after, 3));
    thread.take(at(0, 1, 't1'));
    signal(words('t1', 'We ship'));
    expect(thread.signals.progress?.text).toBe('We ship');
    thread.take(at(1, 2));
    expect(thread.signals.progress).toBeNull();
    signal(words('t1', 'We ship within'));
    expect(thread.signals.progress).toBeNull();
  });

  test('CLI-7 words of an ended turn do not come back in the next one', () => {
    const { thread, signal } = setUp(async (after) => at(after, 3));
    thread.take(at(0, 1, 't1'));
    signal(words('t1', 'We ship'));
    thread.take(at(1, 2));
    thread.take(at(2, 3, 't2'));
    signal(words('t1', 'We ship within'));
    expect(thread.signals.progress).toBeNull();
    signal(words('t2', 'Yes'));
    expect(thread.signals.progress?.text).toBe('Yes');
  });

  test('CLI-7 a newer message drops the words of the turn before it, and late ones stay out while the next is awaited', () => {
    const { thread, signal } = setUp(async (after) => at(after, 3));
    thread.take(at(0, 1, 't1'));
    signal(words('t1', 'We ship'));
    thread.take(withFloor(batch(1, 2), { kind: 'agent', isAnswering: true, turnId: null }));
    expect(thread.signals.progress).toBeNull();
    signal(words('t1', 'We ship within'));
    expect(thread.signals.progress).toBeNull();
  });

  test('CLI-7 a takeover drops the words at once', () => {
    const { thread, signal } = setUp(async (after) => at(after, 3));
    thread.take(at(0, 1, 't1'));
    signal(words('t1', 'We ship'));
    const taken = { kind: 'teammate' as const, teammateId: 't', name: 'Ana', since: '' };
    thread.take(withFloor({ ...batch(1, 2), items: [] }, taken));
    expect(thread.signals.progress).toBeNull();
  });

  test('CLI-8 typing fades, and ends with the message', async () => {
    const { thread, signal, clock } = setUp(async (after) => at(after, 3));
    signal({ kind: 'typing', author: 'teammate', name: 'Ana' });
    expect(thread.signals.typing?.name).toBe('Ana');
    await clock.push(clientLimits.typingShownMs);
    expect(thread.signals.typing).toBeNull();
    signal({ kind: 'typing', author: 'teammate', name: 'Ana' });
    thread.take(at(0, 1));
    expect(thread.signals.typing).toBeNull();
  });
});
