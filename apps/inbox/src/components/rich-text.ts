export type Segment =
  | { kind: 'text'; text: string }
  | { kind: 'link'; text: string; href: string }
  | { kind: 'strong'; text: string }
  /** `[2]` in an answer: the second of its sources. */
  | { kind: 'citation'; n: number };

/**
 * What a message's text is shown as. Everything stays text except addresses of the web, the numbers of sources that
 * the message really has, and **emphasis**; there is no way to markup from here.
 */
export function segmentsOf(text: string, citations: ReadonlySet<number> = new Set()): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    const segment = segmentOf(match, citations);
    if (segment === null) continue;
    if (match.index > at) segments.push({ kind: 'text', text: text.slice(at, match.index) });
    segments.push(segment);
    at = match.index + (segment.kind === 'link' ? segment.text.length : match[0].length);
  }
  if (at < text.length) segments.push({ kind: 'text', text: text.slice(at) });
  return segments;
}

const pattern = /(?<url>https?:\/\/[^\s<>"'`]+)|\[(?<n>\d{1,2})\]|\*\*(?<strong>[^*\n]+)\*\*/giu;

function segmentOf(match: RegExpMatchArray, citations: ReadonlySet<number>): Segment | null {
  const { url, n, strong } = match.groups ?? {};
  if (strong !== undefined) return { kind: 'strong', text: strong };
  if (n !== undefined) return citations.has(Number(n)) ? { kind: 'citation', n: Number(n) } : null;
  if (url === undefined) return null;
  const text = withoutTail(url);
  return URL.canParse(text) ? { kind: 'link', text, href: new URL(text).href } : null;
}

/** The full stop or bracket after an address belongs to the sentence. */
function withoutTail(url: string): string {
  const bare = url.replace(/[.,;:!?…]+$/u, '');
  const opened = bare.split('(').length;
  const closed = bare.split(')').length;
  return bare.endsWith(')') && closed > opened ? bare.slice(0, -1) : bare;
}
