import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Account } from '../../config/closed-folder.ts';
import { StartRefusal } from '../../config/start-refusal.ts';
import type { DataFolder } from './data-folder.ts';

const accountName = 'chatref';
const run = promisify(execFile);

/**
 * The account PostgreSQL runs as, or undefined for our own. PostgreSQL refuses to run as root, and `initdb` looks
 * its account up by name, so a number alone does not do: root makes a system account once, without a home, a
 * password or a shell. Not `nobody`: other services share that one and could read the data. Data that another
 * account made stays that account's.
 */
export async function databaseAccount(folder: DataFolder): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(folder.cluster).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (await findAccount()) ?? (await makeAccount());
}

async function findAccount(): Promise<Account | undefined> {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n');
  const [, , uid, gid] = lines.find((line) => line.startsWith(`${accountName}:`))?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

async function makeAccount(): Promise<Account> {
  const failure = await run(
    'useradd',
    ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', accountName],
    { env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' } },
  ).then(
    () => undefined,
    (error: unknown) => error,
  );
  // Looked up again even after a failure: another start may have made it a moment before.
  const account = await findAccount();
  if (account) return account;
  throw new StartRefusal(
    `PostgreSQL refuses to run as root, and the system account "${accountName}" it would run as could not be made. ` +
      `Make it (useradd --system --user-group ${accountName}), start the server as an ordinary user, or set DATABASE_URL.`,
    { cause: failure },
  );
}
