import { type Command, type ConversationId, newId, type Trigger } from '@chatref/core';
import { sampleAction, sampleFields } from '@chatref/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newRequestIds } from '../app/conversations/build-trigger.ts';
import { findOrOpen, findOwn, type VisitorAccess } from '../app/conversations/find-thread.ts';
import { handBack } from '../app/conversations/hand-back.ts';
import { postVisitorMessage } from '../app/conversations/post-visitor-message.ts';
import { addNote, reply } from '../app/conversations/reply.ts';
import { type Outcome, runCommand } from '../app/conversations/run-command.ts';
import { takeOver } from '../app/conversations/take-over.ts';
import { triggerAction } from '../app/conversations/trigger-action.ts';
import { nowOf } from '../app/deps.ts';
import { at, openShopFixture, type Shop, type ShopFixture } from '../app/testing/shop-fixture.ts';

let fixture: ShopFixture;
let shop: Shop;

beforeAll(async () => {
  fixture = await openShopFixture();
  shop = await fixture.openShop();
});

afterAll(() => fixture.close());

describe('all or nothing', () => {
  test('CNV-54: events, words, the inbox row and the job stand together', async () => {
    const visitor = await fixture.visit(shop);
    const id = idOf(await write(visitor, 'Do you sell banjos?'));
    expect(await fixture.jobs(id)).toEqual(['run_turn']);
    expect(await everything(id)).toEqual({ events: 1, messages: 1, values: 0 });
    expect(await inboxRow(id)).toMatchObject({
      floor: 'agent',
      last_text: 'Do you sell banjos?',
      last_author: 'visitor',
      requested_at: null,
      waiting_since: expect.any(Date),
    });
  });

  test('CNV-39 CNV-40: a request, its acknowledgement and the telling of the team are one append', async () => {
    const visitor = await fixture.visit(shop);
    const id = idOf(await write(visitor, 'I want to talk to a human'));
    const log = await fixture.log(id);
    expect(log.map(({ event }) => event.type)).toEqual([
      'VisitorMessagePosted',
      'HandoffRequested',
      'SystemMessagePosted',
    ]);
    expect(await fixture.jobs(id)).toEqual(['tell_team']);
    expect(await inboxRow(id)).toMatchObject({ floor: 'queue', reason: 'asked', last_author: 'visitor' });
  });

  test('CNV-54: collected values lie beside the log, the words of notes beside it but not in the list', async () => {
    const visitor = await fixture.visit(shop);
    const id = idOf(await write(visitor, 'Hello'));
    const form = triggerOf([sampleFields.email, sampleFields.order]);
    const valueId = newId('value', fixture.deps.ids);
    const values = [{ key: 'email', valueId, typed: 'ada@example.com' }];
    await run(
      visitor,
      id,
      { kind: 'TriggerAction', at: nowOf(fixture.deps), trigger: form, values, extras: [] },
      new Map([[valueId, 'ada@example.com']]),
    );
    await addNote(fixture.deps, at(shop, shop.ada, id), { clientId: 'n', text: 'A regular' });
    const stored = await fixture.rows(
      'select key, value, how, seq from collected_value where conversation_id = $1',
      [id],
    );
    expect(stored).toEqual([{ key: 'email', value: 'ada@example.com', how: 'page', seq: 3 }]);
    expect(await inboxRow(id)).toMatchObject({ floor: 'collecting', last_text: 'Hello' });
    expect(await fixture.jobs(id)).toEqual(['close_collection', 'run_turn']);
  });

  test('CNV-54: when the last job cannot be enqueued nothing is kept, not even the conversation', async () => {
    const visitor = await fixture.visit(shop);
    // A year of five digits, which the queue cannot read.
    const broken = { ...triggerOf([sampleFields.email]), limitSeconds: 3e11 };
    const command: Command = {
      kind: 'TriggerAction',
      at: nowOf(fixture.deps),
      trigger: broken,
      values: [],
      extras: [],
    };
    await expect(run(visitor, null, command)).rejects.toThrow('+011');
    const kept = await fixture.rows('select id from conversation where visitor_id = $1', [visitor.visitorId]);
    expect(kept).toEqual([]);
  });

  test('CNV-54: a writer that loses the race leaves no job of its first attempt behind', async () => {
    const visitor = await fixture.visit(shop);
    const id = idOf(await write(visitor, 'Hello'));
    let plans = 0;
    const outcome = await runCommand(fixture.deps, {
      workspaceId: shop.workspaceId,
      find: (tx) => findOwn(tx, visitor, id),
      plan: async () => {
        plans += 1;
        if (plans === 1) await takeOver(fixture.deps, at(shop, shop.ada, id), null);
        const trigger = triggerOf([]);
        return {
          command: { kind: 'TriggerAction', at: nowOf(fixture.deps), trigger, values: [], extras: [] },
          contents: { bodyOf: () => 'Someone will be with you' },
        };
      },
    });
    expect(outcome).toMatchObject({ kind: 'rejected', rejection: { code: 'already_requested' } });
    expect(await fixture.jobs(id)).toEqual(['run_turn']);
    expect(await everything(id)).toEqual({ events: 2, messages: 1, values: 0 });
  });

  test('CNV-51: a refused command writes nothing and tells nobody', async () => {
    const visitor = await fixture.visit(shop);
    const id = idOf(await write(visitor, 'Hello'));
    const [before, hints] = [await everything(id), fixture.hints.length];
    const outcome = await handBack(fixture.deps, at(shop, shop.ada, id), 'Settled');
    expect(outcome).toMatchObject({ kind: 'rejected', rejection: { code: 'not_yours' } });
    expect(await everything(id)).toEqual(before);
    expect(fixture.hints.length).toBe(hints);
  });
});

describe('workspaces apart', () => {
  test('CNV-55: a conversation of another workspace is not found, by nobody and for nothing', async () => {
    const other = await fixture.openShop();
    const visitor = await fixture.visit(shop);
    const id = idOf(await write(visitor, 'Hello'));
    const stranger = at(other, other.ada, id);
    const before = await everything(id);
    expect(await takeOver(fixture.deps, stranger, null)).toEqual({ kind: 'not_found' });
    expect(await reply(fixture.deps, stranger, { clientId: 'x', text: 'Hi' })).toEqual({ kind: 'not_found' });
    expect(await handBack(fixture.deps, stranger, null)).toEqual({ kind: 'not_found' });
    const passerBy = await fixture.visit(other);
    expect(await write(passerBy, 'Hi', id)).toEqual({ kind: 'not_found' });
    expect(
      await triggerAction(fixture.deps, passerBy, {
        conversationId: id,
        action: null,
        by: 'button',
        fields: {},
        visit: null,
      }),
    ).toEqual({ kind: 'not_found' });
    expect(await everything(id)).toEqual(before);
  });

  test('CNV-55: nor is the conversation of another visitor of the same shop', async () => {
    const id = idOf(await write(await fixture.visit(shop), 'Hello'));
    expect(await write(await fixture.visit(shop), 'Hi', id)).toEqual({ kind: 'not_found' });
  });

  test('CNV-55: raw SQL of the app reads, changes and makes no row of another workspace, in any table', async () => {
    const other = await fixture.openShop();
    await write(await fixture.visit(shop), 'I want to talk to a human');
    const tables = await workspaceTables();
    expect(tables).toContain('conversation_event');
    const client = await fixture.pools.app.connect();
    try {
      for (const table of tables) {
        await client.query('begin');
        await client.query("select set_config('app.workspace_id', $1, true)", [other.workspaceId]);
        const foreign = [shop.workspaceId];
        const seen = await client.query(`select 1 from ${table} where workspace_id = $1`, foreign);
        const changed = await client.query(
          `update ${table} set workspace_id = $1 where workspace_id = $1`,
          foreign,
        );
        const gone = await client.query(`delete from ${table} where workspace_id = $1`, foreign);
        const touched = [seen.rowCount, changed.rowCount, gone.rowCount];
        expect({ table, touched }).toEqual({ table, touched: [0, 0, 0] });
        const copied = client.query(`insert into ${table} (workspace_id) values ($1)`, foreign);
        await expect(copied, table).rejects.toMatchObject({ code: '42501' });
        await client.query('rollback');
      }
    } finally {
      client.release();
    }
  });

  test('CNV-55: a unit of work that names no workspace sees nothing', async () => {
    for (const table of await workspaceTables())
      expect((await fixture.pools.app.query(`select 1 from ${table}`)).rowCount).toBe(0);
  });

  test('CNV-55: every table that names a workspace is bound by a policy for reading and for writing', async () => {
    const unbound = await fixture.rows(`
      select c.relname from pg_class c
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'workspace_id'
      left join pg_policies p on p.tablename = c.relname and p.schemaname = 'public'
      where c.relkind = 'r' and (not c.relrowsecurity or p.qual is null or p.with_check is null)`);
    expect(unbound).toEqual([]);
  });

  test('CNV-55: a row of one workspace cannot be written under another', async () => {
    const other = await fixture.openShop();
    const id = idOf(await write(await fixture.visit(shop), 'Hello'));
    const client = await fixture.pools.app.connect();
    const copy = `insert into conversation_event (workspace_id, conversation_id, seq, type, event, at)
      values ($1, $2, 2, 'Resolved', '{}', now())`;
    try {
      await client.query('begin');
      await client.query("select set_config('app.workspace_id', $1, true)", [other.workspaceId]);
      await expect(client.query(copy, [shop.workspaceId, id])).rejects.toMatchObject({ code: '42501' });
      await client.query('rollback; begin');
      await client.query("select set_config('app.workspace_id', $1, true)", [other.workspaceId]);
      await expect(client.query(copy, [other.workspaceId, id])).rejects.toMatchObject({ code: '23503' });
      await client.query('rollback');
    } finally {
      client.release();
    }
  });
});

function workspaceTables(): Promise<string[]> {
  return fixture
    .rows<{ name: string }>(`
      select c.table_name as name from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and c.column_name = 'workspace_id' and t.table_type = 'BASE TABLE'`)
    .then((found) => found.map(({ name }) => name));
}

function triggerOf(fields: Trigger['fields']): Trigger {
  const { ids } = fixture.deps;
  return {
    action: sampleAction,
    reason: 'button',
    logic: { kind: 'handoff', teamId: null },
    canHandOff: true,
    fields,
    ask: 'form',
    limitSeconds: 0,
    collectionId: newId('collection', ids),
    requestIds: newRequestIds({ ids }),
  };
}

function run(
  visitor: VisitorAccess,
  conversationId: ConversationId | null,
  command: Command,
  values = new Map(),
): Promise<Outcome> {
  return runCommand(fixture.deps, {
    workspaceId: visitor.workspaceId,
    find: findOrOpen(fixture.deps, visitor, { conversationId, visit: null }),
    plan: async () => ({ command, contents: { bodyOf: () => 'Words', values } }),
  });
}

function write(
  visitor: VisitorAccess,
  text: string,
  conversationId: ConversationId | null = null,
): Promise<Outcome> {
  const message = { conversationId, clientId: crypto.randomUUID(), text, visit: null };
  return postVisitorMessage(fixture.deps, visitor, message);
}

function idOf(outcome: Outcome): ConversationId {
  if (outcome.kind !== 'done') throw new Error(`Not taken: ${JSON.stringify(outcome)}`);
  return outcome.stretch.row.id;
}

async function inboxRow(id: ConversationId) {
  const [row] = await fixture.rows<object>('select * from conversation where id = $1', [id]);
  return row;
}

async function everything(id: ConversationId) {
  const [counts] = await fixture.rows(
    `select
      (select count(*)::int from conversation_event where conversation_id = $1) as events,
      (select count(*)::int from message where conversation_id = $1) as messages,
      (select count(*)::int from collected_value where conversation_id = $1) as values`,
    [id],
  );
  return counts;
}
