import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPools, type Pools } from './pool.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';

let database: TestDatabase;
let pools: Pools;

beforeAll(async () => {
  database = await createTestDatabase();
  pools = await openPools(database.url);
  await pools.owner.query(`
    CREATE TABLE shelf (workspace_id int NOT NULL, line text NOT NULL);
    ALTER TABLE shelf ENABLE ROW LEVEL SECURITY;
    CREATE POLICY own ON shelf USING (workspace_id = current_setting('test.workspace', true)::int);
    INSERT INTO shelf VALUES (1, 'strings'), (2, 'picks')`);
});

afterAll(async () => {
  await pools.close();
  await database.drop();
});

test('STO-22: policies bind the app and not the owner', async () => {
  expect(await linesSeenBy(pools.owner)).toEqual(['picks', 'strings']);
  expect(await linesSeenBy(pools.app)).toEqual([]);
  const client = await pools.app.connect();
  await client.query("BEGIN; SET LOCAL test.workspace = '1'");
  const { rows } = await client.query('SELECT line FROM shelf');
  await expect(client.query("INSERT INTO shelf VALUES (2, 'capo')")).rejects.toMatchObject({ code: '42501' });
  await client.query('ROLLBACK');
  client.release();
  expect(rows).toEqual([{ line: 'strings' }]);
});

test('STO-22: a reset session is still the app', async () => {
  const client = await pools.app.connect();
  for (const reset of ['RESET ROLE', 'DISCARD ALL']) {
    await client.query(reset);
    const { rows } = await client.query('SELECT current_user AS name');
    expect(rows).toEqual([{ name: 'chatref_app' }]);
  }
  client.release();
});

test('STO-22: the app may not free itself from the policies', async () => {
  const attempts = [
    'SET row_security = off; SELECT * FROM shelf',
    'ALTER TABLE shelf DISABLE ROW LEVEL SECURITY',
    'ALTER ROLE chatref_app BYPASSRLS',
    'CREATE TABLE mine (id int)',
  ];
  for (const attempt of attempts) {
    await expect(pools.app.query(attempt), attempt).rejects.toMatchObject({ code: '42501' });
  }
});

test('STO-23: options in the address keep their own and cannot lift the role', async () => {
  const url = new URL(database.url);
  url.searchParams.set('options', '-c role=none -c statement_timeout=0 -c work_mem=1MB');
  const opened = await openPools(url.href);
  const { rows } = await opened.app.query(
    "SELECT current_user AS name, current_setting('statement_timeout') AS timeout, current_setting('work_mem') AS memory",
  );
  await opened.close();
  expect(rows).toEqual([{ name: 'chatref_app', timeout: '15s', memory: '1MB' }]);
});

test('STO-24: the app reaches the tables of public and no other schema', async () => {
  const { rows } = await pools.owner.query(`
    SELECT nspname FROM pg_namespace
    WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'
      AND has_schema_privilege('chatref_app', oid, 'USAGE')`);
  expect(rows).toEqual([{ nspname: 'public' }]);
  await expect(pools.app.query('SELECT * FROM migrations.applied')).rejects.toMatchObject({ code: '42501' });
});

test('STO-24: a sequence made by a later migration is usable', async () => {
  await pools.owner.query('CREATE TABLE numbered (id bigserial, line text)');
  const { rows } = await pools.app.query("INSERT INTO numbered (line) VALUES ('first') RETURNING id");
  expect(rows).toEqual([{ id: '1' }]);
});

async function linesSeenBy(pool: Pools['app']): Promise<string[]> {
  const { rows } = await pool.query('SELECT line FROM shelf ORDER BY line');
  return rows.map(({ line }) => line);
}
