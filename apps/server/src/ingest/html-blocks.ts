import type { Block } from '@chatref/core';
import type { CheerioAPI } from 'cheerio';
import { cleanLine, cleanLines, hasWords } from './clean-text.ts';
import { MAX_DOCUMENT_BLOCKS, MAX_HTML_DEPTH } from './limits.ts';

type NodeOf<T> = T extends Iterable<infer Node> ? Node : never;
type HtmlNode = NodeOf<ReturnType<CheerioAPI>>;
type Reading = { readonly blocks: Block[]; line: string; level: number };

const inline = new Set(
  'a abbr acronym b bdi bdo big button cite code data del dfn em font i img ins kbd mark picture q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** The content under `root` in reading order. Text outside any block element becomes a paragraph of its own. */
export function htmlBlocks($: CheerioAPI, root: ReturnType<CheerioAPI>): readonly Block[] {
  const reading: Reading = { blocks: [], line: '', level: 1 };
  for (const node of root.contents()) readNode($, node, { reading, depth: 0 });
  flush(reading);
  return reading.blocks;
}

function readNode($: CheerioAPI, node: HtmlNode, at: { reading: Reading; depth: number }): void {
  const { reading, depth } = at;
  if (node.type === 'text') reading.line = joinWords(reading.line, node.data.replace(/\s+/g, ' '));
  if (node.type !== 'tag' || depth > MAX_HTML_DEPTH || reading.blocks.length >= MAX_DOCUMENT_BLOCKS) return;
  const name = node.name;
  if (name === 'br') reading.line += '\n';
  else if (/^h[1-6]$/.test(name)) addHeading(reading, $(node).text(), Number(name[1]));
  else if (name === 'summary') addQuestion(reading, $(node).text());
  else if (name === 'ul' || name === 'ol' || name === 'menu') addList(reading, listItems($, node));
  else if (name === 'dl') addList(reading, definitions($, node));
  else if (name === 'table' && !isLayoutTable($, node)) addTable($, node, reading);
  else if (name === 'pre') addParagraph(reading, $(node).text());
  else readInside($, node, at);
}

function readInside($: CheerioAPI, node: HtmlNode, at: { reading: Reading; depth: number }): void {
  const isBlock = node.type === 'tag' && !inline.has(node.name);
  if (isBlock) flush(at.reading);
  for (const child of $(node).contents()) readNode($, child, { reading: at.reading, depth: at.depth + 1 });
  if (isBlock) flush(at.reading);
}

function flush(reading: Reading): void {
  const text = cleanLines(reading.line);
  reading.line = '';
  if (hasWords(text)) reading.blocks.push({ kind: 'paragraph', text });
}

function addParagraph(reading: Reading, text: string): void {
  flush(reading);
  reading.line = text;
  flush(reading);
}

function addHeading(reading: Reading, rawText: string, level: number): void {
  flush(reading);
  reading.level = level;
  const text = cleanLine(rawText);
  if (hasWords(text)) reading.blocks.push({ kind: 'heading', level, text });
}

/** The line of a <details> that is always shown heads what it unfolds: one level below the heading above it. */
function addQuestion(reading: Reading, text: string): void {
  const above = reading.level;
  addHeading(reading, text, Math.min(above + 1, 6));
  reading.level = above;
}

function addList(reading: Reading, items: readonly string[]): void {
  flush(reading);
  const kept = items.filter(hasWords);
  if (kept.length > 0) reading.blocks.push({ kind: 'list', items: kept });
}

/** One entry per <li>, the entries of inner lists following their own; an entry that holds headings or tables stays one. */
function listItems($: CheerioAPI, list: HtmlNode): string[] {
  return $(list)
    .find('li')
    .toArray()
    .map((item) => {
      const own = $(item).clone();
      own.find('li').remove();
      return textOf($, own);
    });
}

/** "Term: definition", several definitions of one term joined. */
function definitions($: CheerioAPI, list: HtmlNode): string[] {
  const entries: { term: string; meanings: string[] }[] = [];
  for (const element of $(list).find('dt, dd')) {
    const text = textOf($, $(element));
    const last = entries.at(-1);
    if (element.type === 'tag' && element.name === 'dt') entries.push({ term: text, meanings: [] });
    else if (last) last.meanings.push(text);
    else entries.push({ term: '', meanings: [text] });
  }
  return entries.map(({ term, meanings }) => {
    const meaning = meanings.join(' ');
    if (term === '' || meaning === '') return term + meaning;
    return /[:?!.]$/.test(term) ? `${term} ${meaning}` : `${term}: ${meaning}`;
  });
}

/** A table of one column, or one that holds tables, is a way to place things; its cells are read as plain blocks. */
function isLayoutTable($: CheerioAPI, table: HtmlNode): boolean {
  if ($(table).attr('role') === 'presentation' || $(table).find('table').length > 0) return true;
  return !$(table)
    .find('tr')
    .toArray()
    .some((row) => $(row).children('td, th').length > 1);
}

function addTable($: CheerioAPI, table: HtmlNode, reading: Reading): void {
  addParagraph(reading, $(table).children('caption').text());
  const rows = $(table)
    .find('tr')
    .toArray()
    .map((row) =>
      $(row)
        .children('td, th')
        .toArray()
        .map((cell) => textOf($, $(cell))),
    )
    .filter((row) => row.some(hasWords));
  if (rows.length > 0) reading.blocks.push({ kind: 'table', rows });
}

/** Text in one line; block elements and breaks inside become spaces, which `text()` alone would swallow. */
function textOf($: CheerioAPI, element: ReturnType<CheerioAPI>): string {
  const parts = { line: '' };
  for (const node of element) collectText($, node, { parts, depth: 0 });
  return cleanLine(parts.line);
}

function collectText($: CheerioAPI, node: HtmlNode, at: { parts: { line: string }; depth: number }): void {
  const { parts, depth } = at;
  if (node.type === 'text') parts.line = joinWords(parts.line, node.data);
  if (node.type !== 'tag' || depth > MAX_HTML_DEPTH) return;
  const edge = inline.has(node.name) ? '' : ' ';
  parts.line += edge;
  for (const child of $(node).contents()) collectText($, child, { parts, depth: depth + 1 });
  parts.line += edge;
}

/** Labels set apart by style alone ("<b>Setup</b>Every guitar") are two words to a reader, so a space goes between. */
function joinWords(before: string, after: string): string {
  const isSeam = /[\p{Ll}\p{N}.!?:)]$/u.test(before) && /^\p{Lu}/u.test(after);
  return isSeam ? `${before} ${after}` : before + after;
}
