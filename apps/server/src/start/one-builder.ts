import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { StartRefusal } from '../config/start-refusal.ts';

const sqliteBusy = 5;
const pollMs = 100;
const maxWaitMs = 180_000;

/**
 * Does the work while no other process does any under the same lock file; whoever comes second waits. The lock is one of
 * the kernel's, by way of SQLite (`holdDataFolder` says why), so it goes with a process that is killed.
 */
export async function asOnlyBuilder<T>(lockFile: string, work: () => Promise<T>): Promise<T> {
  const lock = new DatabaseSync(lockFile);
  try {
    await take(lock);
    return await work();
  } finally {
    lock.close();
  }
}

async function take(lock: DatabaseSync): Promise<void> {
  const deadlineMs = performance.now() + maxWaitMs;
  while (!tryTake(lock)) {
    if (performance.now() > deadlineMs) {
      throw new StartRefusal(
        `Another server of this folder has been building the pages for ${maxWaitMs / 60_000} minutes. End it, and start again.`,
      );
    }
    await pause(pollMs);
  }
}

function tryTake(lock: DatabaseSync): boolean {
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy) return false;
    throw error;
  }
}
