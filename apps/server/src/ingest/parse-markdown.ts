import type { Block } from '@chatref/core';
import { load } from 'cheerio';
import { lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import { cleanLine, cleanLines, hasWords } from './clean-text.ts';
import { htmlBlocks } from './html-blocks.ts';
import { htmlMainContent } from './html-main-content.ts';
import { MAX_TITLE_CHARS } from './limits.ts';
import { type ParseOutcome, parsed, parseFailed } from './parse-outcome.ts';

/** Reads Markdown. The title is the front matter's, else the first heading, else `name`. */
export function parseMarkdown(text: string, name = ''): ParseOutcome {
  const { body, frontTitle } = splitFrontMatter(text);
  const blocks = lexer(body).flatMap(tokenBlocks);
  if (blocks.length === 0) return parseFailed('empty_text');
  const firstHeading = blocks.find((block) => block.kind === 'heading');
  const title = frontTitle || firstHeading?.text || cleanLine(name);
  return parsed({ title: title.slice(0, MAX_TITLE_CHARS), blocks });
}

function splitFrontMatter(text: string): { body: string; frontTitle: string } {
  const matter = /^\ufeff?---\n([\s\S]*?)\n(?:---|\.\.\.)(?:\n|$)/.exec(text);
  if (!matter) return { body: text, frontTitle: '' };
  const title = /^title:\s*(.+)$/m.exec(matter[1] ?? '')?.[1] ?? '';
  return { body: text.slice(matter[0].length), frontTitle: cleanLine(title.replace(/^(["'])(.*)\1$/, '$2')) };
}

function tokenBlocks(token: Token): readonly Block[] {
  // `Token` also admits other people's extensions; none are installed, so what is left is marked's own.
  const known = token as MarkedToken;
  switch (known.type) {
    case 'heading':
      return textBlock(inlineText(known.tokens), (text) => ({
        kind: 'heading',
        level: known.depth,
        text: cleanLine(text),
      }));
    case 'paragraph':
    case 'text':
      return paragraph(known.tokens ? inlineText(known.tokens) : plain(known.text));
    case 'code':
      return paragraph(known.text);
    case 'list':
      return listBlock(known);
    case 'table':
      return tableBlock(known);
    case 'blockquote':
      return known.tokens.flatMap(tokenBlocks);
    case 'html':
      return embeddedHtml(known.text);
    default:
      return [];
  }
}

function paragraph(text: string): readonly Block[] {
  return textBlock(text, (cleaned) => ({ kind: 'paragraph', text: cleaned }));
}

function textBlock(text: string, make: (text: string) => Block): readonly Block[] {
  const cleaned = cleanLines(text);
  return hasWords(cleaned) ? [make(cleaned)] : [];
}

function listBlock(list: Tokens.List): readonly Block[] {
  const items = listItems(list).filter(hasWords);
  return items.length > 0 ? [{ kind: 'list', items }] : [];
}

/** Entries of inner lists follow the entry they belong to. */
function listItems(list: Tokens.List): string[] {
  return list.items.flatMap((item) => {
    const inner = item.tokens.filter((token): token is Tokens.List => token.type === 'list');
    const own = item.tokens.filter((token) => token.type !== 'list');
    return [cleanLine(inlineText(own)), ...inner.flatMap(listItems)];
  });
}

function tableBlock(table: Tokens.Table): readonly Block[] {
  const rows = [table.header, ...table.rows].map((row) =>
    row.map((cell) => cleanLine(inlineText(cell.tokens))),
  );
  return [{ kind: 'table', rows }];
}

function embeddedHtml(html: string): readonly Block[] {
  const $ = load(html);
  return htmlBlocks($, htmlMainContent($));
}

/** The words of inline marks without the marks; a line that was wrapped in the source is one line. */
function inlineText(tokens: readonly Token[]): string {
  return tokens.map((token) => inlineWords(token as MarkedToken)).join('');
}

function inlineWords(token: MarkedToken): string {
  switch (token.type) {
    case 'br':
      return '\n';
    case 'codespan':
    case 'escape':
      return plain(token.text);
    case 'text':
      return token.tokens ? inlineText(token.tokens) : plain(token.text).replace(/\n/g, ' ');
    case 'strong':
    case 'em':
    case 'del':
    case 'link':
    case 'paragraph':
    case 'heading':
      return inlineText(token.tokens);
    case 'blockquote':
      return ` ${inlineText(token.tokens)} `;
    case 'code':
      return ` ${token.text} `;
    case 'space':
      return ' ';
    default:
      return '';
  }
}

/** marked leaves character references such as &amp; to whoever writes the HTML. */
function plain(text: string): string {
  return /&[#\w]+;/.test(text) ? load(text.replace(/</g, '&lt;'), null, false).text() : text;
}
