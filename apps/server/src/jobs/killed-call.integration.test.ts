import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runCall } from '../app/calls/run-call.ts';
import { openCallShop } from '../app/testing/call-fixture.ts';
import { openShopFixture, type ShopFixture } from '../app/testing/shop-fixture.ts';
import { createLog } from '../log.ts';
import { createSweep } from './create-sweep.ts';
import { startJobs } from './start-jobs.ts';
import { runIn } from './testing/held-writer.ts';
import { JobNodeProcess } from './testing/job-node-process.ts';

let fixture: ShopFixture;
/** Quicker than in earnest, so that nobody waits ten seconds for a server to count as dead. */
const pace = { everyMs: 100, deadAfterSeconds: 2 };
const patience = { timeout: 15_000, interval: 20 };

beforeAll(async () => {
  fixture = await openShopFixture();
});
afterAll(() => fixture.close());

test('CAL-14: of two servers one is killed between the answer and its row; the other asks with the same key, and says it once', async () => {
  const shop = await openCallShop(fixture, {});
  const databaseUrl = fixture.pools.owner.options.connectionString ?? '';
  const node = await JobNodeProcess.start(databaseUrl, { nodeId: 'apart', pace }, [shop.system.host]);
  const run = await shop.press();
  await node.hears('call', 'held');
  expect(await shop.runs()).toMatchObject([{ status: 'running', attempts: [] }]);
  await node.kill();
  const other = await startJobs({
    pool: fixture.pools.owner,
    tasks: {
      run_action: {
        lane: 'calls',
        run: (payload, { signal }) => runCall(shop.deps, runIn(payload), signal),
      },
    },
    log: createLog((line) => expect.fail(line)),
    nodeId: 'other',
    isAlone: false,
    pace,
  });
  try {
    await vi.waitFor(async () => expect(await shop.said(run.conversationId)).toHaveLength(1), patience);
    await vi.waitFor(async () => expect(await fixture.jobs(run.conversationId)).toEqual([]), patience);
  } finally {
    await other.stop();
  }
  expect(shop.system.asked.map(({ headers }) => headers['idempotency-key'])).toEqual([run.runId, run.runId]);
  expect(await shop.said(run.conversationId)).toEqual(['Your order MS-12345 is on its way.']);
  expect(await shop.runs()).toMatchObject([{ status: 'done', attempts: [{ problem: null }] }]);
});

test('CAL-16: a call whose job is lost ends in the error text; one in time is left alone', async () => {
  const shop = await openCallShop(fixture, { errorText: 'Our system rests.' });
  const [lost, young] = [await shop.press(), await shop.press()];
  const log = createLog((line) => JSON.parse(line).level === 'error' && expect.fail(line));
  const sweep = createSweep({ ...fixture.deps, pool: fixture.pools.owner, log });
  await sweep();
  expect(await shop.said(lost.conversationId)).toEqual([]);
  const past = `jsonb_set(state, '{floor,run,deadlineAt}', to_jsonb(now() - interval '6 seconds'))`;
  await fixture.rows(`update conversation set state = ${past} where id = $1`, [lost.conversationId]);
  await Promise.all([sweep(), sweep()]);
  expect(await shop.said(lost.conversationId)).toEqual(['Our system rests.']);
  expect(await shop.said(young.conversationId)).toEqual([]);
  expect(await shop.runs()).toMatchObject([{ id: lost.runId, status: 'failed' }]);
});

test('CAL-22: a run is kept for 30 days, also of an action that is gone', async () => {
  const shop = await openCallShop(fixture, {});
  const [old, fresh] = [await shop.press(), await shop.press()];
  for (const run of [old, fresh]) await runCall(shop.deps, run, new AbortController().signal);
  const age = (run: string, days: number) =>
    fixture.rows(`update action_run set created_at = now() - make_interval(days => $2) where id = $1`, [
      run,
      days,
    ]);
  await age(old.runId, 31);
  await age(fresh.runId, 29);
  const log = createLog((line) => JSON.parse(line).level === 'error' && expect.fail(line));
  await createSweep({ ...fixture.deps, pool: fixture.pools.owner, log })();
  expect((await shop.runs()).map(({ id }) => id)).toEqual([fresh.runId]);
});
