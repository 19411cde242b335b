import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { Client } from 'pg';
import { startFlags } from './our-server.ts';

export type Machine = {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly kernel: string;
  readonly node: string;
  /** Of our server, as `npm start` gives them. */
  readonly nodeFlags: readonly string[];
  readonly postgres: string;
  /** What makes a commit durable; both must be on. */
  readonly fsync: string;
  readonly synchronousCommit: string;
  readonly walSync: string;
  /** File system and device under the database's folder. */
  readonly disk: string;
  /** Runnable processes in the minute before: above the number of cores, the machine was shared. */
  readonly loadBefore: number;
};

export async function describeMachine(databaseUrl: string, folder: string): Promise<Machine> {
  const all = cpus();
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const show = async (name: string) =>
    String((await client.query('SELECT current_setting($1) AS value', [name])).rows[0]?.value);
  const machine = {
    cpu: all[0]?.model ?? 'unknown',
    cores: all.length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    kernel: release(),
    node: process.version,
    nodeFlags: startFlags(),
    postgres: await show('server_version'),
    fsync: await show('fsync'),
    synchronousCommit: await show('synchronous_commit'),
    walSync: await show('wal_sync_method'),
    disk: diskUnder(folder),
    loadBefore: Math.round((loadavg()[0] ?? 0) * 100) / 100,
  };
  await client.end();
  return machine;
}

/** The mount that the folder lies on, by the longest path that it begins with. */
function diskUnder(folder: string): string {
  const mounts = readText('/proc/mounts')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([, at = '-']) => at === '/' || `${folder}/`.startsWith(`${at}/`))
    .toSorted(([, a = ''], [, b = '']) => b.length - a.length);
  const [device = 'unknown', , kind = 'unknown'] = mounts[0] ?? [];
  return `${kind} on ${device}`;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
