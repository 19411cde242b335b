import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConversationState, emptyConversation, evolve } from '@chatref/core';
import { happened, numberedId, sampleFields } from '@chatref/testing';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { migrationsFolder } from './read-migrations.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';

let database: TestDatabase;
let client: Client;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase('template0');
  client = new Client({ connectionString: database.url });
  await client.connect();
  folder = await mkdtemp(join(tmpdir(), 'chatref-test-migrations-'));
  const before = (await readdir(migrationsFolder)).filter((name) => name < '0006');
  for (const name of before) await cp(join(migrationsFolder, name), join(folder, name));
  await migrate(database.url, { folder });
});

afterAll(async () => {
  await client.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

test('ACT-35: an open form and a waiting request from before go on as they were', async () => {
  const { email, order } = sampleFields;
  const opened = happened.formOpened([email, order]);
  const collecting = await keep(1, [opened, happened.fieldGiven('email')]);
  const waiting = await keep(2, [opened, happened.fieldGiven('email'), happened.personRequested()]);
  await migrate(database.url);
  expect(await stateOf(1)).toEqual(collecting);
  expect(await stateOf(2)).toEqual(waiting);
});

/** An event as it was written before. */
function before<Event extends object>(event: Event): Event {
  return JSON.parse(JSON.stringify(event, (key, value) => (newKeys.includes(key) ? undefined : value)));
}

type Events = readonly Parameters<typeof evolve>[1][];

/** Stores the conversation as it was kept before; gives what it has to be now. */
async function keep(n: number, given: Events): Promise<ConversationState> {
  const events = given.map(before);
  const id = numberedId('conversation', n);
  const now = events.reduce(evolve, emptyConversation(id, numberedId('agent', 1)));
  const { collected, notFoundInRow, language, lastRating, ...rest } = now;
  const floor = Object.fromEntries(Object.entries(now.floor).filter(([key]) => !newKeys.includes(key)));
  const old = { ...rest, floor, collectedKeys: collected.map(({ key }) => key) };
  // What it belongs to does not matter here.
  await client.query('set session_replication_role = replica');
  await client.query(
    `insert into conversation (workspace_id, id, agent_id, visitor_id, is_preview, seq, state, floor, last_at, created_at)
     values ('wsp_1', $1, 'agt_1', $1, false, $2, $3, $4, now(), now())`,
    [id, now.seq, JSON.stringify(old), now.floor.kind],
  );
  for (const [index, event] of events.entries())
    await client.query(
      'insert into conversation_event (workspace_id, conversation_id, seq, type, event, at) values ($1, $2, $3, $4, $5, now())',
      ['wsp_1', id, index + 1, event.type, JSON.stringify(event)],
    );
  await client.query('set session_replication_role = default');
  return now;
}

const newKeys = ['logic', 'canHandOff', 'ask', 'stage', 'asked', 'limitSeconds', 'latestAt', 'teamId'];

async function stateOf(n: number): Promise<unknown> {
  const { rows } = await client.query<{ state: unknown }>('select state from conversation where id = $1', [
    numberedId('conversation', n),
  ]);
  return rows[0]?.state;
}
