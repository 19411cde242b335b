import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createLog } from '../log.ts';
import { openPools, type Pools } from '../store/pool.ts';
import { createTestDatabase, type TestDatabase } from '../store/testing/test-database.ts';
import type { JobTask } from './job-task.ts';
import { type Jobs, prepareJobs, startJobs } from './start-jobs.ts';

let database: TestDatabase;
let pools: Pools;
let ran: string[];
const started: Jobs[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  pools = await openPools(database.url);
  await prepareJobs(pools.owner);
});

beforeEach(async () => {
  ran = [];
  await pools.owner.query('truncate server_node, graphile_worker._private_jobs');
});

afterAll(async () => {
  await pools.close();
  await database.drop();
});

const tasks = taskOf(async (payload) => {
  ran.push(String(Reflect.get(payload instanceof Object ? payload : {}, 'of')));
});

test('DLV-15: a server that is alone takes up every job that was held before it', async () => {
  await heldJob('told', 'pool-told');
  await heldJob('untold', 'pool-that-told-nobody');
  await node('dead', { holders: ['pool-told'], silentSeconds: 0 });
  await start({ isAlone: true });
  await vi.waitFor(() => expect(ran.toSorted()).toEqual(['told', 'untold']));
  await stopAll();
});

test('DLV-15: one of several servers takes up what no living one holds, and nothing else', async () => {
  await heldJob('of a dead one', 'pool-dead', 30);
  await heldJob('of one that told nobody', 'pool-untold', 30);
  await heldJob('of a living one', 'pool-living', 30);
  await heldJob('of one that has just begun', 'pool-new', 1);
  await node('dead', { holders: ['pool-dead'], silentSeconds: 11 });
  await node('living', { holders: ['pool-living'], silentSeconds: 1 });
  await start({ isAlone: false });
  await add('marker');
  await vi.waitFor(() => expect(ran).toContain('marker'));
  await vi.waitFor(() => expect(ran).toHaveLength(3));
  expect(ran.toSorted()).toEqual(['marker', 'of a dead one', 'of one that told nobody']);
  expect(await held()).toEqual(['pool-living', 'pool-new']);
  await stopAll();
});

test('DLV-15: what a server holds jobs by is what it tells the others', async () => {
  let tell: (names: unknown) => void = () => undefined;
  const told = new Promise((resolve) => {
    tell = resolve;
  });
  const look = taskOf(async () => {
    const { rows } = await pools.owner.query(
      `select locked_by, worker_ids from graphile_worker.jobs, server_node where worker_ids ? locked_by`,
    );
    tell(rows.length);
  });
  await start({ isAlone: true, tasks: look });
  await add('look');
  expect(await told).toBe(1);
  await stopAll();
});

function taskOf(run: JobTask['run']): Record<string, JobTask> {
  return { note: { lane: 'conversations', run } };
}

async function start({
  isAlone,
  tasks: own = tasks,
}: {
  isAlone: boolean;
  tasks?: Record<string, JobTask>;
}): Promise<void> {
  const log = createLog((line) => expect.fail(line));
  started.push(await startJobs({ pool: pools.owner, tasks: own, log, nodeId: `node-${isAlone}`, isAlone }));
}

async function stopAll(): Promise<void> {
  for (const jobs of started.splice(0)) await jobs.stop();
}

function add(of: string): Promise<unknown> {
  return pools.owner.query(`select graphile_worker.add_job('note', $1::json)`, [JSON.stringify({ of })]);
}

/** As a server leaves it that was killed while it worked. */
async function heldJob(of: string, holder: string, heldSeconds = 0): Promise<void> {
  await add(of);
  await pools.owner.query(
    `update graphile_worker._private_jobs
     set locked_by = $1, locked_at = now() - make_interval(secs => $2), attempts = 1
     where payload ->> 'of' = $3`,
    [holder, heldSeconds, of],
  );
}

function node(
  id: string,
  { holders, silentSeconds }: { holders: string[]; silentSeconds: number },
): Promise<unknown> {
  return pools.owner.query(
    'insert into server_node (id, worker_ids, seen_at) values ($1, $2, now() - make_interval(secs => $3))',
    [id, JSON.stringify(holders), silentSeconds],
  );
}

async function held(): Promise<string[]> {
  const { rows } = await pools.owner.query<{ locked_by: string }>(
    'select locked_by from graphile_worker.jobs where locked_by is not null order by 1',
  );
  return rows.map(({ locked_by }) => locked_by);
}
