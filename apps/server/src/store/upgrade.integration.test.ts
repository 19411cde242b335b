import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { migrationsFolder } from './read-migrations.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';

let database: TestDatabase;
let client: Client;
let folder: string;

/** A database of a shop that did, before the migrations from 0006 on, what they could stumble over. */
beforeAll(async () => {
  database = await createTestDatabase('template0');
  client = new Client({ connectionString: database.url });
  await client.connect();
  folder = await mkdtemp(join(tmpdir(), 'chatref-test-migrations-'));
  const before = (await readdir(migrationsFolder)).filter((name) => name < '0006');
  for (const name of before) await cp(join(migrationsFolder, name), join(folder, name));
  await migrate(database.url, { folder });
  // What it belongs to does not matter here.
  await client.query('set session_replication_role = replica');
  await keepAgent();
  await keepMessages();
  await client.query('set session_replication_role = default');
  await migrate(database.url);
});

afterAll(async () => {
  await client.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

test('STO-31: an action that was named like the way to a person keeps its name, and that way gets another', async () => {
  const { rows } = await client.query('select name, is_built_in from action order by position');
  expect(rows).toEqual([
    { name: 'talk to a PERSON', is_built_in: false },
    { name: 'Talk to a person (2)', is_built_in: false },
    { name: 'Talk to a person (3)', is_built_in: true },
  ]);
});

test('STO-32: of a message that two conversations of one visitor have, the first one is known again', async () => {
  const { rows } = await client.query('select id, client_id, visitor_id from message order by id');
  expect(rows).toEqual([
    { id: 'msg_1', client_id: 'cli_1', visitor_id: 'vis_1' },
    { id: 'msg_2', client_id: 'cli_1', visitor_id: null },
    { id: 'msg_3', client_id: 'cli_1', visitor_id: 'vis_2' },
    { id: 'msg_4', client_id: null, visitor_id: null },
  ]);
});

async function keepAgent(): Promise<void> {
  await client.query(
    `insert into agent (workspace_id, id, name, greeting, accent_color, built_in_action_name, built_in_follow_up,
       expert_button_text, created_at)
     values ('wsp_1', 'agt_1', 'Alma', '', '#4f46e5', 'Talk to a person', 'Asked.', 'Talk to an expert', now())`,
  );
  for (const [index, name] of ['talk to a PERSON', 'Talk to a person (2)'].entries())
    await client.query(
      `insert into action (workspace_id, id, agent_id, name, phrases, logic, fields, follow_up, is_enabled, created_at)
       values ('wsp_1', $1, 'agt_1', $2, '[]', 'request_handoff', '[]', '', true, now())`,
      [`act_own${index}`, name],
    );
}

async function keepMessages(): Promise<void> {
  for (const [id, visitor] of [
    ['cnv_1', 'vis_1'],
    ['cnv_2', 'vis_1'],
    ['cnv_3', 'vis_2'],
  ])
    await client.query(
      `insert into conversation (workspace_id, id, agent_id, visitor_id, is_preview, seq, state, floor, last_at, created_at)
       values ('wsp_1', $1, 'agt_1', $2, false, 1, '{}', 'resolved', now(), now())`,
      [id, visitor],
    );
  for (const [id, conversation, clientId] of [
    ['msg_1', 'cnv_1', 'cli_1'],
    ['msg_2', 'cnv_2', 'cli_1'],
    ['msg_3', 'cnv_3', 'cli_1'],
    ['msg_4', 'cnv_1', null],
  ])
    await client.query(
      `insert into message (workspace_id, conversation_id, id, seq, author_kind, body, client_id, at)
       values ('wsp_1', $2, $1, 1, 'visitor', '', $3, now() + make_interval(secs => substr($1, 5)::int))`,
      [id, conversation, clientId],
    );
}
