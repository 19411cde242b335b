import type { ConversationId } from '@chatref/core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { postVisitorMessage } from '../app/conversations/post-visitor-message.ts';
import { addSource, listSources } from '../app/sources/sources.ts';
import { openShopFixture, type Shop, type ShopFixture } from '../app/testing/shop-fixture.ts';
import type { TurnDeps } from '../app/turns/turn-deps.ts';
import { createLog } from '../log.ts';
import { createRunningTurns } from './running-turns.ts';
import { type Jobs, startJobs } from './start-jobs.ts';
import { createTasks, type JobDeps } from './tasks.ts';
import { turnDepsOf } from './testing/held-writer.ts';

let fixture: ShopFixture;
let shop: Shop;
let errors: string[];
const started: Jobs[] = [];

beforeAll(async () => {
  fixture = await openShopFixture();
});
beforeEach(async () => {
  errors = [];
  await fixture.rows('truncate graphile_worker._private_jobs, server_node');
  shop = await fixture.openShop();
});
afterEach(async () => {
  for (const jobs of started.splice(0)) await jobs.stop();
});
afterAll(() => fixture.close());

test('JOB-1: a turn that breaks a third time is given up, and the visitor is told', async () => {
  const id = await ask('Do you sell banjos?');
  await tried('run_turn', 2);
  await start({ knowledge: { get: () => Promise.reject(new Error('The passages cannot be read')) } });
  await vi.waitFor(async () => expect((await said(id)).at(-1)).toContain('I could not answer'));
  expect(await waiting('run_turn')).toBe(0);
  expect(errors.map((line) => JSON.parse(line).message)).toEqual(['job given up']);
});

test('JOB-1: before that it is tried again', async () => {
  const id = await ask('Do you sell banjos?');
  await tried('run_turn', 1);
  await start({ knowledge: { get: () => Promise.reject(new Error('The passages cannot be read')) } });
  await vi.waitFor(() => expect(errors).toHaveLength(1));
  expect(await said(id)).toEqual(['Do you sell banjos?']);
  expect(await waiting('run_turn')).toBe(1);
});

test('JOB-4: a source that breaks a third time is failed, with a remedy', async () => {
  const place = { workspaceId: shop.workspaceId, agentId: shop.agentId };
  await addSource(fixture.deps, place, { kind: 'text', title: 'Banjos', text: 'We sell banjos.' });
  await tried('train_source', 2);
  await start({ parser: { ...parser, parse: () => Promise.reject(new Error('The parser broke')) } });
  await vi.waitFor(async () => {
    const [source] = (await listSources(fixture.deps, place)) ?? [];
    expect(source).toMatchObject({ status: 'failed', failure: { reason: expect.any(String) } });
  });
  expect(await waiting('train_source')).toBe(0);
});

test('JOB-7: a turn that a stopping server cuts off is the next one’s at once, and leaves no answer', async () => {
  const id = await ask('Do you sell banjos?');
  let isWriting = () => {};
  const writing = new Promise<void>((resolve) => {
    isWriting = resolve;
  });
  const cutOff = turnDepsOf(fixture.deps, async (signal) => {
    isWriting();
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    return 'Never said.';
  });
  const jobs = await start(cutOff);
  await writing;
  await jobs.stop();
  expect(await said(id)).toEqual(['Do you sell banjos?']);
  const left = await fixture.rows(
    `select attempts, locked_by, run_at <= now() as is_due from graphile_worker.jobs where task_identifier = 'run_turn'`,
  );
  expect(left).toEqual([{ attempts: 0, locked_by: null, is_due: true }]);
  await start(turnDepsOf(fixture.deps, async () => 'Yes, we do.'));
  await vi.waitFor(async () => expect(await said(id)).toEqual(['Do you sell banjos?', 'Yes, we do.']));
  expect(errors).toEqual([]);
});

test('JOB-9: a visitor is answered while more sites than there are workers are read', async () => {
  const place = { workspaceId: shop.workspaceId, agentId: shop.agentId };
  for (let n = 0; n < 20; n++)
    await addSource(fixture.deps, place, { kind: 'text', title: `Site ${n}`, text: 'Words' });
  let readings = 0;
  let endAll: (error: Error) => void = () => {};
  const end = new Promise<never>((_resolve, reject) => {
    endAll = reject;
  });
  const parse = () => {
    readings += 1;
    return end;
  };
  await start({ ...turnDepsOf(fixture.deps, async () => 'Yes, we do.'), parser: { ...parser, parse } });
  await vi.waitFor(() => expect(readings).toBeGreaterThan(0), { timeout: 5000 });
  const id = await ask('Do you sell banjos?');
  await vi.waitFor(async () => expect(await said(id)).toHaveLength(2), { timeout: 5000 });
  expect(readings).toBeLessThan(20);
  endAll(new Error('The test is over'));
});

const refuse = () => Promise.reject(new Error('Not in this test'));
const parser: JobDeps['parser'] = { parse: refuse, parseFeed: refuse, parseSitemap: refuse };

async function start(own: Partial<JobDeps>): Promise<Jobs> {
  const turnDeps: TurnDeps = turnDepsOf(fixture.deps, refuse);
  const deps: JobDeps = {
    ...turnDeps,
    parser,
    fetch: refuse,
    fetchCall: refuse,
    pause: refuse,
    crawlLimitsFor: () => ({}),
    mailer: { send: refuse, close: () => undefined },
    publicUrl: '',
    turns: createRunningTurns(fixture.deps.bus),
    ...own,
  };
  const log = createLog((line) => JSON.parse(line).level === 'error' && errors.push(line));
  const nodeId = crypto.randomUUID();
  const jobs = await startJobs({
    pool: fixture.pools.owner,
    tasks: createTasks(deps),
    log,
    nodeId,
    isAlone: true,
  });
  const stoppable = {
    stop: async () => {
      started.splice(started.indexOf(stoppable), 1);
      await jobs.stop();
    },
  };
  started.push(stoppable);
  return stoppable;
}

async function ask(text: string): Promise<ConversationId> {
  const message = { conversationId: null, clientId: crypto.randomUUID(), text, visit: null };
  const outcome = await postVisitorMessage(fixture.deps, await fixture.visit(shop), message);
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.stretch.row.id;
}

/** The job as it stands after so many tries. */
async function tried(task: string, times: number): Promise<void> {
  await fixture.rows(
    `update graphile_worker._private_jobs j set attempts = $2
     from graphile_worker._private_tasks t where t.id = j.task_id and t.identifier = $1`,
    [task, times],
  );
}

/** Waits until no worker has a job of this kind, and says how many of them wait. */
async function waiting(task: string): Promise<number> {
  return vi.waitFor(async () => {
    const found = await fixture.rows<{ is_held: boolean }>(
      'select locked_by is not null as is_held from graphile_worker.jobs where task_identifier = $1',
      [task],
    );
    if (found.some(({ is_held }) => is_held)) throw new Error('One is held still');
    return found.length;
  });
}

async function said(id: ConversationId): Promise<string[]> {
  const found = await fixture.rows<{ body: string }>(
    'select body from message where conversation_id = $1 order by seq',
    [id],
  );
  return found.map(({ body }) => body);
}
