import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartRefusal } from '../../config/start-refusal.ts';
import { fastStopTimeoutMs, immediateStopTimeoutMs, pollMs } from './limits.ts';

/** A running PostgreSQL as its own `postmaster.pid` tells of it. */
export type Postmaster = { readonly pid: number; readonly port: number; readonly isReady: boolean };

/** What `postmaster.pid` in the cluster says, or undefined without one that can be read. The process may be gone. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  const lines = readText(join(cluster, 'postmaster.pid')).split('\n');
  const [pid, , , port] = lines.map(Number);
  // A negative number is a stand-alone backend (`postgres --single`), which is no less an owner of the data.
  return pid ? { pid: Math.abs(pid), port: port ?? 0, isReady: lines[7]?.trim() === 'ready' } : undefined;
}

/**
 * Whether the process is a PostgreSQL on this cluster, by its command line, because numbers are reused. The command
 * line, unlike the working folder, may be read for another account's process; a dead one not yet reaped has none.
 */
export function isPostmasterOf(cluster: string, pid: number): boolean {
  if (process.platform !== 'linux') return commandLine(pid).includes(`postgres -D ${cluster}`);
  const [program = '', ...words] = readText(`/proc/${pid}/cmdline`).split('\0');
  return basename(program) === 'postgres' && words.includes(cluster);
}

/** Whether any process, of whichever account, has this number. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Stops it as `pg_ctl stop` does: fast (sessions are ended, a checkpoint is written), and when that takes too long
 * immediate (nothing is lost; the next start replays the log). Returns once the process is gone.
 */
export async function stopPostmaster(cluster: string, pid: number): Promise<void> {
  if (await signalAndAwait(cluster, { pid, signal: 'SIGINT', timeoutMs: fastStopTimeoutMs })) return;
  if (await signalAndAwait(cluster, { pid, signal: 'SIGQUIT', timeoutMs: immediateStopTimeoutMs })) return;
  throw new StartRefusal(
    `The database process ${pid} on ${cluster} does not stop. Look at what it is waiting for (most often a disk ` +
      'that does not answer), and start again once it has ended.',
  );
}

type Ending = { readonly pid: number; readonly signal: NodeJS.Signals; readonly timeoutMs: number };

async function signalAndAwait(cluster: string, { pid, signal, timeoutMs }: Ending): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  try {
    if (isPostmasterOf(cluster, pid)) process.kill(pid, signal);
  } catch {
    // It ended between the look and the signal, or is not ours to end: the wait below tells which.
  }
  while (isPostmasterOf(cluster, pid)) {
    if (performance.now() > deadline) return false;
    await pause(pollMs);
  }
  return true;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function commandLine(pid: number): string {
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
