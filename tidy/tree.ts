import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A file of the tree: its path from the root with forward slashes, and its text. Samples in tests are such too. */
export type TextFile = { readonly path: string; readonly text: string };

/** What others wrote, what a build makes and what a run leaves. Hidden folders count, `.ci` is ours. */
const foreign = new Set([
  'node_modules',
  'dist',
  'data',
  'test-results',
  'playwright-report',
  '.git',
  '.cache',
]);

const root = path.resolve(import.meta.dirname, '..');

/** The files below `folders` whose names end as one of `endings`. A folder that does not exist has none. */
export function readTree(folders: readonly string[], endings: readonly string[]): TextFile[] {
  return folders.flatMap((folder) =>
    listFiles(folder)
      .filter((file) => endings.some((ending) => file.endsWith(ending)) && !file.endsWith('.gen.ts'))
      .map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') })),
  );
}

/** Every TypeScript file that people write. */
export function readSources(): TextFile[] {
  const folders = ['.ci', 'apps', 'bench', 'e2e', 'examples', 'packages', 'sim', 'tidy'];
  return readTree(folders, ['.ts', '.tsx']);
}

/** The files of the root itself, not of its folders. */
export function readRoot(endings: readonly string[]): TextFile[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map(({ name }) => ({ path: name, text: readFileSync(path.join(root, name), 'utf8') }));
}

/** Whether a path from the root names a file or a folder. */
export function existsInTree(target: string): boolean {
  return existsSync(path.join(root, target));
}

function listFiles(folder: string): string[] {
  if (!existsInTree(folder)) return [];
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const below = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return foreign.has(entry.name) ? [] : listFiles(below);
    return entry.isFile() ? [below] : [];
  });
}

export const isTest = (file: string): boolean => /\.(test|spec)\.tsx?$/.test(file);

/** Code that ships: no tests, no fakes, no journeys, no gate. */
export const isProduction = (file: string): boolean =>
  /^(apps|packages)\/[^/]+\/src\//.test(file) &&
  !file.startsWith('packages/testing/') &&
  !isTest(file) &&
  !/\/testing\//.test(file);
