import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartRefusal } from '../../config/start-refusal.ts';
import type { ClusterPlan } from './create-cluster.ts';
import { freePort } from './free-port.ts';
import {
  maxLaunchAttempts,
  maxLogBytes,
  maxLogTailBytes,
  pollMs,
  relaunchPauseMs,
  startTimeoutMs,
} from './limits.ts';
import { isAlive, isPostmasterOf, type Postmaster, readPostmaster } from './postmaster.ts';
import { programEnv } from './program-env.ts';
import type { Launch } from './settings.ts';

/**
 * Starts `postgres` on the cluster and returns once it takes connections. On the port it had last time, so that
 * tools that were pointed at it keep working, or on a free one. Throws `StartRefusal` with the end of its log.
 */
export async function launchPostmaster(plan: ClusterPlan, launch: Launch): Promise<Postmaster> {
  removeForeignPidFile(plan.folder.cluster);
  setLogAside(plan.folder.log);
  let port = readPort(plan.folder.port) ?? (await freePort());
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await attemptLaunch(plan, [...launch.args, '-c', `port=${port}`]);
    if ('pid' in outcome) {
      writeFileSync(plan.folder.port, `${outcome.port}\n`);
      return outcome;
    }
    if (attempt === maxLaunchAttempts || !isWorthRetrying(outcome.said))
      throw couldNotStart(plan, outcome.said);
    if (outcome.said.includes('could not bind')) port = await freePort();
    else await pause(relaunchPauseMs);
  }
}

/**
 * After a crash of the machine the number in `postmaster.pid` may belong to some other program, and PostgreSQL
 * would take that for itself still running. A number that nobody has is left for PostgreSQL to judge: it also
 * checks that no process of the old one is still attached to its memory, and does so without the file too.
 */
function removeForeignPidFile(cluster: string): void {
  const left = readPostmaster(cluster);
  if (left && isAlive(left.pid) && !isPostmasterOf(cluster, left.pid))
    rmSync(join(cluster, 'postmaster.pid'));
}

function setLogAside(log: string): void {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > maxLogBytes) renameSync(log, `${log}.1`);
}

function readPort(path: string): number | undefined {
  try {
    const port = Number.parseInt(readFileSync(path, 'utf8'), 10);
    return port > 0 && port < 65_536 ? port : undefined;
  } catch {
    return undefined;
  }
}

async function attemptLaunch(plan: ClusterPlan, args: string[]): Promise<Postmaster | { said: string }> {
  const { cluster, log } = plan.folder;
  const logStart = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  const child = spawnPostgres(plan, args);
  const deadline = performance.now() + startTimeoutMs;
  while (child.exitCode === null && child.signalCode === null && performance.now() < deadline) {
    const found = readPostmaster(cluster);
    if (found?.isReady && found.pid === child.pid) return found;
    await pause(pollMs);
  }
  child.kill('SIGQUIT');
  return { said: readFileSync(log).subarray(logStart).subarray(-maxLogTailBytes).toString('utf8').trim() };
}

/**
 * In a session of its own, so that Ctrl-C in a terminal reaches the server alone, which ends the database when it
 * has finished with it. Its log is a file and not a pipe to us, because it may outlive us.
 */
function spawnPostgres(plan: ClusterPlan, args: string[]): ChildProcess {
  const log = openSync(plan.folder.log, 'a', 0o600);
  const child = spawn(join(plan.binaries.bin, 'postgres'), ['-D', plan.folder.cluster, ...args], {
    cwd: '/',
    env: programEnv,
    detached: true,
    stdio: ['ignore', log, log],
    ...plan.account,
  });
  closeSync(log);
  child.unref();
  return child;
}

/** The processes of a killed PostgreSQL need a moment to notice; a port may be another program's by now. */
function isWorthRetrying(said: string): boolean {
  return said.includes('could not bind') || said.includes('pre-existing shared memory block');
}

function couldNotStart(plan: ClusterPlan, said: string): StartRefusal {
  return new StartRefusal(
    `The embedded PostgreSQL did not start. It said: ${said || 'nothing'}. Set right what it names and start again; ` +
      `the whole log is ${plan.folder.log}. DATABASE_URL uses a PostgreSQL of your own instead.`,
  );
}
