import { execFile } from 'node:child_process';
import { chown, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import type { Account } from '../../config/closed-folder.ts';
import { StartRefusal } from '../../config/start-refusal.ts';
import type { DataFolder } from './data-folder.ts';
import type { Binaries } from './find-binaries.ts';
import { programEnv } from './program-env.ts';

const run = promisify(execFile);

/** The superuser of the cluster and the database in it. */
export const superuser = 'chatref';
export const database = 'chatref';

export type ClusterPlan = {
  readonly folder: DataFolder;
  readonly binaries: Binaries;
  readonly account: Account | undefined;
  readonly password: string;
  readonly isThrowaway: boolean;
};

/**
 * Makes the cluster if there is none. It is made beside its place and moved there whole, so a start that is killed
 * half way is simply begun again. Throws `StartRefusal` when the data is of another major version.
 */
export async function createCluster(plan: ClusterPlan): Promise<'made' | 'found'> {
  await removeHalfMade(plan.folder);
  const version = await readFile(join(plan.folder.cluster, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version !== undefined) {
    refuseOtherMajor(plan, version.trim());
    return 'found';
  }
  const fresh = await mkdtemp(`${plan.folder.cluster}.new-`);
  const passwordFile = `${fresh}.password`;
  try {
    await writeFile(passwordFile, plan.password, { mode: 0o600 });
    if (plan.account) {
      for (const path of [fresh, passwordFile]) await chown(path, plan.account.uid, plan.account.gid);
    }
    await initialise(plan, { fresh, passwordFile });
    await rename(fresh, plan.folder.cluster);
  } finally {
    await rm(passwordFile, { force: true });
  }
  return 'made';
}

/** What killed starts left. An `initdb` may still be at work in it, which is why every start has a place of its own. */
async function removeHalfMade(folder: DataFolder): Promise<void> {
  const prefix = `${basename(folder.cluster)}.new-`;
  const left = (await readdir(folder.root)).filter((name) => name.startsWith(prefix));
  await Promise.allSettled(left.map((name) => rm(join(folder.root, name), { recursive: true, force: true })));
}

function refuseOtherMajor(plan: ClusterPlan, version: string): void {
  const [major] = plan.binaries.release.split('.');
  if (version === major) return;
  throw new StartRefusal(
    `The data in ${plan.folder.cluster} was made by PostgreSQL ${version}, and this release brings PostgreSQL ${major}. ` +
      'Start the release that made it, dump the database there and load the dump here: docs/operating/database.md says how.',
  );
}

/** The built-in C.UTF-8 sorts and folds case alike on every machine, whatever locales that machine has. */
async function initialise(plan: ClusterPlan, paths: { fresh: string; passwordFile: string }): Promise<void> {
  const args = [
    `--pgdata=${paths.fresh}`,
    `--username=${superuser}`,
    `--pwfile=${paths.passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(plan.isThrowaway ? ['--no-sync'] : []),
  ];
  try {
    await run(join(plan.binaries.bin, 'initdb'), args, { cwd: '/', env: programEnv, ...plan.account });
  } catch (cause) {
    const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : String(cause);
    throw new StartRefusal(
      `PostgreSQL could not make its data folder ${paths.fresh}: ${said}. Set right what it names, or set ` +
        'DATABASE_URL to a PostgreSQL 15 or newer of your own.',
      { cause },
    );
  }
}
