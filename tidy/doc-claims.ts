import { memberOf } from './manifest.ts';
import { lineAt } from './syntax.ts';
import type { TextFile } from './tree.ts';

/** Commands of npm that need no script of ours. */
const ofNpmItself = new Set(['install', 'ci']);

/** Commands that the docs tell people to type and that package.json does not have. */
export function checkCommands(docs: readonly TextFile[], manifest: TextFile): string[] {
  const scripts = Object.keys(memberOf(JSON.parse(manifest.text), 'scripts') ?? {});
  return docs.flatMap((doc) =>
    [...doc.text.matchAll(/\bnpm (?:(?:run|-s) )*([a-z][a-z:-]*)/g)]
      .filter(([, name = '']) => !ofNpmItself.has(name) && !scripts.includes(name))
      .filter(({ index }) => isCode(doc.text, index))
      .map(
        ({ 0: command, index }) =>
          `${doc.path}:${lineAt(doc.text, index)} says "${command}", which ${manifest.path} does not have`,
      ),
  );
}

/**
 * Files that the docs name in code marks and that are gone. A how-to that sends people to a file of last year is
 * worse than none. Places to fill in (`apps/server/src/app/VERB.ts`, `docs/*`) are not looked up.
 */
export function checkPaths(docs: readonly TextFile[], exists: (target: string) => boolean): string[] {
  return docs.flatMap((doc) =>
    [...doc.text.matchAll(/`((?:apps|packages|docs|tidy|bench|e2e|examples|\.ci)\/[^`\s]*)`/g)]
      .map(({ 1: named = '', index }) => ({ target: named.replace(/\/$/, ''), index }))
      .filter(({ target }) => !/[*…{<]|(?!README)[A-Z]{3}/.test(target))
      .filter(({ target }) => !exists(target))
      .map(
        ({ target, index }) => `${doc.path}:${lineAt(doc.text, index)} names ${target}, which does not exist`,
      ),
  );
}

/** Whether the place lies in a fenced block or between single code marks: prose may speak of npm as it likes. */
function isCode(text: string, offset: number): boolean {
  const before = text.slice(0, offset);
  const isFenced = (before.match(/^```/gm)?.length ?? 0) % 2 === 1;
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return isFenced || (line.match(/`/g)?.length ?? 0) % 2 === 1;
}
