import type { Block } from '@chatref/core';
import { cleanLine, hasWords } from './clean-text.ts';
import type { PdfLine } from './pdf-lines.ts';

type PdfPage = { readonly page: number; readonly lines: readonly PdfLine[] };
type Kind = 'heading' | 'entry' | 'paragraph';
type Draft = { kind: Kind; level: number; text: string; fontSize: number };

/** A line set larger than the body text by this factor is a heading; by the second, one of the first order. */
const HEADING_SCALE = 1.15;
const TOP_HEADING_SCALE = 1.5;
const MAX_HEADING_CHARS = 150;
/** White space above a line, in font sizes, that begins a new paragraph. */
const PARAGRAPH_GAP = 1.6;
const bullet = /^\s*[•◦▪‣·–*-]\s+/;

/** Printed lines to headings, paragraphs and lists, each with the page it begins on. */
export function pdfBlocks(pages: readonly PdfPage[]): readonly Block[] {
  const bodySize = commonestSize(pages);
  const repeated = repeatedEdges(pages);
  return pages.flatMap(({ page, lines }) => {
    const kept = lines.filter((line) => hasWords(line.text) && !repeated.has(edgeKey(line)));
    return toBlocks(draftsOf(kept, bodySize), page);
  });
}

function draftsOf(lines: readonly PdfLine[], bodySize: number): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const line of lines) {
    const kind = kindOf(line, bodySize);
    const last = drafts.at(-1);
    if (last && continues(last, line, kind)) last.text = joinLines(last.text, line.text);
    else
      drafts.push({
        kind,
        level: line.fontSize >= bodySize * TOP_HEADING_SCALE ? 1 : 2,
        text: line.text.replace(bullet, ''),
        fontSize: line.fontSize,
      });
  }
  return drafts;
}

function kindOf(line: PdfLine, bodySize: number): Kind {
  if (line.fontSize > bodySize * HEADING_SCALE && line.text.length <= MAX_HEADING_CHARS) return 'heading';
  return bullet.test(line.text) ? 'entry' : 'paragraph';
}

function continues(last: Draft, line: PdfLine, kind: Kind): boolean {
  if (kind === 'entry' || line.gap > Math.max(line.fontSize, last.fontSize) * PARAGRAPH_GAP) return false;
  if (kind === 'heading' || last.kind === 'heading')
    return kind === last.kind && last.fontSize === line.fontSize;
  return true;
}

/** A word that was hyphenated at the end of a line is whole again. */
function joinLines(above: string, below: string): string {
  const isHyphenated = /\p{Ll}-\s*$/u.test(above) && /^\s*\p{Ll}/u.test(below);
  return isHyphenated ? above.replace(/-\s*$/, '') + below.trimStart() : `${above} ${below}`;
}

function toBlocks(drafts: readonly Draft[], page: number): Block[] {
  const blocks: Block[] = [];
  let items: string[] | undefined;
  for (const draft of drafts) {
    const text = cleanLine(draft.text);
    if (draft.kind === 'entry' && items) items.push(text);
    else if (draft.kind === 'entry') {
      items = [text];
      blocks.push({ kind: 'list', items, page });
    } else {
      items = undefined;
      blocks.push(
        draft.kind === 'heading'
          ? { kind: 'heading', level: draft.level, text, page }
          : { kind: 'paragraph', text, page },
      );
    }
  }
  return blocks;
}

/** The size most characters are set in. */
function commonestSize(pages: readonly PdfPage[]): number {
  const charsBySize = new Map<number, number>();
  for (const { lines } of pages)
    for (const line of lines) {
      const size = Math.round(line.fontSize * 2) / 2;
      charsBySize.set(size, (charsBySize.get(size) ?? 0) + line.text.length);
    }
  let commonest = 0;
  let most = 0;
  for (const [size, chars] of charsBySize) if (chars > most) [commonest, most] = [size, chars];
  return commonest;
}

/** First and last lines that come back on more than half of the pages: running heads and page numbers. */
function repeatedEdges(pages: readonly PdfPage[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  if (pages.length < 3) return new Set();
  for (const { lines } of pages) {
    const worded = lines.filter((line) => hasWords(line.text));
    const edges = [worded[0], worded.at(-1)].flatMap((line) => (line ? [edgeKey(line)] : []));
    for (const key of new Set(edges)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > pages.length / 2).map(([key]) => key));
}

/** Page numbers differ from page to page, so digits are not compared. */
function edgeKey(line: PdfLine): string {
  return cleanLine(line.text).replace(/\d+/g, '0');
}
