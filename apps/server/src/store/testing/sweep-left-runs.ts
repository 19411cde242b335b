import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFolderAt } from '../embedded/data-folder.ts';
import { holdDataFolder } from '../embedded/hold-data-folder.ts';
import { readPostmaster, stopPostmaster } from '../embedded/postmaster.ts';

/** A run that has only just made its folder does not hold it yet. */
const minAgeMs = 60_000;

/** Ends and removes what killed test runs left in `parent`: their databases outlive them, as a server's would. */
export async function sweepLeftRuns(parent: string, prefix: string): Promise<void> {
  const names = (await readdir(parent)).filter((name) => name.startsWith(prefix));
  await Promise.allSettled(names.map((name) => sweep(join(parent, name))));
}

/** Rejects, leaving the folder, when a living run holds it. */
async function sweep(path: string): Promise<void> {
  if (Date.now() - (await stat(path)).mtimeMs < minAgeMs) return;
  const folder = dataFolderAt(path);
  const release = holdDataFolder(folder);
  try {
    const left = readPostmaster(folder.cluster);
    if (left) await stopPostmaster(folder.cluster, left.pid);
    await rm(path, { recursive: true, force: true });
  } finally {
    release();
  }
}
