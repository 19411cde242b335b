import { chmod, mkdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Account, closedFolderTo } from '../../config/closed-folder.ts';
import { StartRefusal } from '../../config/start-refusal.ts';
import { makeOpenFolder } from './make-open-folder.ts';

/** Where things lie in the data folder. */
export type DataFolder = {
  readonly root: string;
  /** The PostgreSQL data directory. */
  readonly cluster: string;
  readonly password: string;
  readonly port: string;
  readonly log: string;
  readonly lock: string;
  /** Names the process that holds `lock`, for the message to a second one. */
  readonly holder: string;
};

export function dataFolderAt(dataDir: string): DataFolder {
  const root = resolve(dataDir);
  return {
    root,
    cluster: join(root, 'postgres'),
    password: join(root, 'postgres.password'),
    port: join(root, 'postgres.port'),
    log: join(root, 'postgres.log'),
    lock: join(root, 'server.lock'),
    holder: join(root, 'server.pid'),
  };
}

/**
 * Makes the folder, and for an `account` other than our own a way through it: others may pass, not list, and the
 * files in it are private one by one. Throws `StartRefusal` when a folder above it is closed to that account.
 */
export async function openDataFolder(folder: DataFolder, account: Account | undefined): Promise<void> {
  const closed = account && (await closedFolderTo(dirname(folder.root), account));
  if (closed) {
    throw new StartRefusal(
      `PostgreSQL refuses to run as root, so it runs under an account of its own, and that account cannot pass ` +
        `${closed} on the way to the data folder ${folder.root}. Set DATA_DIR to a folder open to it, ` +
        'for example /var/lib/chatref/data, or start the server as an ordinary user.',
    );
  }
  await makeFolder(folder.root);
  if (!account) return;
  const { mode } = await stat(folder.root);
  if (!(mode & 0o001)) await chmod(folder.root, (mode & 0o777) | 0o011);
}

async function makeFolder(path: string): Promise<void> {
  try {
    await makeOpenFolder(dirname(path));
    await mkdir(path, { mode: 0o700 }).catch(async (error) => {
      if (!(await stat(path).catch(() => undefined))?.isDirectory()) throw error;
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StartRefusal(
      `The data folder ${path} cannot be made (${reason}). Set DATA_DIR to a folder that you may write to.`,
      { cause },
    );
  }
}
