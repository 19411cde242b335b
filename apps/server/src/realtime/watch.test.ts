import type { ConversationId } from '@chatref/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Stretch } from '../store/committed.ts';
import type { ConversationRow } from '../store/load-conversation.ts';
import { liveLimits } from './limits.ts';
import { settled } from './testing/hand-clock.ts';
import { Watch } from './watch.ts';

test.each([0, 3])('DLV-1: begins with what the reader lacks after %i', async (after) => {
  const log = new HeldLog(5);
  const watch = log.watch(after);
  watch.start();
  await log.letThrough();
  expect(log.sent).toEqual([[after, 5]]);
});

test('DLV-1: answers a reader who lacks nothing as well', async () => {
  const log = new HeldLog(5);
  log.watch(5).start();
  await log.letThrough();
  expect(log.sent).toEqual([[5, 5]]);
});

test('DLV-2: what is appended while the log is read follows in order, once', async () => {
  const log = new HeldLog(5);
  const watch = log.watch(0);
  watch.start();
  watch.offer(log.append());
  watch.offer(log.append());
  expect(log.sent).toEqual([]);
  // The read began before the appends: it brings the log as it was then.
  await log.letThrough(5);
  expect(log.sent).toEqual([
    [0, 5],
    [5, 6],
    [6, 7],
  ]);
});

test('DLV-2: what the read brought already is not sent again', async () => {
  const log = new HeldLog(5);
  const watch = log.watch(0);
  watch.start();
  watch.offer(log.append());
  await log.letThrough(log.head);
  expect(log.sent).toEqual([[0, 6]]);
});

test('DLV-2: more than can be held back is read again, not lost', async () => {
  const log = new HeldLog(1);
  const watch = log.watch(0);
  watch.start();
  for (let n = 0; n <= liveLimits.maxHeldStretches; n++) watch.offer(log.append());
  await log.letThrough(1);
  await log.letThrough();
  expect(log.sent).toEqual([
    [0, 1],
    [1, log.head],
  ]);
});

test('DLV-3: a gap is read from the log, and what comes meanwhile follows', async () => {
  const log = new HeldLog(2);
  const watch = log.watch(2);
  log.append();
  watch.offer(log.append());
  watch.offer(log.append());
  expect(log.sent).toEqual([]);
  await log.letThrough(4);
  expect(log.sent).toEqual([
    [2, 4],
    [4, 5],
  ]);
});

test('DLV-3: what is known already is left out', () => {
  const log = new HeldLog(2);
  const watch = log.watch(2);
  const third = log.append();
  for (const stretch of [third, third, log.stretch(1, 2)]) watch.offer(stretch);
  expect(log.sent).toEqual([[2, 3]]);
});

test('DLV-7: a log that cannot be read is told once, and ends the watch with all that was held back', async () => {
  const log = new HeldLog(2);
  const watch = log.watch(2);
  watch.start();
  watch.offer(log.append());
  expect(watch.isLive).toBe(false);
  await log.fail();
  expect([log.errors.length, log.sent, log.isAsked]).toEqual([1, [], false]);
  watch.offer(log.append());
  expect([log.errors.length, log.sent, log.isAsked]).toEqual([1, [], false]);
});

test('DLV-7: a log that was read and cannot be shown is no beginning', async () => {
  const log = new HeldLog(2);
  const watch = log.watch(0);
  log.isShown = false;
  watch.start();
  watch.offer(log.append());
  await log.letThrough();
  expect([log.errors.length, log.begun, watch.isLive, log.isAsked]).toEqual([1, 0, false, false]);
});

test('DLV-7: a watch that was ended sends and reports nothing of what it was reading', async () => {
  const log = new HeldLog(2);
  for (const settle of [() => log.letThrough(), () => log.fail()]) {
    const watch = log.watch(0);
    watch.start();
    watch.end();
    await settle();
  }
  expect([log.errors, log.sent]).toEqual([[], []]);
});

test('DLV-4: whatever the bus does, what is sent is contiguous and ends at the head', async () => {
  const step = fc.oneof(
    fc.constant({ kind: 'append' as const }),
    fc.record({ kind: fc.constant('hint' as const), back: fc.nat(6) }),
    fc.constant({ kind: 'read' as const }),
    fc.constant({ kind: 'stale read' as const }),
  );
  await fc.assert(
    fc.asyncProperty(fc.nat(4), fc.nat(4), fc.array(step, { maxLength: 60 }), async (head, lag, steps) => {
      const log = new HeldLog(head);
      const after = Math.max(0, head - lag);
      const watch = log.watch(after);
      watch.start();
      for (const { kind, ...rest } of steps) {
        if (kind === 'append') log.append();
        else if (kind === 'hint') watch.offer(log.hint('back' in rest ? rest.back : 0));
        else await log.letThrough(kind === 'read' ? log.head : undefined);
      }
      watch.offer(log.append());
      while (log.isAsked) await log.letThrough(log.head);
      let at = after;
      for (const [from, to] of log.sent) {
        expect(from).toBeLessThanOrEqual(at);
        expect(to).toBeGreaterThanOrEqual(at);
        at = to;
      }
      expect(at).toBe(log.head);
      expect(log.errors).toEqual([]);
    }),
  );
});

/** A log of bare numbers whose reads are answered when the test says so. */
class HeldLog {
  head: number;
  readonly sent: [from: number, to: number][] = [];
  readonly errors: unknown[] = [];
  begun = 0;
  isShown = true;
  readonly #appended: Stretch[] = [];
  #asked: {
    readonly after: number;
    readonly headThen: number;
    readonly resolve: (stretch: Stretch) => void;
    readonly reject: (error: Error) => void;
  } | null = null;

  constructor(head: number) {
    this.head = head;
  }

  get isAsked(): boolean {
    return this.#asked !== null;
  }

  watch(after: number): Watch {
    return new Watch('cnv' as ConversationId, after, {
      read: (_id, from) => {
        if (this.#asked !== null) throw new Error('A second read while one runs');
        return new Promise((resolve, reject) => {
          this.#asked = { after: from, headThen: this.head, resolve, reject };
        });
      },
      show: (_id, { from, row }) => {
        if (!this.isShown) throw new Error('Of no kind that is known');
        this.sent.push([from, row.seq]);
      },
      begun: () => this.begun++,
      fail: (_id, error) => this.errors.push(error),
    });
  }

  /** One event more, or two; what the bus would say of it. */
  append(): Stretch {
    this.head += 1;
    const stretch = this.stretch(this.head - 1, this.head);
    this.#appended.push(stretch);
    return stretch;
  }

  /** An earlier hint once more, or late. */
  hint(back: number): Stretch {
    return this.#appended.at(-1 - back) ?? this.stretch(Math.max(0, this.head - 1), this.head);
  }

  stretch(from: number, to: number): Stretch {
    const row = { seq: to, state: { floor: { kind: 'queue' } } } as ConversationRow;
    const people = { agent: 'Robin', contact: null, teammates: new Map(), known: {} };
    return { row, from, entries: [], hasEarlier: false, people };
  }

  /** Answers the read with the log up to `to`; without it, with the log as it was when it was asked. */
  async letThrough(to?: number): Promise<void> {
    const asked = this.#asked;
    this.#asked = null;
    asked?.resolve(this.stretch(asked.after, Math.max(asked.after, to ?? asked.headThen)));
    await settled();
  }

  async fail(): Promise<void> {
    this.#asked?.reject(new Error('The database is away'));
    this.#asked = null;
    await settled();
  }
}
