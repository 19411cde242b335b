import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { templateDatabase } from './global-setup.ts';

export type TestDatabase = { readonly url: string; readonly drop: () => Promise<void> };

/**
 * A database of its own for a test file, already migrated: make it in `beforeAll`, drop it in `afterAll` once its
 * pools are closed. Connects as the superuser; `openPools(url)` gives what the server uses. `template0` for an
 * empty one.
 */
export async function createTestDatabase(template = templateDatabase): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  // Copying the files is half the work of the default, which writes each page to the log as well.
  await runAsAdmin(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
  const url = new URL(inject('databaseAdminUrl'));
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => runAsAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** Runs one statement as the superuser, in the database that tests do not use. */
export async function runAsAdmin(statement: string): Promise<void> {
  const client = new Client({ connectionString: inject('databaseAdminUrl') });
  await client.connect();
  await client.query(statement);
  await client.end();
}
