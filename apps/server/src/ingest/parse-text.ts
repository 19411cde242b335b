import type { Block } from '@chatref/core';
import { cleanLine, cleanLines, hasWords } from './clean-text.ts';
import { MAX_TITLE_CHARS } from './limits.ts';
import { type ParseOutcome, parsed, parseFailed } from './parse-outcome.ts';

const bullet = /^\s*(?:[-*•–·]|\d{1,3}[.)])\s+/;
const MAX_HEADING_CHARS = 80;

/**
 * Reads plain text: an empty line parts paragraphs, bullets and numbers make lists, and the headings people type
 * ("# Returns", "Returns" underlined with = or -, RETURNS) are understood. `title` is what the owner or the file calls it.
 */
export function parseText(text: string, title = ''): ParseOutcome {
  const blocks = text.split(/\n[^\S\n]*\n/).flatMap(paragraphBlocks);
  if (blocks.length === 0) return parseFailed('empty_text');
  return parsed({ title: (cleanLine(title) || firstWords(blocks)).slice(0, MAX_TITLE_CHARS), blocks });
}

function paragraphBlocks(paragraph: string): Block[] {
  const lines = paragraph.split('\n').filter((line) => line.trim() !== '');
  const blocks: Block[] = [];
  let rest = lines;
  for (let heading = leadingHeading(rest); heading; heading = leadingHeading(rest)) {
    blocks.push(heading.block);
    rest = rest.slice(heading.lineCount);
  }
  const firstBullet = rest.findIndex((line) => bullet.test(line));
  const prose = firstBullet === -1 ? rest : rest.slice(0, firstBullet);
  const text = cleanLines(prose.join('\n'));
  if (hasWords(text)) blocks.push({ kind: 'paragraph', text });
  const items = firstBullet === -1 ? [] : listItems(rest.slice(firstBullet));
  if (items.length > 0) blocks.push({ kind: 'list', items });
  return blocks;
}

function leadingHeading(lines: readonly string[]): { block: Block; lineCount: number } | undefined {
  const [first = '', second = ''] = lines;
  const hashes = /^(#{1,6})\s+(.*)$/.exec(first);
  if (hashes?.[1] && hasWords(hashes[2] ?? '')) return heading(hashes[2] ?? '', hashes[1].length, 1);
  if (!hasWords(first) || first.length > MAX_HEADING_CHARS || bullet.test(first)) return undefined;
  if (/^={3,}\s*$/.test(second)) return heading(first, 1, 2);
  if (/^-{3,}\s*$/.test(second)) return heading(first, 2, 2);
  const isShouted =
    /\p{Lu}{3,}/u.test(first) && first === first.toUpperCase() && !/[.!?]$/.test(first.trim());
  return isShouted ? heading(first, 2, 1) : undefined;
}

function heading(text: string, level: number, lineCount: number): { block: Block; lineCount: number } {
  return { block: { kind: 'heading', level, text: cleanLine(text) }, lineCount };
}

/** A line without a bullet goes on with the entry above it. */
function listItems(lines: readonly string[]): string[] {
  const items: string[] = [];
  for (const line of lines) {
    if (bullet.test(line)) items.push(line.replace(bullet, ''));
    else items.push(`${items.pop() ?? ''} ${line}`);
  }
  return items.map(cleanLine).filter(hasWords);
}

function firstWords(blocks: readonly Block[]): string {
  const [first] = blocks;
  if (!first || first.kind === 'table') return '';
  const text = first.kind === 'list' ? (first.items[0] ?? '') : first.text;
  const line = text.split('\n')[0] ?? '';
  return line.length <= MAX_HEADING_CHARS
    ? line
    : `${line.slice(0, MAX_HEADING_CHARS).replace(/\s\S*$/, '')} …`;
}
