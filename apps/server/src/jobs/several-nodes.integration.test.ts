import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { postVisitorMessage } from '../app/conversations/post-visitor-message.ts';
import { openShopFixture, type Shop, type ShopFixture } from '../app/testing/shop-fixture.ts';
import { runTurn } from '../app/turns/run-turn.ts';
import { createLog } from '../log.ts';
import { type Jobs, startJobs } from './start-jobs.ts';
import { conversationIn, turnDepsOf } from './testing/held-writer.ts';
import { JobNodeProcess } from './testing/job-node-process.ts';

let fixture: ShopFixture;
let shop: Shop;
let databaseUrl: string;
let node: JobNodeProcess;
const others: Jobs[] = [];

/** Quicker than in earnest, so that nobody waits ten seconds for a server to count as dead. */
const pace = { everyMs: 100, deadAfterSeconds: 2 };
const patience = { timeout: 10_000, interval: 20 };

beforeAll(async () => {
  fixture = await openShopFixture();
  shop = await fixture.openShop();
  databaseUrl = fixture.pools.owner.options.connectionString ?? '';
  node = await JobNodeProcess.start(databaseUrl, { nodeId: 'apart', pace });
});
afterEach(async () => {
  for (const jobs of others.splice(0)) await jobs.stop();
});
afterAll(async () => {
  await node.kill();
  await fixture.close();
});

test('JOB-6: a job that is done though its release was cut off leaves the queue, and is not done again', async () => {
  await hold('done');
  await cutOffRelease('done', 'delete from', () => node.letGo('done'));
  expect(await queued('done')).toMatchObject([{ attempts: 1, is_locked: true }]);
  await vi.waitFor(async () => expect(await queued('done')).toEqual([]), patience);
  expect(node.count('done', 'held')).toBe(1);
});

test('JOB-6: a job that failed and whose release was cut off is tried again', async () => {
  await hold('failed');
  await cutOffRelease('failed', 'update', () => node.letGo('failed', 'break'));
  await node.hears('failed', 'held', 2);
  node.letGo('failed');
  await vi.waitFor(async () => expect(await queued('failed')).toEqual([]), patience);
});

test('JOB-8: of three servers one is paused in its turn; back again, it neither speaks nor takes the job away', async () => {
  const visitor = await fixture.visit(shop);
  const message = { conversationId: null, clientId: 'client-id-1', text: 'Do you sell banjos?', visit: null };
  const posted = await postVisitorMessage(fixture.deps, visitor, message);
  if (posted.kind !== 'done') throw new Error(posted.kind);
  const { id } = posted.stretch.row;
  await node.hears('turn', 'held');
  node.pause();

  const gate = gateOf();
  for (const name of ['second', 'third']) await startOther(name, gate);
  await gate.reached;
  node.resume();
  node.letGo('turn');
  await node.hears('turn', 'over');
  // Its worker goes on to the next job, so the one before is settled.
  await hold('after');
  node.letGo('after');
  await vi.waitFor(async () => expect(await queued('after')).toEqual([]), patience);
  expect(await fixture.jobs(id)).toEqual(['run_turn']);

  gate.open();
  await vi.waitFor(async () => expect(await fixture.jobs(id)).toEqual([]), patience);
  const words = await fixture.rows<{ body: string }>(
    'select body from message where conversation_id = $1 order by seq',
    [id],
  );
  expect(words.map(({ body }) => body)).toEqual([
    'Do you sell banjos?',
    expect.stringMatching(/^Words of the (second|third)\.$/u),
  ]);
});

/** A job that the server apart has begun and holds. */
async function hold(of: string): Promise<void> {
  const text = `select graphile_worker.add_job('note', json_build_object('of', $1::text)) is null as ok`;
  await fixture.rows(text, [of]);
  await node.hears(of, 'held');
}

/** Ends the connection on which the queue releases the job, just while it does. */
async function cutOffRelease(of: string, statement: string, end: () => void): Promise<void> {
  const blocker = new Client({ connectionString: databaseUrl });
  await blocker.connect();
  try {
    await blocker.query('begin');
    await blocker.query(
      `select from graphile_worker._private_jobs where payload ->> 'of' = $1 for no key update`,
      [of],
    );
    end();
    await vi.waitFor(async () => {
      // Asked apart: a transaction goes on seeing what it saw of the other connections.
      const cut = await fixture.rows(
        `select pg_terminate_backend(pid) as is_cut from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock' and query ilike $1`,
        [`${statement}%_private_jobs%`],
      );
      expect(cut).toEqual([{ is_cut: true }]);
    }, patience);
  } finally {
    await blocker.end();
  }
}

function queued(of: string): Promise<unknown[]> {
  return fixture.rows(
    `select attempts, locked_at is not null as is_locked from graphile_worker._private_jobs
     where payload ->> 'of' = $1`,
    [of],
  );
}

/** Where a turn waits until it is let through. */
function gateOf() {
  const [reached, through] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const pass = () => {
    reached.resolve();
    return through.promise;
  };
  return { pass, reached: reached.promise, open: () => through.resolve() };
}

/** A server in this process. */
async function startOther(name: string, { pass }: ReturnType<typeof gateOf>): Promise<void> {
  const write = async () => {
    await pass();
    return `Words of the ${name}.`;
  };
  const jobs = await startJobs({
    pool: fixture.pools.owner,
    tasks: {
      run_turn: {
        lane: 'conversations',
        run: (payload, { signal }) =>
          runTurn(turnDepsOf(fixture.deps, write), conversationIn(payload), { signal }),
      },
    },
    log: createLog((line) => expect.fail(line)),
    nodeId: name,
    isAlone: false,
    pace,
  });
  others.push(jobs);
}
