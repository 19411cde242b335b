import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { StartRefusal } from '../../config/start-refusal.ts';
import type { DataFolder } from './data-folder.ts';
import { lockPatienceMs } from './limits.ts';

const sqliteBusy = 5;

/** Referenced from here, because a collected handle would silently let go of its lock. */
const held = new Set<DatabaseSync>();

/**
 * Makes this process the only server on the data folder until it lets go or ends, however it ends.
 * Node has no `flock`; SQLite, which it brings, takes a lock of the kernel on the file for as long as an exclusive
 * transaction is open. So a crash cannot leave the lock behind and a reused process id cannot fake it, which a
 * file holding a process id cannot promise. Nothing is ever stored in the file.
 * Returns the release. Throws `StartRefusal` naming the process that holds the folder.
 */
export function holdDataFolder(folder: DataFolder): () => void {
  const lock = openLock(folder);
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw isBusy(error) ? heldByAnother(folder) : error;
  }
  held.add(lock);
  writeFileSync(folder.holder, `${process.pid}\n`);
  return () => {
    if (!held.delete(lock)) return;
    rmSync(folder.holder, { force: true });
    lock.close();
  };
}

function openLock(folder: DataFolder): DatabaseSync {
  try {
    // Two that start at once each get in the way of the other's lock for a moment: without patience both would give up.
    const lock = new DatabaseSync(folder.lock, { timeout: lockPatienceMs });
    // By its path: opening and closing the file ourselves would drop a lock that this process holds on it.
    chmodSync(folder.lock, 0o600);
    return lock;
  } catch (cause) {
    throw new StartRefusal(
      `The data folder ${folder.root} belongs to another account, or its disk is read-only. Start the server as ` +
        'the account that made the folder, or set DATA_DIR to another one.',
      { cause },
    );
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy;
}

function heldByAnother(folder: DataFolder): StartRefusal {
  const pid = readHolder(folder);
  const who = pid ? `process ${pid}` : 'another process';
  const remedy = pid ? `Stop it (kill ${pid})` : 'Stop it';
  return new StartRefusal(
    `A server is already running on the data folder ${folder.root}: ${who}. ${remedy}, ` +
      'or set DATA_DIR to another folder.',
  );
}

function readHolder(folder: DataFolder): number | undefined {
  try {
    return Number.parseInt(readFileSync(folder.holder, 'utf8'), 10) || undefined;
  } catch {
    // The holder writes its number just after it has the lock; the message does without.
    return undefined;
  }
}
