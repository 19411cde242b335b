import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { batch, headAt, message, type TestHead, TestLog } from './testing/build-log.ts';
import { applyBatch, emptyThread, oldestSeq, prependHistory, type Thread } from './thread.ts';

type TestThread = Thread<TestHead>;
const empty: TestThread = emptyThread('c1');
const idsOf = (thread: TestThread) => thread.items.map(({ id }) => id);

function apply(thread: TestThread, ...batches: Parameters<typeof applyBatch<TestHead>>[1][]): TestThread {
  return batches.reduce((now, one) => {
    const applied = applyBatch(now, one);
    return applied.kind === 'applied' ? applied.thread : now;
  }, thread);
}

describe('applying a batch', () => {
  test('CLI-2 a batch after a gap changes nothing and says where to ask', () => {
    const thread = apply(empty, batch(0, 3));
    expect(applyBatch(thread, batch(4, 5))).toEqual({ kind: 'gap', after: 3 });
    expect(applyBatch(empty, batch(4, 5))).toEqual({ kind: 'gap', after: 0 });
  });

  test('CLI-2 a batch that ends at the cursor, or belongs elsewhere, is old', () => {
    const thread = apply(empty, batch(0, 3));
    expect(applyBatch(thread, batch(1, 3)).kind).toBe('old');
    expect(applyBatch(thread, batch(3, 4, { conversationId: 'c2' })).kind).toBe('old');
  });

  test('an overlap is harmless and brings the new head', () => {
    const thread = apply(empty, batch(0, 3), batch(1, 5));
    expect(idsOf(thread)).toEqual(['m1', 'm2', 'm3', 'm4', 'm5']);
    expect(thread).toMatchObject({ cursor: 5, head: { seq: 5 } });
  });

  test('a thread without a name takes the one of its first batch', () => {
    expect(apply(emptyThread<TestHead>(null), batch(0, 1)).conversationId).toBe('c1');
  });

  test('CLI-3 a later version replaces the item in its place', () => {
    const later = { ...message(2), text: 'corrected' };
    const thread = apply(empty, batch(0, 3), batch(3, 4, { items: [later] }));
    expect(idsOf(thread)).toEqual(['m1', 'm2', 'm3']);
    expect(thread.items[1]).toMatchObject({ text: 'corrected' });
  });

  test('CLI-3 items are ordered by seq, however the batch lists them', () => {
    const thread = apply(empty, batch(0, 3, { items: [message(3), message(1), message(2)] }));
    expect(idsOf(thread)).toEqual(['m1', 'm2', 'm3']);
  });

  test('CLI-4 a snapshot beyond the cursor replaces the thread', () => {
    const snapshot = batch(0, 9, { items: [message(8), message(9)], hasEarlier: true });
    const thread = apply(empty, batch(0, 3), snapshot);
    expect(idsOf(thread)).toEqual(['m8', 'm9']);
    expect(thread.hasEarlier).toBe(true);
  });

  test('CLI-4 a snapshot that meets the thread replaces it too: older items may have been rewritten since', () => {
    const log = new TestLog(['message', 'message', 'message', { rewrites: 1 }, 'message'], 3);
    const thread = apply(empty, log.read(0, 1), log.read(0));
    expect(idsOf(thread)).toEqual(['m2', 'm3', 'm5']);
    expect(loadAll(log, thread).items).toEqual(log.itemsAt(5));
  });
});

describe('history', () => {
  const newest = apply(empty, batch(0, 6, { items: [message(5), message(6)], hasEarlier: true }));

  test('CLI-5 a page goes in front, and says whether there is more', () => {
    const page = { items: [message(3), message(4)], hasEarlier: true };
    const thread = prependHistory(newest, 5, page);
    expect(idsOf(thread)).toEqual(['m3', 'm4', 'm5', 'm6']);
    expect(thread.hasEarlier).toBe(true);
  });

  test('CLI-5 a page for a thread that was replaced meanwhile is dropped', () => {
    const replaced = apply(newest, batch(0, 20, { items: [message(19), message(20)], hasEarlier: true }));
    expect(prependHistory(replaced, 5, { items: [message(4)], hasEarlier: false })).toBe(replaced);
  });

  test('CLI-5 a new version of an item still in the history waits there', () => {
    const thread = apply(newest, batch(6, 7, { items: [{ ...message(2), text: 'new' }], head: headAt(7) }));
    expect(idsOf(thread)).toEqual(['m5', 'm6']);
  });
});

/** Batches on an unreliable way: any stretch of the log, in any order, as often as chance has it. */
const eventsArbitrary = fc
  .array(fc.oneof(fc.constant('message' as const), fc.constant('silent' as const), fc.nat(40)), {
    minLength: 1,
    maxLength: 40,
  })
  .map((events) => events.map((event) => (typeof event === 'number' ? { rewrites: event } : event)));
const deliveriesArbitrary = fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.boolean()), { maxLength: 60 });

function deliver(log: TestLog, deliveries: readonly (readonly [number, number, boolean])[]): TestThread {
  let thread = empty;
  for (const [a, b, isRefetched] of deliveries) {
    const [from, to] = [Math.min(a, b, log.length), Math.min(Math.max(a, b), log.length)];
    if (from === to) continue;
    const applied = applyBatch(thread, log.read(from, to));
    if (applied.kind === 'applied') thread = applied.thread;
    // A refetch is as unreliable: it may be lost too.
    if (applied.kind === 'gap' && isRefetched) thread = apply(thread, log.read(applied.after, to));
  }
  return apply(thread, log.read(thread.cursor));
}

function loadAll(log: TestLog, from: TestThread): TestThread {
  let thread = from;
  for (let before = oldestSeq(thread); thread.hasEarlier && before !== null; before = oldestSeq(thread))
    thread = prependHistory(thread, before, log.history(before));
  return thread;
}

describe('CLI-1 any way the batches take', () => {
  test('CLI-1 ends in the thread of one snapshot', () => {
    fc.assert(
      fc.property(eventsArbitrary, deliveriesArbitrary, (events, deliveries) => {
        const log = new TestLog(events);
        expect(deliver(log, deliveries)).toEqual(apply(empty, log.read(0)));
      }),
      { numRuns: 500 },
    );
  });

  test('CLI-1 with short pages ends, history loaded, in everything there is', () => {
    fc.assert(
      fc.property(
        eventsArbitrary,
        deliveriesArbitrary,
        fc.integer({ min: 1, max: 5 }),
        (events, way, page) => {
          const log = new TestLog(events, page);
          const thread = loadAll(log, deliver(log, way));
          expect(thread.items).toEqual(log.itemsAt(log.length));
          expect(thread).toMatchObject({ cursor: log.length, hasEarlier: false, head: headAt(log.length) });
        },
      ),
      { numRuns: 500 },
    );
  });
});
