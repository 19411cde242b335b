import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataFolderAt } from '../store/embedded/data-folder.ts';
import { isPostmasterOf, readPostmaster, stopPostmaster } from '../store/embedded/postmaster.ts';
import { makeThrowawayFolder } from '../store/testing/throwaway-folder.ts';

let dataDir: string;

beforeAll(async () => {
  dataDir = await makeThrowawayFolder('chatref-test-start-');
  // For root the database runs as an unprivileged account, which must be able to walk through here.
  await chmod(dataDir, 0o755);
});

afterAll(async () => {
  const left = readPostmaster(dataFolderAt(dataDir).cluster);
  if (left) await stopPostmaster(dataFolderAt(dataDir).cluster, left.pid);
  await rm(dataDir, { recursive: true, force: true });
});

test('a start that fails says why and leaves no database running', async () => {
  // An address of documentation (RFC 5737), which no machine has.
  const env = { ...process.env, DATABASE_URL: '', DATA_DIR: dataDir, HOST: '203.0.113.9' };
  const main = resolve(import.meta.dirname, '../main.ts');
  const child = spawn(process.execPath, [main, '--dev'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (said += bytes));
  const [code] = await once(child, 'close');
  expect([code, said]).toEqual([1, expect.stringContaining('cannot listen on 203.0.113.9')]);
  expect(said).toContain('Made a database');
  const { cluster } = dataFolderAt(dataDir);
  const left = readPostmaster(cluster);
  expect(left === undefined || !isPostmasterOf(cluster, left.pid)).toBe(true);
});
