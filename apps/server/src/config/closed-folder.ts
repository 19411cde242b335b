import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A system account by its numbers. */
export type Account = { readonly uid: number; readonly gid: number };

/**
 * The outermost folder or file on the way to `path` that `account` may not enter or run, or undefined when it
 * reaches `path`. Without an account: what everybody may enter. Looks at modes only; access lists that grant more
 * are not read, so the answer errs towards closed. Parts that do not exist yet are open.
 */
export async function closedFolderTo(path: string, account?: Account): Promise<string | undefined> {
  for (const part of partsOf(path)) {
    const found = await stat(part).catch(() => undefined);
    if (!found) return undefined;
    const digit = account?.uid === found.uid ? 6 : account?.gid === found.gid ? 3 : 0;
    if (!((found.mode >> digit) & 1)) return part;
  }
  return undefined;
}

/** `/a/b` gives `/`, `/a`, `/a/b`. */
function partsOf(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [...partsOf(parent), path];
}
