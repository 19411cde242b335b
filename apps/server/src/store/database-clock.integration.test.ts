import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openDatabaseClock } from './database-clock.ts';
import { openPools, type Pools } from './pool.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';

let database: TestDatabase;
let pools: Pools;

beforeAll(async () => {
  database = await createTestDatabase();
  pools = await openPools(database.url);
});
afterEach(() => void vi.restoreAllMocks());
afterAll(async () => {
  await pools.close();
  await database.drop();
});

const minuteMs = 60_000;
/** A query there and back on a busy machine. */
const toleranceMs = 500;
const onError = (error: unknown) => expect.fail(String(error));

test.each([-10, 10])(
  'CNV-59: a node whose own clock is %i minutes off has the time of the database',
  async (minutes) => {
    const offMs = Date.now() + minutes * minuteMs;
    vi.spyOn(Date, 'now').mockReturnValue(offMs);
    const clock = await openDatabaseClock(pools.owner, { onError });
    expect(await agrees(clock.nowMs)).toBe(true);
    vi.spyOn(Date, 'now').mockReturnValue(offMs + minutes * minuteMs);
    expect(await agrees(clock.nowMs)).toBe(true);
    clock.close();
  },
);

test('CNV-59: a machine that slept is right again once it has asked', async () => {
  let sleptMs = 0;
  const monotonicMs = () => performance.now() - sleptMs;
  const clock = await openDatabaseClock(pools.owner, { onError, monotonicMs });
  sleptMs = 10 * minuteMs;
  expect(await agrees(clock.nowMs)).toBe(false);
  await clock.sync();
  expect(await agrees(clock.nowMs)).toBe(true);
  clock.close();
});

test('CNV-59: an answer that comes late does not move a clock that is right', async () => {
  const line = { isSlow: false };
  const clock = await openDatabaseClock(over(line), { onError });
  const aheadMs = clock.nowMs() - performance.now();
  line.isSlow = true;
  await clock.sync();
  expect(Math.abs(clock.nowMs() - performance.now() - aheadMs)).toBeLessThan(lateMs / 4);
  clock.close();
});

const lateMs = 100;

/** The database behind a line on which answers may be held up. */
function over(line: { isSlow: boolean }): Pools['owner'] {
  const connect = async () => {
    const client = await pools.owner.connect();
    const query = async (text: string) => {
      const answer = await client.query(text);
      if (line.isSlow) await setTimeout(lateMs);
      return answer;
    };
    return { query, release: () => client.release() };
  };
  return { connect } as unknown as Pools['owner'];
}

async function agrees(nowMs: () => number): Promise<boolean> {
  const { rows } = await pools.owner.query<{ ms: string }>(
    'select extract(epoch from clock_timestamp()) * 1000 as ms',
  );
  return Math.abs(Number(rows[0]?.ms) - nowMs()) < toleranceMs;
}
