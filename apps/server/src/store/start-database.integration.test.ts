import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from './migrate.ts';
import { refuseOld } from './outside-database.ts';
import { openPools } from './pool.ts';
import { startDatabase } from './start-database.ts';
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts';

const dataDir = join(tmpdir(), `chatref-test-untouched-${process.pid}`);
const log = () => undefined;
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase('template0');
});

afterAll(() => database.drop());

test('STO-13: with DATABASE_URL no embedded database starts', async () => {
  const started = await startDatabase({ databaseUrl: database.url, dataDir }, log);
  expect(started.url).toBe(database.url);
  await started.stop();
  expect(existsSync(dataDir)).toBe(false);
});

test('STO-14: a PostgreSQL older than 15 is refused by its version', () => {
  expect(() => refuseOld({ number: 140_012, name: '14.12' })).toThrow(
    'PostgreSQL 14.12, and Chatref needs 15',
  );
  expect(() => refuseOld({ number: 150_000, name: '15.0' })).not.toThrow();
});

test('STO-15: a refused sign-in names the place and the reason, not the password', async () => {
  const url = new URL(database.url);
  url.password = 'letmein';
  const refusal = await startDatabase({ databaseUrl: url.href, dataDir }, log).catch(String);
  expect(refusal).toContain(`${url.host}${url.pathname} cannot be used: password authentication failed`);
  expect(refusal).not.toContain('letmein');
});

test('STO-15: a missing database is named', async () => {
  const url = new URL(database.url);
  url.pathname = '/nowhere';
  await expect(startDatabase({ databaseUrl: url.href, dataDir }, log)).rejects.toThrow(
    '"nowhere" does not exist',
  );
});

test('STO-30: a role without special rights migrates and serves', async () => {
  const role = `shop_${process.pid}`;
  const admin = new Client({ connectionString: database.url });
  await admin.connect();
  await admin.query(`
    CREATE ROLE ${role} LOGIN PASSWORD 'shop';
    GRANT chatref_app TO ${role};
    GRANT CREATE ON DATABASE ${admin.escapeIdentifier(new URL(database.url).pathname.slice(1))} TO ${role};
    ALTER SCHEMA public OWNER TO ${role}`);
  const url = new URL(database.url);
  url.username = role;
  url.password = 'shop';
  await migrate(url.href);
  const pools = await openPools(url.href);
  const { rows } = await pools.app.query('SELECT session_user AS session, current_user AS role');
  expect(rows).toEqual([{ session: role, role: 'chatref_app' }]);
  await pools.close();
  await admin.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
  await admin.end();
});
