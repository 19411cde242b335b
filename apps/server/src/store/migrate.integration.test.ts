import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate, migrationsCurrent } from './migrate.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';

let database: TestDatabase;
let client: Client;
let folder: string;

beforeEach(async () => {
  database = await createTestDatabase('template0');
  client = new Client({ connectionString: database.url });
  await client.connect();
  folder = await mkdtemp(join(tmpdir(), 'chatref-test-migrations-'));
  await land('0000-first', 'CREATE TABLE first (id int)');
  await land('0001-second', 'CREATE TABLE second (id int)');
});

afterEach(async () => {
  await client.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

test('STO-16: migrations are applied once, in order, and recorded', async () => {
  expect(await migrate(database.url, { folder })).toEqual(['0000-first', '0001-second']);
  expect(await migrate(database.url, { folder })).toEqual([]);
  await land('0002-third', 'ALTER TABLE second RENAME TO third');
  expect(await migrate(database.url, { folder })).toEqual(['0002-third']);
  const { rows } = await client.query(
    'SELECT id, length(sha256) AS digits FROM migrations.applied ORDER BY id',
  );
  expect(rows).toEqual([
    { id: 0, digits: 64 },
    { id: 1, digits: 64 },
    { id: 2, digits: 64 },
  ]);
});

test('STO-16: a file whose name gives no order is refused before anything runs', async () => {
  await land('late-thought', 'CREATE TABLE late (id int)');
  await expect(migrate(database.url, { folder })).rejects.toThrow('late-thought.sql is not named like');
  await rm(join(folder, 'late-thought.sql'));
  await land('0001-same-number', 'CREATE TABLE late (id int)');
  await expect(migrate(database.url, { folder })).rejects.toThrow('have one number');
  expect(await tables()).toEqual([]);
});

test('STO-17: servers that start together migrate once', async () => {
  await land('0002-slow', 'CREATE TABLE slow (id int); SELECT pg_sleep(0.05)');
  const applied = await Promise.all(Array.from({ length: 4 }, () => migrate(database.url, { folder })));
  expect(applied.flat()).toEqual(['0000-first', '0001-second', '0002-slow']);
});

test('STO-18: an edited migration is refused, one with other line ends is not', async () => {
  await land('0001-second', 'CREATE TABLE second (id int);\n');
  await migrate(database.url, { folder });
  await land('0001-second', 'CREATE TABLE second (id int);\r\n');
  expect(await migrate(database.url, { folder })).toEqual([]);
  await land('0001-second', 'CREATE TABLE second (id bigint);\n');
  await expect(migrate(database.url, { folder })).rejects.toThrow('0001-second was edited');
});

test('STO-19: a database ahead of this release is refused', async () => {
  await migrate(database.url, { folder });
  await rm(join(folder, '0001-second.sql'));
  await expect(migrate(database.url, { folder })).rejects.toThrow(
    '0001-second, which this release does not know',
  );
});

test('STO-20: a failing migration leaves nothing behind', async () => {
  await land('0002-broken', 'CREATE TABLE half (id int); SELECT 1 / 0');
  await expect(migrate(database.url, { folder })).rejects.toThrow('0002-broken failed and was rolled back');
  await land('0002-broken', 'CREATE TABLE unrecorded (id int); DROP TABLE migrations.applied');
  await expect(migrate(database.url, { folder })).rejects.toThrow('0002-broken failed and was rolled back');
  expect(await tables()).toEqual(['first', 'second']);
  await land('0002-broken', 'CREATE TABLE whole (id int)');
  expect(await migrate(database.url, { folder })).toEqual(['0002-broken']);
});

test('STO-21: current means exactly the migrations of this release', async () => {
  await migrate(database.url, { folder });
  expect(await migrationsCurrent(client, folder)).toBe(true);
  await land('0002-third', 'SELECT 1');
  expect(await migrationsCurrent(client, folder)).toBe(false);
  await rm(join(folder, '0002-third.sql'));
  await rm(join(folder, '0001-second.sql'));
  expect(await migrationsCurrent(client, folder)).toBe(false);
});

test('STO-25: databases of one cluster migrated at the same moment share the role', async () => {
  const databases = await Promise.all(Array.from({ length: 3 }, () => createTestDatabase('template0')));
  await Promise.all(databases.map(({ url }) => migrate(url)));
  await Promise.all(databases.map(({ drop }) => drop()));
});

async function land(name: string, sql: string): Promise<void> {
  await writeFile(join(folder, `${name}.sql`), sql);
}

async function tables(): Promise<string[]> {
  const { rows } = await client.query(
    "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  );
  return rows.map(({ tablename }) => tablename);
}
