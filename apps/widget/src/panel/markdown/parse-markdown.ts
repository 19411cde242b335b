export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly text: string }
  /** A number that stands for a source. */
  | { readonly kind: 'cite'; readonly n: number }
  | { readonly kind: 'break' };

export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly (readonly Inline[])[] };

/**
 * The little Markdown that answers are written in, as a tree: paragraphs, lists, bold, code, links and source numbers.
 * Whatever else stands in a text stays text, so nothing that somebody wrote can become markup.
 */
export function parseMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  for (const part of text.split(/\n{2,}/)) for (const group of groupLines(part)) blocks.push(toBlock(group));
  return blocks;
}

const bullet = /^\s*[-*•]\s+/;
const ordinal = /^\s*(\d{1,3})[.)]\s+/;

type Group = { readonly kind: 'lines' | 'bullets' | 'ordinals'; readonly lines: string[] };

/** Neighbouring lines of one kind; a line under a list item that is indented belongs to it. */
function groupLines(part: string): Group[] {
  const groups: Group[] = [];
  for (const line of part.split('\n')) {
    if (line.trim() === '') continue;
    const last = groups.at(-1);
    const kind = bullet.test(line) ? 'bullets' : ordinal.test(line) ? 'ordinals' : 'lines';
    if (last && last.kind !== 'lines' && kind === 'lines' && /^\s/.test(line)) {
      last.lines.push(`${last.lines.pop()} ${line.trim()}`);
    } else if (last?.kind === kind) last.lines.push(line);
    else groups.push({ kind, lines: [line] });
  }
  return groups;
}

function toBlock({ kind, lines }: Group): Block {
  if (kind !== 'lines') {
    const start = kind === 'ordinals' ? Number(ordinal.exec(lines[0] ?? '')?.[1] ?? 1) : null;
    return {
      kind: 'list',
      start,
      items: lines.map((line) => parseInline(line.replace(bullet, '').replace(ordinal, ''))),
    };
  }
  const children = lines.flatMap((line, index): Inline[] => {
    const heading = /^\s*#{1,6}\s+(.*)$/.exec(line)?.[1];
    const inline = parseInline(heading ?? line);
    const words: Inline[] = heading === undefined ? inline : [{ kind: 'strong', children: inline }];
    return index === 0 ? words : [{ kind: 'break' }, ...words];
  });
  return { kind: 'paragraph', children };
}

const marks =
  /\*\*(?<strong>[^*\n]+)\*\*|`(?<code>[^`\n]+)`|\[(?<cite>\d{1,2})\](?!\()|\[(?<label>[^\]\n]+)\]\((?<href>[^()\s]+)\)|(?<url>https?:\/\/[^\s<>"'`]+)|(?<mail>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})/g;

/** One line's words and marks. */
export function parseInline(line: string): Inline[] {
  const found: Inline[] = [];
  let end = 0;
  for (const match of line.matchAll(marks)) {
    const [whole] = match;
    if (match.index > end) found.push({ kind: 'text', text: line.slice(end, match.index) });
    found.push(...readMark(whole, match.groups ?? {}));
    end = match.index + whole.length;
  }
  if (end < line.length) found.push({ kind: 'text', text: line.slice(end) });
  return found;
}

function readMark(whole: string, groups: Readonly<Record<string, string | undefined>>): Inline[] {
  const { strong, code, cite, label, href, url, mail } = groups;
  if (strong !== undefined) return [{ kind: 'strong', children: parseInline(strong) }];
  if (code !== undefined) return [{ kind: 'code', text: code }];
  if (cite !== undefined) return [{ kind: 'cite', n: Number(cite) }];
  if (mail !== undefined) return [{ kind: 'link', href: `mailto:${mail}`, text: mail }];
  if (url !== undefined) return readUrl(url);
  const isSafe = href !== undefined && /^(https?:\/\/|mailto:|tel:)/i.test(href);
  return [isSafe ? { kind: 'link', href, text: label ?? href } : { kind: 'text', text: whole }];
}

/** The point at the end of a sentence is not part of the address. */
function readUrl(url: string): Inline[] {
  const href = url.replace(/[.,;:!?)\]]+$/, '');
  const link: Inline = { kind: 'link', href, text: href.replace(/^https?:\/\/(www\.)?/, '') };
  return href === url ? [link] : [link, { kind: 'text', text: url.slice(href.length) }];
}
