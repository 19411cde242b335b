import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** Seconds of processor time, by who took them; `others` is what this machine did beside the bench. */
export type CpuSeconds = {
  readonly load: number;
  readonly server: number;
  readonly database: number;
  readonly others: number;
};
/** The same as shares of one core, so that 1 is a core that never rested. */
export type CpuShares = CpuSeconds;

type Reading = CpuSeconds & { readonly atMs: number };

export type CpuMeter = { readonly stop: () => CpuShares };

/** Reads Linux's own books; everything is 0 where there is no /proc. */
export function startCpuMeter(serverPid: number, databasePid: number): CpuMeter {
  const before = read(serverPid, databasePid);
  return {
    stop() {
      const after = read(serverPid, databasePid);
      const seconds = (after.atMs - before.atMs) / 1000;
      const share = (key: keyof CpuSeconds) =>
        Math.max(0, Math.round(((after[key] - before[key]) / seconds) * 1000) / 1000);
      return {
        load: share('load'),
        server: share('server'),
        database: share('database'),
        others: share('others'),
      };
    },
  };
}

/** Shares of several spans of about the same length. */
export function meanShares(all: readonly CpuShares[]): CpuShares {
  const mean = (key: keyof CpuShares) =>
    Math.round((all.reduce((sum, one) => sum + one[key], 0) / Math.max(1, all.length)) * 1000) / 1000;
  return { load: mean('load'), server: mean('server'), database: mean('database'), others: mean('others') };
}

const tolerated = 0.1;

/** Figures of a machine that did something else meanwhile are good for comparing, at most. */
export function warnIfShared(all: readonly CpuShares[]): void {
  const { others } = meanShares(all);
  if (others <= tolerated) return;
  console.error(
    `This machine was busy with other things: ${others} of a core. For the record, run it alone.`,
  );
}

function read(serverPid: number, databasePid: number): Reading {
  const own = process.cpuUsage();
  const load = (own.user + own.system) / 1e6 + secondsOf(process.pid).children;
  const server = secondsOf(serverPid).own;
  const database = familySeconds(databasePid);
  const others = busySeconds() - load - server - database;
  return { atMs: performance.now(), load, server, database, others };
}

/** All cores together. */
function busySeconds(): number {
  return cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0) / 1000;
}

/** A postmaster with its backends, those that have ended included. */
function familySeconds(pid: number): number {
  const parent = secondsOf(pid);
  return childrenOf(pid).reduce((sum, child) => sum + secondsOf(child).own, parent.own + parent.children);
}

function childrenOf(parent: number): readonly number[] {
  return pids().filter((pid) => fieldsOf(pid)[1] === String(parent));
}

function pids(): readonly number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

const ticksPerSecond = 100;

function secondsOf(pid: number): { readonly own: number; readonly children: number } {
  const fields = fieldsOf(pid);
  const ticks = (at: number) => Number(fields[at] ?? 0) / ticksPerSecond;
  return { own: ticks(11) + ticks(12), children: ticks(13) + ticks(14) };
}

/** Of /proc/PID/stat, from the state on: a program's name may hold anything, but no closing bracket follows it. */
function fieldsOf(pid: number): readonly string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
