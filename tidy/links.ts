import path from 'node:path';
import { lineAt } from './syntax.ts';
import type { TextFile } from './tree.ts';

/** Links of the docs that lead nowhere: to a file that is gone or to a heading that was renamed. */
export function checkLinks(docs: readonly TextFile[], exists: (target: string) => boolean): string[] {
  const headings = new Map(docs.map((doc) => [doc.path, readAnchors(doc.text)]));
  return docs.flatMap((doc) =>
    readTargets(doc.text).flatMap(({ target, offset }) => {
      const [file = '', anchor] = target.split('#');
      const linked = file === '' ? doc.path : path.posix.join(path.posix.dirname(doc.path), decodeURI(file));
      const where = `${doc.path}:${lineAt(doc.text, offset)}`;
      if (!exists(linked)) return [`${where} links to ${target}, which does not exist`];
      const isDead = anchor && headings.get(linked)?.has(anchor) === false;
      return isDead ? [`${where} links to ${target}, but ${linked} has no such heading`] : [];
    }),
  );
}

function readTargets(text: string): { target: string; offset: number }[] {
  const inlineOrReference = /\]\(\s*<?([^)\s>]+)>?[^)]*\)|^\s*\[[^\]]+\]:\s*(\S+)/gm;
  return [...withoutCode(text).matchAll(inlineOrReference)]
    .map((match) => ({ target: match[1] ?? match[2] ?? '', offset: match.index }))
    .filter(({ target }) => target !== '' && !/^([a-z][a-z+.-]*:|\/\/)/i.test(target));
}

/** The anchors that a reader of Markdown makes from its headings: lower case, dashes for spaces, no marks. */
function readAnchors(text: string): ReadonlySet<string> {
  const titles = [...withoutCode(text, false).matchAll(/^#{1,6}\s+(.+)$/gm)].map(([, title = '']) => title);
  return new Set(
    titles.map((title) =>
      title
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  );
}

/** Blanks code without moving what follows. */
function withoutCode(text: string, alsoInline = true): string {
  const blank = (code: string) => code.replace(/[^\n]/g, ' ');
  const fenced = text.replace(/^(```|~~~)[\s\S]*?^\1/gm, blank);
  return alsoInline ? fenced.replace(/`[^`\n]*`/g, blank) : fenced;
}
