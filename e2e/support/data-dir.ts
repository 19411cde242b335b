import { chmod, glob, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { maxStopMs, readyPollMs } from './limits.ts';

/** A fresh data folder. */
export async function createDataDir(): Promise<string> {
  const parent = await mkdtemp(path.join(tmpdir(), 'chatref-journey-'));
  // For root the database runs as an unprivileged account, which must be able to walk through here.
  await chmod(parent, 0o755);
  return path.join(parent, 'data');
}

/** Removes what `createDataDir` made, after ending a database that still runs on it. */
export async function removeDataDir(dataDir: string): Promise<void> {
  for await (const pidFile of glob('**/postmaster.pid', { cwd: dataDir })) {
    await endDatabase(path.join(dataDir, pidFile));
  }
  await rm(path.dirname(dataDir), { recursive: true, force: true, maxRetries: 3 });
}

/** PostgreSQL writes its process id on the first line of this file and takes SIGINT as "stop now, cleanly". */
async function endDatabase(pidFile: string): Promise<void> {
  const [firstLine] = (await readFile(pidFile, 'utf8')).split('\n');
  const pid = Number(firstLine);
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return;
  process.kill(pid, 'SIGINT');
  for (const deadline = Date.now() + maxStopMs; isAlive(pid) && Date.now() < deadline; )
    await sleep(readyPollMs);
  if (isAlive(pid)) throw new Error(`The database ${pid} of ${pidFile} did not stop within ${maxStopMs} ms.`);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
