import { rm } from 'node:fs/promises';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../embedded/start-embedded-postgres.ts';
import { migrate } from '../migrate.ts';
import { sweepLeftRuns } from './sweep-left-runs.ts';
import { makeThrowawayFolder, throwawayParent } from './throwaway-folder.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connects as the superuser to a database that tests make theirs from; see `createTestDatabase`. */
    databaseAdminUrl: string;
  }
}

const runPrefix = 'chatref-test-run-';

export const templateDatabase = 'chatref_template';

/**
 * One PostgreSQL for the whole run, in a folder that is thrown away, with this release's migrations in a template
 * that every test file copies. A failure here fails the run with its reason: no test is skipped for want of it.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await sweepLeftRuns(await throwawayParent(), runPrefix);
  const dataDir = await makeThrowawayFolder(runPrefix);
  const postgres = await startEmbeddedPostgres({ dataDir, log: () => undefined, isThrowaway: true });
  const tearDown = async () => {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await makeTemplate(postgres.url);
  } catch (error) {
    await tearDown();
    throw error;
  }
  project.provide('databaseAdminUrl', postgres.url);
  return tearDown;
}

async function makeTemplate(adminUrl: string): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`CREATE DATABASE ${templateDatabase}`);
  const url = new URL(adminUrl);
  url.pathname = `/${templateDatabase}`;
  await migrate(url.href);
  // Nobody connects to it any more, and a copy needs just that.
  await client.query(`ALTER DATABASE ${templateDatabase} IS_TEMPLATE true ALLOW_CONNECTIONS false`);
  await client.end();
}
