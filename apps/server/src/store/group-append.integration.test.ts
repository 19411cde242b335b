import { type ConversationId, newId } from '@chatref/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { VisitorAccess } from '../app/conversations/find-thread.ts';
import { postVisitorMessage } from '../app/conversations/post-visitor-message.ts';
import type { Outcome } from '../app/conversations/run-command.ts';
import { openShopFixture, type Shop, type ShopFixture } from '../app/testing/shop-fixture.ts';
import type { Append } from './append.ts';
import { GroupAppend } from './group-append.ts';
import { groupLimits } from './log-limits.ts';

let fixture: ShopFixture;
let shop: Shop;

beforeAll(async () => {
  fixture = await openShopFixture();
  shop = await fixture.openShop();
});

afterAll(() => fixture.close());

test('CNV-68: of many at once each stands in its own conversation and workspace, one after the other', async () => {
  const other = await fixture.openShop();
  const threads = [...(await begin(15)), ...(await begin(15, other))];
  const outcomes = await Promise.all(
    ['One', 'Two', 'Three'].flatMap((text) => threads.map((thread) => write(thread, text))),
  );
  expect(outcomes.every(({ kind }) => kind === 'done')).toBe(true);
  const stretches = outcomes.flatMap((outcome) => (outcome.kind === 'done' ? [outcome.stretch] : []));
  for (const { id } of threads) {
    expect((await fixture.log(id)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect((await bodiesOf(id)).toSorted()).toEqual(['Hello', 'One', 'Three', 'Two']);
    const own = stretches.filter(({ row }) => row.id === id).map(({ row }) => row.seq);
    expect(own.toSorted()).toEqual([2, 3, 4]);
    expect(await workspacesOf(id)).toHaveLength(1);
  }
});

test('CNV-68: one that cannot be written takes no other with it', async () => {
  const threads = await begin(20);
  const [bad, ...good] = await Promise.all(threads.map(appendOf));
  const [blocker] = await begin(1);
  if (bad === undefined || blocker === undefined) throw new Error('No thread');
  const group = new GroupAppend(fixture.deps.db);
  // As many as go alone, so that the others go together.
  const alone = Array.from({ length: groupLimits.maxAtOnce }, async () =>
    group.append(await appendOf(blocker)),
  );
  const contents = { ...bad.contents, clientId: 'hello' };
  const results = await Promise.allSettled([
    ...good.map((one) => group.append(one)),
    group.append({ ...bad, contents }),
  ]);
  await Promise.all(alone);
  expect(results.map(({ status }) => status)).toEqual([...good.map(() => 'fulfilled'), 'rejected']);
  expect(results.at(-1)).toMatchObject({ reason: { constraint: 'message_client_id' } });
  for (const { row } of good) expect(await bodiesOf(row.id)).toEqual(['Hello', 'Next']);
  expect(await bodiesOf(bad.row.id)).toEqual(['Hello']);
});

test('CNV-68: one that was overtaken is told so, and the others are written', async () => {
  const threads = await begin(12);
  const wanted = await Promise.all(threads.map(appendOf));
  const [first] = threads;
  if (first === undefined) throw new Error('No thread');
  await write(first, 'I was faster');
  const group = new GroupAppend(fixture.deps.db);
  const stretches = await Promise.all(wanted.map((one) => group.append(one)));
  expect(stretches.map((stretch) => stretch?.row.seq ?? null)).toEqual([
    null,
    ...wanted.slice(1).map(() => 2),
  ]);
  expect(await bodiesOf(first.id)).toEqual(['Hello', 'I was faster']);
});

test('CNV-68: a conversation that somebody holds keeps nobody else waiting, and is written once it is free', async () => {
  const threads = await begin(12);
  const [held, ...others] = threads;
  if (held === undefined) throw new Error('No thread');
  const holder = await fixture.pools.owner.connect();
  await holder.query('begin');
  await holder.query('select from conversation where id = $1 for update', [held.id]);
  const late = write(held, 'Late');
  const outcomes = await Promise.all(others.map((thread) => write(thread, 'Next')));
  expect(outcomes.every(({ kind }) => kind === 'done')).toBe(true);
  expect(await bodiesOf(held.id)).toEqual(['Hello']);
  // It waits by itself now, and no longer in the way of the others.
  await expect.poll(waitingAlone, { timeout: 10_000 }).toBe(1);
  await holder.query('commit');
  holder.release();
  expect((await late).kind).toBe('done');
  expect(await bodiesOf(held.id)).toEqual(['Hello', 'Late']);
});

test('CNV-68: a database that cannot be reached fails them all at once', async () => {
  const threads = await begin(6);
  let asked = 0;
  const isDown = Object.assign(new Error('gone'), { code: '57P01' });
  const db = { getExecutor: () => ({ executeQuery: () => Promise.reject(++asked && isDown) }) };
  const group = new GroupAppend(db as never);
  const results = await Promise.allSettled(
    (await Promise.all(threads.map(appendOf))).map((one) => group.append(one)),
  );
  expect(results.every(({ status }) => status === 'rejected')).toBe(true);
  expect(asked).toBeLessThan(threads.length);
});

type Thread = { readonly id: ConversationId; readonly visitor: VisitorAccess };

function begin(count: number, of = shop): Promise<Thread[]> {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const visitor = await fixture.visit(of);
      const message = { conversationId: null, clientId: 'hello', text: 'Hello', visit: null };
      return { id: idOf(await postVisitorMessage(fixture.deps, visitor, message)), visitor };
    }),
  );
}

function write({ id, visitor }: Thread, text: string): Promise<Outcome> {
  const clientId = newId('message', fixture.deps.ids);
  return postVisitorMessage(fixture.deps, visitor, { conversationId: id, clientId, text, visit: null });
}

async function appendOf({ id }: Thread): Promise<Append> {
  const row = fixture.deps.memory.conversations.get(id);
  if (row === undefined) throw new Error('Not remembered');
  const messageId = newId('message', fixture.deps.ids);
  const event = { type: 'VisitorMessagePosted' as const, at: new Date().toISOString(), messageId };
  const contents = { bodyOf: () => 'Next', clientId: messageId, citations: [], values: new Map() };
  return { row, events: [event], followUps: [], contents, settingsVersion: null };
}

function idOf(outcome: Outcome): ConversationId {
  if (outcome.kind !== 'done') throw new Error(`Not done: ${outcome.kind}`);
  return outcome.stretch.row.id;
}

async function bodiesOf(id: ConversationId): Promise<string[]> {
  const rows = await fixture.rows<{ body: string }>(
    'select body from message where conversation_id = $1 order by seq',
    [id],
  );
  return rows.map(({ body }) => body);
}

async function workspacesOf(id: ConversationId): Promise<unknown[]> {
  return fixture.rows(
    `select workspace_id from conversation where id = $1
     union select workspace_id from message where conversation_id = $1
     union select workspace_id from conversation_event where conversation_id = $1`,
    [id],
  );
}

async function waitingAlone(): Promise<number> {
  const rows = await fixture.rows(
    `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
     and query like 'select append_stretch(%'`,
  );
  return rows.length;
}
