import type { ConversationEvent, ConversationId, EventType } from '@chatref/core';
import { newAction } from '@chatref/protocol';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { saveAction } from '../app/actions/actions.ts';
import type { VisitorAccess } from '../app/conversations/find-thread.ts';
import { handBack } from '../app/conversations/hand-back.ts';
import { postVisitorMessage } from '../app/conversations/post-visitor-message.ts';
import { takeOver } from '../app/conversations/take-over.ts';
import { triggerAction } from '../app/conversations/trigger-action.ts';
import { addSource, listSources } from '../app/sources/sources.ts';
import { at, openShopFixture, type Shop, type ShopFixture } from '../app/testing/shop-fixture.ts';
import { createLog } from '../log.ts';
import { createSweep, type SweepDeps } from './create-sweep.ts';

let fixture: ShopFixture;
let shop: Shop;
let deps: SweepDeps;
let sweep: () => Promise<void>;

beforeAll(async () => {
  fixture = await openShopFixture();
  const log = createLog((line) => JSON.parse(line).level === 'error' && expect.fail(line));
  deps = { ...fixture.deps, pool: fixture.pools.owner, log };
  let nowMs = 0;
  sweep = createSweep(deps, () => nowMs);
  for (; nowMs < 60_000; nowMs += 5000) await sweep();
});
beforeEach(async () => {
  shop = await fixture.openShop();
});
afterAll(() => fixture.close());

test('JOB-2: a visitor whose turn never came is told so, once, and offered a person', async () => {
  const id = await ask();
  await later(id, 50);
  await Promise.all([sweep(), sweep(), sweep()]);
  await sweep();
  const answers = (await events(id)).filter((event) => event.type === 'AgentAnswered');
  expect(answers).toMatchObject([{ outcome: 'not_found', offersPerson: true }]);
  expect(await lastWords(id)).toMatch(/I could not answer\. Would you like to talk to a person\?/u);
});

test('JOB-2: where no person can be had the owner’s email is given', async () => {
  const id = await ask();
  const owner = 'update agent set is_handoff_allowed = false, fallback_email = $1 where id = $2';
  await fixture.rows(owner, ['help@shop.example', shop.agentId]);
  await later(id, 50);
  await sweep();
  expect((await events(id)).at(-1)).toMatchObject({ type: 'AgentAnswered', offersPerson: false });
  expect(await lastWords(id)).toContain('write to help@shop.example');
});

test('JOB-2: a turn that hangs is overtaken by it, however often it was begun', async () => {
  const id = await ask();
  await later(id, 50);
  await fixture.rows(
    `insert into conversation_event (workspace_id, conversation_id, seq, type, event, at)
     select workspace_id, id, 2, 'TurnBegun', jsonb_build_object('type', 'TurnBegun', 'at', now(), 'turnId', 'trn_1', 'upToSeq', 1), now()
     from conversation where id = $1`,
    [id],
  );
  await fixture.rows(
    `update conversation set seq = 2, state = jsonb_set(jsonb_set(state, '{seq}', '2'),
       '{floor,turn}', '{"turnId": "trn_1", "upToSeq": 1}') where id = $1`,
    [id],
  );
  await sweep();
  expect(await types(id)).toEqual(['VisitorMessagePosted', 'TurnBegun', 'TurnBegun', 'AgentAnswered']);
});

test('JOB-2: a server that has just started, was paused or has its database back gives the queue as long to answer', async () => {
  const id = await ask();
  await later(id, 3600);
  let nowMs = 0;
  let isThere = true;
  const query = (...asked: [string, unknown[]]) =>
    isThere ? fixture.pools.owner.query(...asked) : Promise.reject(new Error('The database is away'));
  const other = createSweep({ ...deps, pool: { query } as unknown as SweepDeps['pool'] }, () => nowMs);
  const sweepFor = async (seconds: number) => {
    for (const endMs = nowMs + seconds * 1000; nowMs < endMs; ) {
      nowMs += 5000;
      await other().catch((error: Error) => expect(error.message).toContain('away'));
    }
  };
  await sweepFor(40);
  nowMs += 60_000;
  await sweepFor(40);
  isThere = false;
  await sweepFor(10);
  isThere = true;
  await sweepFor(40);
  expect(await types(id)).toEqual(['VisitorMessagePosted']);
  await sweepFor(5);
  expect((await types(id)).at(-1)).toBe('AgentAnswered');
});

test.each([
  ['has just written', async (id: ConversationId) => later(id, 40)],
  [
    'is with a teammate',
    async (id: ConversationId) => {
      await takeOver(fixture.deps, at(shop, shop.ada, id), null);
      await later(id, 50);
    },
  ],
  [
    'was just returned to the agent',
    async (id: ConversationId) => {
      await takeOver(fixture.deps, at(shop, shop.ada, id), null);
      await later(id, 50);
      await handBack(fixture.deps, at(shop, shop.ada, id), null);
    },
  ],
])('JOB-2: nothing is said to a visitor who %s', async (_what, happen) => {
  const id = await ask();
  await happen(id);
  await sweep();
  expect(await types(id)).not.toContain('AgentAnswered');
});

test('JOB-3: a form whose job is lost ends in the queue, acknowledged once', async () => {
  const id = await openForm();
  await sweep();
  expect(await types(id)).toEqual(['CollectionStarted']);
  const past = `jsonb_set(state, '{floor,deadlineAt}', to_jsonb(now() - interval '11 seconds'))`;
  await fixture.rows(`update conversation set state = ${past} where id = $1`, [id]);
  await Promise.all([sweep(), sweep()]);
  expect(await types(id)).toEqual([
    'CollectionStarted',
    'FieldSkipped',
    'HandoffRequested',
    'SystemMessagePosted',
  ]);
});

test('JOB-4: a source that no job is left to read is failed; one that waits is not', async () => {
  const place = { workspaceId: shop.workspaceId, agentId: shop.agentId };
  const lost = await addSource(fixture.deps, place, { kind: 'text', title: 'Lost', text: 'Words' });
  const spent = await addSource(fixture.deps, place, { kind: 'text', title: 'Spent', text: 'Words' });
  const waits = await addSource(fixture.deps, place, { kind: 'text', title: 'Waits', text: 'Words' });
  const job = `from graphile_worker._private_jobs where payload ->> 'sourceId' = $1`;
  await fixture.rows(`delete ${job}`, [lost?.id]);
  const ofSpent = `id in (select id ${job})`;
  await fixture.rows(`update graphile_worker._private_jobs set attempts = max_attempts where ${ofSpent}`, [
    spent?.id,
  ]);
  await sweep();
  const found = (await listSources(fixture.deps, place)) ?? [];
  const of = (id?: string) => found.find((source) => source.id === id);
  for (const id of [lost?.id, spent?.id]) {
    expect(of(id)).toMatchObject({
      status: 'failed',
      failure: { remedy: expect.stringContaining('Train again') },
    });
  }
  expect(of(waits?.id)).toMatchObject({ status: 'pending', failure: null });
  const told = fixture.hints.flatMap((hint) => (hint.kind === 'source_changed' ? [hint.sourceId] : []));
  expect(told.toSorted()).toEqual([lost?.id, spent?.id].toSorted());
});

test('ING-39: a fetch that its job did not begin is begun, and a source that is only armed is lost all the same', async () => {
  const place = { workspaceId: shop.workspaceId, agentId: shop.agentId };
  const due = await addSource(fixture.deps, place, { kind: 'website', url: 'https://due.example/' });
  const lost = await addSource(fixture.deps, place, { kind: 'website', url: 'https://lost.example/' });
  const past = "status = 'trained', next_fetch_at = now() - interval '11 minutes'";
  await fixture.rows(`update source set ${past} where id = $1`, [due?.id]);
  const jobs = 'graphile_worker._private_jobs';
  await fixture.rows(`delete from ${jobs} where payload ->> 'sourceId' in ($1, $2)`, [due?.id, lost?.id]);
  const payload = JSON.stringify({ sourceId: lost?.id });
  await fixture.rows(
    `select graphile_worker.add_job('refetch_source', $1::json, run_at => now() + interval '1 day', job_key => $2)`,
    [payload, `refetch:${lost?.id}`],
  );
  await sweep();
  const found = (await listSources(fixture.deps, place)) ?? [];
  const statusOf = (id?: string) => found.find((source) => source.id === id)?.status;
  expect([statusOf(due?.id), statusOf(lost?.id)]).toEqual(['pending', 'failed']);
  const armed = await fixture.rows(`select 1 from ${jobs} where key = $1`, [`refetch:${due?.id}`]);
  expect(armed).toHaveLength(1);
});

test('JOB-5: what a removed teammate had is in the queue, and what others have stays theirs', async () => {
  const [ofAda, ofBen] = [await ask(), await ask()];
  await takeOver(fixture.deps, at(shop, shop.ada, ofAda), null);
  await takeOver(fixture.deps, at(shop, shop.ben, ofBen), null);
  await sweep();
  await fixture.rows('delete from auth.member where id = $1', [shop.ada]);
  await Promise.all([sweep(), sweep()]);
  expect((await events(ofAda)).slice(2)).toMatchObject([
    { type: 'HandoffRequested', request: { reason: 'teammate' } },
    { type: 'SystemMessagePosted', purpose: 'handoff' },
  ]);
  expect(await fixture.jobs(ofAda)).toContain('tell_team');
  expect((await types(ofBen)).at(-1)).toBe('TakenOver');
});

test('JOB-12: jobs that were replaced or given up leave the queue, mails that failed stay to be seen', async () => {
  const add = (task: string, key: string, columns: string) =>
    fixture
      .rows(
        `with job as (select id from graphile_worker.add_job($1, json_build_object('of', $2::text), job_key => $2))
       select from job`,
        [task, key],
      )
      .then(() => fixture.rows(`update graphile_worker._private_jobs set ${columns} where key = $1`, [key]));
  await fixture.rows('truncate graphile_worker._private_jobs');
  const spent = 'attempts = max_attempts';
  await add('run_turn', 'replaced', `${spent}, key = null`);
  await add('tell_team', 'replaced too', `${spent}, key = null`);
  await add('run_turn', 'out of tries', `${spent}, last_error = 'Broke'`);
  await add('run_turn', 'held', `${spent}, key = null, locked_at = now(), locked_by = 'pool-1'`);
  await add('run_turn', 'due', `attempts = 3, last_error = 'Broke'`);
  await add('tell_teammate', 'refused', `${spent}, last_error = '550'`);
  await sweep();
  const left = await fixture.rows<{ of: string }>(
    `select payload ->> 'of' as of from graphile_worker._private_jobs order by 1`,
  );
  expect(left.map(({ of }) => of)).toEqual(['due', 'held', 'refused']);
});

async function ask(): Promise<ConversationId> {
  return write(await fixture.visit(shop), 'Do you sell banjos?');
}

async function write(visitor: VisitorAccess, text: string): Promise<ConversationId> {
  const message = { conversationId: null, clientId: crypto.randomUUID(), text, visit: null };
  const outcome = await postVisitorMessage(fixture.deps, visitor, message);
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.stretch.row.id;
}

async function openForm(): Promise<ConversationId> {
  const field = { key: 'email', label: 'Email', isRequired: true };
  const action = newAction({ name: 'Expert', fields: [{ ...field, type: 'email' }] });
  await saveAction(fixture.deps, { ...shop, actionId: null }, action);
  const call = { conversationId: null, action: 'Expert', by: 'button', fields: {}, visit: null } as const;
  const outcome = await triggerAction(fixture.deps, await fixture.visit(shop), call);
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.stretch.row.id;
}

/** As it stands once this much time has passed. */
async function later(id: ConversationId, seconds: number): Promise<void> {
  const moved = 'waiting_since - make_interval(secs => $2)';
  await fixture.rows(
    `update conversation
     set waiting_since = ${moved}, state = jsonb_set(state, '{waitingSince}', to_jsonb(${moved}))
     where id = $1`,
    [id, seconds],
  );
  await fixture.rows(
    'update conversation_event set at = at - make_interval(secs => $2) where conversation_id = $1',
    [id, seconds],
  );
  fixture.deps.memory.conversations.delete(id);
}

async function events(id: ConversationId): Promise<ConversationEvent[]> {
  return (await fixture.log(id)).map(({ event }) => event);
}

async function types(id: ConversationId): Promise<EventType[]> {
  return (await events(id)).map(({ type }) => type);
}

async function lastWords(id: ConversationId): Promise<string> {
  const [row] = await fixture.rows<{ body: string }>(
    'select body from message where conversation_id = $1 order by seq desc limit 1',
    [id],
  );
  return row?.body ?? '';
}
