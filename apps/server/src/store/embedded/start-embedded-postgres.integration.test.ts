import { type ChildProcess, spawn } from 'node:child_process';
import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { StartRefusal } from '../../config/start-refusal.ts';
import { type EmbeddingServer, startEmbeddingServer } from '../testing/embedding-server.ts';
import { makeThrowawayFolder } from '../testing/throwaway-folder.ts';
import { isPostmasterOf, readPostmaster, stopPostmaster } from './postmaster.ts';
import { startEmbeddedPostgres } from './start-embedded-postgres.ts';

/** One folder for the tests that need a made database, because making it is most of what a test would take. */
let madeDir: string;
let dataDir: string;
let cluster: string;

beforeAll(async () => {
  madeDir = await makeThrowawayFolder('chatref-test-embedded-');
  use(madeDir);
  await (await start()).stop();
});

beforeEach(() => use(madeDir));

afterEach(async () => {
  const left = readPostmaster(cluster);
  if (left) await stopPostmaster(cluster, left.pid);
  if (dataDir !== madeDir) await rm(dataDir, { recursive: true, force: true });
});

afterAll(() => rm(madeDir, { recursive: true, force: true }));

test('STO-1: a stopped server finds its data again', async () => {
  const first = await start();
  await keep(first.url, 'order 1042');
  await first.stop();
  const second = await start();
  expect(await query(second.url, 'SELECT line FROM kept')).toEqual([{ line: 'order 1042' }]);
  await second.stop();
});

test('STO-2: a killed server leaves its database running, and the next start takes it over', async () => {
  const first = await startEmbeddingServer(dataDir);
  await keep(first.url, 'order 1043');
  await first.end('SIGKILL');
  const orphan = readPostmaster(cluster)?.pid;
  const second = await startEmbeddingServer(dataDir);
  expect(await query(second.url, 'SELECT line FROM kept')).toEqual([{ line: 'order 1043' }]);
  expect(readPostmaster(cluster)?.pid).toBe(orphan);
  await second.end('SIGTERM');
});

test('STO-3: a database killed together with its server recovers what was committed', async () => {
  const first = await startEmbeddingServer(dataDir, 'durable');
  await keep(first.url, 'order 1044');
  process.kill(pidOfDatabase(), 'SIGKILL');
  await first.end('SIGKILL');
  const second = await startEmbeddingServer(dataDir, 'durable');
  expect(await query(second.url, 'SELECT line FROM kept')).toEqual([{ line: 'order 1044' }]);
  await second.end('SIGTERM');
});

test('STO-4: a database left running with other settings is started anew', async () => {
  const first = await startEmbeddingServer(dataDir, 'throwaway');
  expect(await query(first.url, 'SHOW fsync')).toEqual([{ fsync: 'off' }]);
  await first.end('SIGKILL');
  const second = await startEmbeddingServer(dataDir, 'durable');
  expect(await query(second.url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
  await second.end('SIGTERM');
});

test('STO-5: a second server on the folder is refused and told the first', async () => {
  const first = await startEmbeddingServer(dataDir);
  const refusal = await start().catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(StartRefusal);
  expect(String(refusal)).toContain(`process ${first.pid}.`);
  await expect(startEmbeddingServer(dataDir)).rejects.toThrow(`process ${first.pid}.`);
  expect(await query(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await first.end('SIGTERM');
});

test('STO-5: two servers started at once leave one running', async () => {
  const outcomes = await Promise.allSettled([startEmbeddingServer(dataDir), startEmbeddingServer(dataDir)]);
  const running = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  expect(running).toHaveLength(1);
  await Promise.all(running.map((server: EmbeddingServer) => server.end('SIGTERM')));
});

test('STO-5: a refused second start in one process leaves the lock with the first', async () => {
  const first = await start();
  await expect(start()).rejects.toThrow(`process ${process.pid}.`);
  await expect(startEmbeddingServer(dataDir)).rejects.toThrow(`process ${process.pid}.`);
  await first.stop();
});

test('STO-6: nobody else may read the password, the log or the data', async () => {
  const server = await start();
  const modes = await Promise.all(
    ['postgres.password', 'postgres.log', 'server.lock', 'postgres'].map(async (name) => [
      name,
      ((await stat(join(dataDir, name))).mode & 0o777).toString(8),
    ]),
  );
  expect(Object.fromEntries(modes)).toEqual({
    'postgres.password': '600',
    'postgres.log': '600',
    'server.lock': '600',
    postgres: '700',
  });
  await server.stop();
});

test('STO-7: it listens on 127.0.0.1 alone and wants the password', async () => {
  const server = await start();
  const elsewhere = new URL(server.url);
  elsewhere.hostname = '127.0.0.2';
  await expect(query(elsewhere.href, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  const unknown = new URL(server.url);
  unknown.password = 'guess';
  await expect(query(unknown.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  expect(await query(server.url, 'SHOW unix_socket_directories')).toEqual([{ unix_socket_directories: '' }]);
  await server.stop();
});

test('STO-8: a stopped server leaves no process and lets go of the folder', async () => {
  const server = await startEmbeddingServer(dataDir);
  const pid = pidOfDatabase();
  await server.end('SIGTERM');
  expect(isPostmasterOf(cluster, pid)).toBe(false);
  expect(await readdir(dataDir)).not.toContain('server.pid');
  expect(await readdir(cluster)).not.toContain('postmaster.pid');
});

test('STO-8: the port stays the same from start to start', async () => {
  const first = await start();
  await first.stop();
  const second = await start();
  expect(second.url).toBe(first.url);
  await second.stop();
});

test('STO-9: a database that ends by accident is started again where it was', async () => {
  const log = vi.fn();
  const server = await startEmbeddedPostgres({ dataDir, log, isThrowaway: true });
  process.kill(pidOfDatabase(), 'SIGKILL');
  await vi.waitFor(() => query(server.url, 'SELECT 1'), { timeout: 10_000, interval: 50 });
  expect(log).toHaveBeenCalledWith(expect.stringContaining('ended unexpectedly'));
  await server.stop();
});

test('STO-10: a process id since given to another program does not hinder the start', async () => {
  await (await start()).stop();
  const { uid, gid } = await stat(cluster);
  const other: ChildProcess = spawn('sleep', ['60'], { uid, gid });
  const file = join(cluster, 'postmaster.pid');
  await writeFile(file, `${other.pid}\n${cluster}\n1700000000\n5432\n\n127.0.0.1\n  1234  5678\nready   \n`);
  await chown(file, uid, gid);
  const server = await start();
  expect(other.exitCode ?? other.signalCode).toBeNull();
  other.kill();
  await server.stop();
});

test('STO-11: data of another major version is refused and left as it is', async () => {
  use(await makeThrowawayFolder('chatref-test-embedded-'));
  await mkdir(cluster);
  await writeFile(join(cluster, 'PG_VERSION'), '14\n');
  await writeFile(join(dataDir, 'postgres.password'), 'kept\n', { mode: 0o600 });
  await expect(start()).rejects.toThrow('made by PostgreSQL 14');
  expect(await readdir(cluster)).toEqual(['PG_VERSION']);
  expect(await readFile(join(dataDir, 'postgres.password'), 'utf8')).toBe('kept\n');
});

test('STO-12: what a first start killed half way left is made anew', async () => {
  use(await makeThrowawayFolder('chatref-test-embedded-'));
  await mkdir(`${cluster}.new-abcdef`);
  await writeFile(join(`${cluster}.new-abcdef`, 'PG_VERSION'), '18\n');
  const server = await start();
  expect((await readdir(dataDir)).filter((name) => name.includes('.new'))).toEqual([]);
  await server.stop();
});

test('STO-1: a database without its password file is refused with the way out', async () => {
  const password = join(dataDir, 'postgres.password');
  await rename(password, `${password}.away`);
  await expect(start()).rejects.toThrow('docs/operating/database.md');
  await rename(`${password}.away`, password);
});

function use(folder: string): void {
  dataDir = folder;
  cluster = join(folder, 'postgres');
}

function start() {
  return startEmbeddedPostgres({ dataDir, log: () => undefined, isThrowaway: true });
}

function pidOfDatabase(): number {
  const found = readPostmaster(cluster);
  if (!found) throw new Error('No database is running.');
  return found.pid;
}

async function keep(url: string, line: string): Promise<void> {
  await query(url, `DROP TABLE IF EXISTS kept; CREATE TABLE kept AS SELECT '${line}' AS line`);
}

async function query(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
