import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Bus, Hint } from '../../bus/bus.ts';
import { createInProcessBus } from '../../bus/in-process-bus.ts';
import type { Stretch } from '../../store/committed.ts';
import { awaitNews } from './await-news.ts';
import { newsLimits } from './news-limits.ts';
import { NewsWaits } from './news-waits.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A log of one conversation that is only a number here, and a bus that tells of it when the test wants it to. */
function setUp() {
  const bus = createInProcessBus((error) => {
    throw error;
  });
  const waits = new NewsWaits(bus);
  const log = { seq: 5, reads: 0 };
  const stretch = () => ({ row: { id: 'c1', seq: log.seq }, from: 0, entries: [] }) as unknown as Stretch;
  const read = async () => {
    log.reads += 1;
    return stretch();
  };
  const tell = (seq = log.seq) => publish(bus, 'c1', seq);
  const ask = (more: { after?: number; caller?: string; forMs?: number; signal?: AbortSignal } = {}) =>
    awaitNews(
      { waits, read },
      {
        conversationId: 'c1',
        caller: 'visitor-1',
        forMs: 25_000,
        signal: new AbortController().signal,
        after: 5,
        ...more,
      },
    );
  return { bus, waits, log, read, tell, ask };
}

function publish(bus: Bus, id: string, seq: number): void {
  bus.publish({ kind: 'appended', workspaceId: 'w', stretch: { row: { id, seq } } } as unknown as Hint);
}

/** Whether a promise has been settled by now. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  await vi.advanceTimersByTimeAsync(0);
  return Promise.race([promise.then(() => true), Promise.resolve().then(() => false)]);
}

describe('a request that waits', () => {
  test('API-26 is answered at once when the log is past the cursor, and also when it is behind it', async () => {
    const { ask, waits } = setUp();
    expect((await ask({ after: 4 })).row.seq).toBe(5);
    expect((await ask({ after: 9 })).row.seq).toBe(5);
    expect(waits.size).toBe(0);
  });

  test('API-26 is answered with the next append, by what is read then', async () => {
    const { ask, log, tell, waits } = setUp();
    const answer = ask();
    expect(await isSettled(answer)).toBe(false);
    log.seq = 6;
    tell();
    expect((await answer).row.seq).toBe(6);
    expect(waits.size).toBe(0);
  });

  test('API-26 is answered after its time, having looked once more: a hint may have been lost', async () => {
    const { ask, log } = setUp();
    const answer = ask();
    await vi.advanceTimersByTimeAsync(24_999);
    log.seq = 6;
    expect(await isSettled(answer)).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect((await answer).row.seq).toBe(6);
  });

  test('API-27 hears of what is appended while it reads', async () => {
    const { log, tell, waits, bus } = setUp();
    let answerRead = (_: Stretch) => {};
    const first = new Promise<Stretch>((resolve) => {
      answerRead = resolve;
    });
    const reads = [() => first];
    const answer = awaitNews(
      {
        waits,
        read: () => reads.shift()?.() ?? Promise.resolve({ row: { seq: log.seq } } as unknown as Stretch),
      },
      { conversationId: 'c1', caller: 'v', forMs: 25_000, signal: new AbortController().signal, after: 5 },
    );
    log.seq = 6;
    tell();
    publish(bus, 'c2', 99);
    answerRead({ row: { seq: 5 } } as unknown as Stretch);
    expect((await answer).row.seq).toBe(6);
  });

  test('API-27 old hints and those of other conversations wake nobody', async () => {
    const { ask, tell, bus, log } = setUp();
    const answer = ask();
    await vi.advanceTimersByTimeAsync(0);
    tell(5);
    publish(bus, 'c2', 99);
    bus.publish({ kind: 'signal', conversationId: 'c1' } as unknown as Hint);
    expect(await isSettled(answer)).toBe(false);
    expect(log.reads).toBe(1);
    await vi.advanceTimersByTimeAsync(25_000);
  });
});

describe('the room to wait', () => {
  test('API-28 is free again when the caller goes, and nothing is read for them', async () => {
    const { ask, waits, log } = setUp();
    const caller = new AbortController();
    const answer = ask({ signal: caller.signal });
    await vi.advanceTimersByTimeAsync(0);
    expect(waits.size).toBe(1);
    caller.abort();
    await answer;
    expect(waits.size).toBe(0);
    expect(log.reads).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('API-28 ends for each caller and each conversation: beyond it the answer comes at once', async () => {
    const { ask, waits } = setUp();
    const waiting = Array.from({ length: newsLimits.maxPerCaller }, () => ask());
    expect((await ask()).row.seq).toBe(5);
    for (let n = newsLimits.maxPerCaller; n < newsLimits.maxPerConversation; n++)
      waiting.push(ask({ caller: `visitor-${n}` }));
    expect((await ask({ caller: 'one more' })).row.seq).toBe(5);
    expect(waits.size).toBe(newsLimits.maxPerConversation);
    waits.close();
    await Promise.all(waiting);
    expect(waits.size).toBe(0);
  });

  test('API-28 ends for the node as a whole', async () => {
    const { waits } = setUp();
    const { signal } = new AbortController();
    const open = (n: number) =>
      waits.open({ conversationId: `c${n}`, caller: `v${n}`, forMs: 25_000, signal });
    for (let n = 0; n < newsLimits.maxTotal; n++) expect(open(n)).not.toBeNull();
    expect(open(newsLimits.maxTotal)).toBeNull();
    waits.close();
  });

  test('API-29 everybody is answered when the server stops, and nobody waits after that', async () => {
    const { ask, waits } = setUp();
    const answers = [ask(), ask({ caller: 'visitor-2' })];
    await vi.advanceTimersByTimeAsync(0);
    waits.close();
    await Promise.all(answers);
    await ask();
    expect(vi.getTimerCount()).toBe(0);
  });
});
