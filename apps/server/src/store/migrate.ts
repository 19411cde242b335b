import { Client } from 'pg';
import { StartRefusal } from '../config/start-refusal.ts';
import { migrationLockTimeoutMs } from './limits.ts';
import { type Migration, migrationsFolder, readMigrations } from './read-migrations.ts';

/** One number of our own in the space of the database's advisory locks. */
const lockKey = 4_242_818_201;

export type MigrateOptions = {
  readonly log?: (line: string) => void;
  /** Absolute; a test's own set of migrations. */
  readonly folder?: string;
};

/** Anything that runs one query: a client or a pool. */
export type Queryable = {
  query(text: string): Promise<{ rows: { id: number; name: string; sha256: string }[] }>;
};

/**
 * Brings the database up to this release, each migration in a transaction of its own, under one lock, so that
 * servers started together do it once. Returns the names applied. Throws `StartRefusal` when a landed migration
 * was edited, when the database is ahead of this release, or when a migration fails (it is rolled back then).
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<string[]> {
  const migrations = await readMigrations(options.folder ?? migrationsFolder);
  const client = new Client({ connectionString: url, application_name: 'chatref migrate' });
  await client.connect();
  try {
    await takeLock(client);
    await client.query(`
      CREATE SCHEMA IF NOT EXISTS migrations;
      CREATE TABLE IF NOT EXISTS migrations.applied (
        id int PRIMARY KEY, name text NOT NULL, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now()
      )`);
    const pending = pendingOf(migrations, await appliedIn(client));
    for (const migration of pending) {
      await apply(client, migration);
      options.log?.(`Applied migration ${migration.name}.`);
    }
    return pending.map(({ name }) => name);
  } finally {
    // Ending the session lets go of the lock.
    await client.end();
  }
}

/** Whether the database holds exactly this release's migrations: what `/readyz` asks. Throws when it cannot be asked. */
export async function migrationsCurrent(db: Queryable, folder = migrationsFolder): Promise<boolean> {
  const migrations = await readMigrations(folder);
  const applied = await appliedIn(db);
  return (
    applied.length === migrations.length &&
    migrations.every(({ id, sha256 }) => applied.some((row) => row.id === id && row.sha256 === sha256))
  );
}

async function takeLock(client: Client): Promise<void> {
  await client.query(`SET lock_timeout = ${migrationLockTimeoutMs}; SET statement_timeout = 0`);
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockKey]);
  } catch (cause) {
    throw new StartRefusal(
      `Another server has been migrating this database for ${migrationLockTimeoutMs / 1000} seconds. Wait until it ` +
        'has finished, or end it, and start again.',
      { cause },
    );
  }
}

async function appliedIn(db: Queryable) {
  const { rows } = await db.query('SELECT id, name, sha256 FROM migrations.applied ORDER BY id');
  return rows;
}

function pendingOf(migrations: Migration[], applied: Awaited<ReturnType<typeof appliedIn>>): Migration[] {
  for (const row of applied) {
    const known = migrations.find(({ id }) => id === row.id);
    if (!known) {
      throw new StartRefusal(
        `The database holds migration ${row.name}, which this release does not know: a newer release ran on it. ` +
          'Start that release or a newer one, or restore a backup made before.',
      );
    }
    if (known.sha256 !== row.sha256) {
      throw new StartRefusal(
        `Migration ${known.name} was edited after this database had applied it (as ${row.name}). Put the file back ` +
          'as it was and make the change in a new migration.',
      );
    }
  }
  const landed = new Set(applied.map(({ id }) => id));
  return migrations.filter(({ id }) => !landed.has(id));
}

async function apply(client: Client, migration: Migration): Promise<void> {
  const { id, name, sha256 } = migration;
  await client.query('BEGIN');
  try {
    await client.query(migration.sql);
    await client.query('INSERT INTO migrations.applied (id, name, sha256) VALUES ($1, $2, $3)', [
      id,
      name,
      sha256,
    ]);
    await client.query('COMMIT');
  } catch (cause) {
    await client.query('ROLLBACK').catch(() => undefined);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StartRefusal(
      `Migration ${name} failed and was rolled back: ${reason}. Nothing of it was kept; set right what it names and ` +
        'start again, or go back to the release before.',
      { cause },
    );
  }
}
