import { createHash } from 'node:crypto';
import { basename, join, resolve } from 'node:path';
import { closedFolderTo } from './closed-folder.ts';

/** Where a server run by root keeps what must be reachable for its unprivileged database account. */
export const systemFolder = '/var/lib/chatref';

/**
 * `./data` beside the project; for root, whose database runs as another account, a folder of the system named
 * after the project when the project lies below a folder closed to others. One folder per project, so that two
 * checkouts never share their data by accident.
 */
export async function defaultDataDir(projectDir: string, isRoot: boolean): Promise<string> {
  const beside = resolve(projectDir, 'data');
  if (!isRoot || !(await closedFolderTo(projectDir))) return beside;
  const mark = createHash('sha256').update(resolve(projectDir)).digest('hex').slice(0, 8);
  return join(systemFolder, `${basename(projectDir)}-${mark}`);
}
