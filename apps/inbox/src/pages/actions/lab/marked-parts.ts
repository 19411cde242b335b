import type { SentenceMark } from '@chatref/protocol';

export type MarkedPart = { text: string; mark: SentenceMark | null };

/** A sentence cut where its marks begin and end. Of marks over the same words the first counts. */
export function markedParts(text: string, marks: readonly SentenceMark[]): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let at = 0;
  for (const mark of marks.toSorted((a, b) => a.from - b.from)) {
    const to = Math.min(mark.to, text.length);
    if (mark.from < at || to <= mark.from) continue;
    if (mark.from > at) parts.push({ text: text.slice(at, mark.from), mark: null });
    parts.push({ text: text.slice(mark.from, to), mark });
    at = to;
  }
  if (at < text.length) parts.push({ text: text.slice(at), mark: null });
  return parts;
}
