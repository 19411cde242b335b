import path from 'node:path';
import type { TextFile } from './tree.ts';

/** Pages below the map's folder that the map does not lead to. A page that nobody finds is not written. */
export function checkDocMap(map: TextFile, pages: readonly TextFile[]): string[] {
  const folder = path.posix.dirname(map.path);
  const linked = new Set(
    [...map.text.matchAll(/\]\(([^)#\s]+)/g)].map(([, target = '']) => path.posix.join(folder, target)),
  );
  return pages
    .filter((page) => page.path !== map.path && !linked.has(page.path))
    .map((page) => `${map.path} does not lead to ${page.path}; add it with what it is for`);
}
