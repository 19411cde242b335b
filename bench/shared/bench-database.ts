import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { keepSecret } from '../../apps/server/src/config/keep-secret.ts';
import {
  type ClusterPlan,
  createCluster,
  database,
  superuser,
} from '../../apps/server/src/store/embedded/create-cluster.ts';
import { dataFolderAt, openDataFolder } from '../../apps/server/src/store/embedded/data-folder.ts';
import { databaseAccount } from '../../apps/server/src/store/embedded/database-account.ts';
import { findBinaries } from '../../apps/server/src/store/embedded/find-binaries.ts';
import { launchPostmaster } from '../../apps/server/src/store/embedded/launch-postmaster.ts';
import { stopPostmaster } from '../../apps/server/src/store/embedded/postmaster.ts';
import { launchOf } from '../../apps/server/src/store/embedded/settings.ts';
import { benchLimits } from './limits.ts';

export type BenchDatabase = {
  readonly url: string;
  readonly port: number;
  readonly password: string;
  /** Of the postmaster: its children are the backends. */
  readonly pid: number;
  readonly folder: string;
  readonly stop: () => Promise<void>;
};

/**
 * The very database that the server embeds, with its own durable settings, on the disk of the temporary folder; only
 * more connections, for pgbench needs 64 beside the server's. A process of its own, so that all servers share it.
 */
export async function startBenchDatabase(): Promise<BenchDatabase> {
  const root = await mkdtemp(join(tmpdir(), 'chatref-bench-'));
  const folder = dataFolderAt(root);
  const account = await databaseAccount(folder);
  await openDataFolder(folder, account);
  const binaries = await findBinaries(account);
  const password = keepSecret(folder.password);
  const plan: ClusterPlan = { folder, binaries, account, password, isThrowaway: false };
  await createCluster(plan);
  const { args, mark } = launchOf(binaries.release, false);
  const more = ['-c', `max_connections=${benchLimits.maxDatabaseConnections}`];
  const { pid, port } = await launchPostmaster(plan, { args: [...args, ...more], mark });
  const stop = async () => {
    await stopPostmaster(folder.cluster, pid);
    await rm(root, { recursive: true, force: true });
  };
  const urlOf = (name: string) => `postgresql://${superuser}:${password}@127.0.0.1:${port}/${name}`;
  try {
    const client = new Client({ connectionString: urlOf('postgres') });
    await client.connect();
    await client.query(`CREATE DATABASE ${database}`);
    await client.end();
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: urlOf(database), port, password, pid, folder: root, stop };
}
