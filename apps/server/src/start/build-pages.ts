import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefusal } from '../config/start-refusal.ts';
import { compressFiles } from './compress-files.ts';
import { asOnlyBuilder } from './one-builder.ts';

const pages = ['inbox', 'widget'] as const;

/**
 * Builds the inbox and the widget where their sources are newer than what was built last: once after an install, and
 * after each edit that is started without `npm run dev`. Where only built pages are shipped there is nothing to do.
 */
export async function buildPages(root: string, log: (line: string) => void): Promise<void> {
  if (!pages.some((name) => isStale(root, name))) return;
  // Servers of one folder that are started together would write into each other's pages.
  await asOnlyBuilder(join(root, 'node_modules/.chatref-build-lock'), () =>
    Promise.all(pages.map((name) => buildIfStale(root, name, log))),
  );
}

function isStale(root: string, name: (typeof pages)[number]): boolean {
  const folder = join(root, 'apps', name);
  if (!existsSync(join(folder, 'src'))) return false;
  const stampFile = stampFileOf(folder);
  return !existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stampOf(root, folder);
}

function stampFileOf(folder: string): string {
  return join(folder, 'dist', '.stamp');
}

async function buildIfStale(
  root: string,
  name: (typeof pages)[number],
  log: (line: string) => void,
): Promise<void> {
  if (!isStale(root, name)) return;
  const folder = join(root, 'apps', name);
  const stamp = stampOf(root, folder);
  log(`Building the ${name} (once, and again after its sources change) …`);
  await build(folder, name);
  await compressFiles(join(folder, 'dist'));
  writeFileSync(stampFileOf(folder), stamp);
}

/** Names, sizes and times of everything that goes in: quick to take, and as good as contents for this purpose. */
function stampOf(root: string, folder: string): string {
  const files = [
    ...globSync(join(folder, '{src,public}/**/*')),
    ...globSync(join(folder, '*.{ts,json,html}')),
    ...globSync(join(root, 'packages/{client,core,protocol}/src/**/*.ts')),
    join(root, 'package-lock.json'),
  ];
  const hash = createHash('sha256');
  for (const file of files.filter((path) => existsSync(path)).toSorted()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file.slice(root.length)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function build(folder: string, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', 'build'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const keep = (piece: Buffer) => {
      said = (said + piece.toString()).slice(-4000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else
        reject(new StartRefusal(`The ${name} could not be built (npm run build -w apps/${name}):\n${said}`));
    });
  });
}
