import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { ServerLog } from '../log.ts';
import { RedisProcess } from '../testing/redis-process.ts';
import { busLimits } from './limits.ts';
import { RedisLink } from './redis-link.ts';
import { createSharedCount } from './shared-count.ts';

let redis: RedisProcess;

beforeAll(async () => {
  redis = await RedisProcess.start();
});
afterAll(() => redis?.dispose());

test('NOD-13: two servers count one caller together, by kind, in windows that end by themselves', async () => {
  const [here, there] = [await open(), await open()];
  const counts = [await here.count('messages:ada', 200), await there.count('messages:ada', 200)];
  expect(counts.map((counted) => counted?.calls)).toEqual([1, 2]);
  expect(counts[1]?.leftMs).toBeLessThanOrEqual(200);
  expect((await there.count('sessions:ada', 200))?.calls).toBe(1);
  await expect.poll(async () => (await here.count('messages:ada', 200))?.calls).toBe(1);
});

test('NOD-13: another installation counts for itself', async () => {
  const [here, other] = [await open(), await open({ prefix: 'chatref:other:' })];
  await here.count('messages:ben', 60_000);
  expect((await other.count('messages:ben', 60_000))?.calls).toBe(1);
});

test('NOD-13: a key that would never end is given an end', async () => {
  const { count, link } = await open();
  await link.client?.set('chatref:test:calls:messages:eve', '7');
  expect(await count('messages:eve', 1_000)).toEqual({ calls: 8, leftMs: 1_000 });
});

test('NOD-13: a Redis that hangs holds one request up for a moment, and the next not at all', async () => {
  const own = await RedisProcess.start();
  onTestFinished(() => own.dispose());
  const { count } = await open({ url: own.url });
  own.freeze();
  const first = await timed(() => count('messages:ada', 60_000));
  expect(first.said).toBeNull();
  expect(first.tookMs).toBeLessThan(busLimits.countDeadlineMs + 500);
  const next = await timed(() =>
    Promise.all(Array.from({ length: 100 }, () => count('messages:ada', 60_000))),
  );
  expect(new Set(next.said)).toEqual(new Set([null]));
  expect(next.tookMs).toBeLessThan(busLimits.countDeadlineMs);
  own.thaw();
  await expect
    .poll(async () => (await count('messages:ada', 60_000))?.calls ?? 0, { timeout: 10_000 })
    .toBeGreaterThan(1);
});

test('NOD-13: one that refuses to count is said once', async () => {
  const own = await RedisProcess.start();
  onTestFinished(() => own.dispose());
  const { count, link, errors } = await open({ url: own.url });
  await link.client?.configSet('maxmemory', '1');
  const refused = async () => {
    await count('messages:ada', 60_000);
    return (await link.client?.info('errorstats'))?.includes('errorstat_OOM:count=2');
  };
  await expect.poll(refused, { timeout: 10_000 }).toBe(true);
  expect(errors).toHaveLength(1);
  await link.client?.configSet('maxmemory', '0');
  await expect.poll(async () => (await count('messages:ada', 60_000))?.calls, { timeout: 10_000 }).toBe(1);
  expect(errors).toHaveLength(1);
});

test('NOD-13: without a Redis nobody is asked', async () => {
  const log: ServerLog = { info: () => undefined, error: () => undefined };
  expect(await createSharedCount({ link: null, prefix: '', log })('messages:ada', 60_000)).toBeNull();
});

async function open({ url = redis.url, prefix = 'chatref:test:' } = {}) {
  const errors: string[] = [];
  const log: ServerLog = { info: () => undefined, error: (message) => errors.push(message) };
  const link = new RedisLink({ url, channel: `${prefix}hints`, hear: () => undefined, log });
  onTestFinished(() => link.close());
  await link.firstTry;
  return { link, errors, count: createSharedCount({ link, prefix, log }) };
}

async function timed<T>(act: () => Promise<T>): Promise<{ readonly said: T; readonly tookMs: number }> {
  const startedMs = performance.now();
  const said = await act();
  return { said, tookMs: performance.now() - startedMs };
}
