import { chmod, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes the folder and those above it that are missing, for all to pass whatever our umask: the database's account
 * has to pass them too. What exists already keeps its mode.
 */
export async function makeOpenFolder(path: string): Promise<void> {
  const outermost = await mkdir(path, { recursive: true });
  if (!outermost) return;
  for (let made = path; made.length >= outermost.length; made = dirname(made)) await chmod(made, 0o755);
}
