import type { Block } from '@chatref/core';
import { decodeText } from './decode-text.ts';
import { MAX_DOCUMENT_BLOCKS, MAX_DOCUMENT_CHARS } from './limits.ts';
import { parseCsv } from './parse-csv.ts';
import { parseDocx } from './parse-docx.ts';
import { parseHtml } from './parse-html.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { type ParseOutcome, parseFailed } from './parse-outcome.ts';
import { parsePdf } from './parse-pdf.ts';
import { parseText } from './parse-text.ts';
import { parseXlsx } from './parse-xlsx.ts';
import { type DocumentKind, sniff } from './sniff.ts';

/** What can be read: an uploaded file, a fetched page (its kind is known from its headers), or typed text. */
export type ParseJob =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | {
      readonly kind: 'page';
      readonly url: string;
      readonly as: DocumentKind;
      readonly charset?: string;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'text'; readonly title: string; readonly text: string };

/** Bytes or text to a document. Never throws for what the bytes hold: a parser's surprise is a damaged file. */
export async function parseDocument(job: ParseJob): Promise<ParseOutcome> {
  try {
    const outcome = await dispatch(job);
    return outcome.kind === 'document' && isTooLong(outcome.document.blocks)
      ? parseFailed('too_much_text', undefined, outcome.links)
      : outcome;
  } catch {
    return parseFailed('corrupt_file');
  }
}

async function dispatch(job: ParseJob): Promise<ParseOutcome> {
  if (job.kind === 'text') return parseTyped(job.text.replace(/\r\n?/g, '\n'), job.title);
  if (job.kind === 'page') return parseAs(job.as, { bytes: job.bytes, url: job.url, charset: job.charset });
  const sniffed = await sniff(job.bytes, job.name);
  if (sniffed.kind === 'failed') return sniffed;
  return parseAs(sniffed.as, { bytes: job.bytes, url: '', name: job.name });
}

/** What is typed may be marked up or not; a text that is not keeps the lines in which it was written. */
function parseTyped(text: string, title: string): ParseOutcome {
  return isMarkedUp(text) ? withTitle(parseMarkdown(text, title), title) : parseText(text, title);
}

function isMarkedUp(text: string): boolean {
  return /^ {0,3}(#{1,6} |\d+[.)] \S|\|.*\|\s*$)|\*\*\S|\[[^\]\n]+\]\(/mu.test(text);
}

/** Its owner named it; a heading inside of it names a part. */
function withTitle(outcome: ParseOutcome, title: string): ParseOutcome {
  return outcome.kind === 'failed' ? outcome : { ...outcome, document: { ...outcome.document, title } };
}

type Parts = {
  readonly bytes: Uint8Array;
  readonly url: string;
  readonly name?: string;
  readonly charset?: string | undefined;
};

async function parseAs(kind: DocumentKind, { bytes, url, name, charset }: Parts): Promise<ParseOutcome> {
  const title = titleFromName(name ?? URL.parse(url)?.pathname ?? '');
  switch (kind) {
    case 'html':
      return withFallbackTitle(parseHtml(decodeText(bytes, charset ?? charsetInHtml(bytes)), url), title);
    case 'pdf':
      return withUrl(await parsePdf(bytes, title), url);
    case 'docx':
      return withFallbackTitle(await parseDocx(bytes), title);
    case 'xlsx':
      return parseXlsx(bytes, title);
    case 'csv':
      return withUrl(parseCsv(decodeText(bytes, charset), title), url);
    case 'markdown':
      return withUrl(parseMarkdown(decodeText(bytes, charset), title), url);
    case 'text':
      return withUrl(parseText(decodeText(bytes, charset), title), url);
  }
}

/** "price_list-2026.pdf" -> "price list 2026" */
function titleFromName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? '';
  return base
    .replace(/\.[a-z0-9]{1,10}$/i, '')
    .replace(/[_-]+/g, ' ')
    .trim();
}

function withFallbackTitle(outcome: ParseOutcome, title: string): ParseOutcome {
  if (outcome.kind === 'failed' || outcome.document.title !== '') return outcome;
  return { ...outcome, document: { ...outcome.document, title } };
}

function withUrl(outcome: ParseOutcome, url: string): ParseOutcome {
  if (outcome.kind === 'failed' || url === '') return outcome;
  return { ...outcome, document: { ...outcome.document, url } };
}

/** The standard wants the declaration within the first 1,024 bytes. */
function charsetInHtml(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1_024));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
}

function isTooLong(blocks: readonly Block[]): boolean {
  if (blocks.length > MAX_DOCUMENT_BLOCKS) return true;
  return blocks.reduce((sum, block) => sum + charsOf(block), 0) > MAX_DOCUMENT_CHARS;
}

function charsOf(block: Block): number {
  if (block.kind === 'list') return block.items.reduce((sum, item) => sum + item.length, 0);
  if (block.kind === 'record')
    return block.text.length + block.lines.reduce((sum, line) => sum + line.length, 0);
  if (block.kind === 'table') return block.rows.flat().reduce((sum, cell) => sum + cell.length, 0);
  return block.text.length;
}
