import { abbreviations, abbreviationsBeforeNumbers, calendarWords } from './abbreviations.ts';
import { countWords } from './count-words.ts';
import { MAX_WHOLE_LINE_WORDS } from './limits.ts';

/** Offsets into the text, in UTF-16 units; `end` is exclusive. */
export type Span = { readonly start: number; readonly end: number };

/**
 * Sentences of a text in reading order. A line break always ends a sentence; a list item or table row ("- ...")
 * of ordinary length stays whole. Spans carry no white space at their ends and skip the "- " of an item.
 */
export function sentenceSpans(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap((line) =>
    spansOfLine(text, line.index, line.index + line[0].length),
  );
}

export function splitSentences(text: string): string[] {
  return sentenceSpans(text).map(({ start, end }) => text.slice(start, end));
}

function spansOfLine(text: string, lineStart: number, lineEnd: number): Span[] {
  const line = text.slice(lineStart, lineEnd);
  const marker = /^\s*(?:[-•*] )?/.exec(line)?.[0] ?? '';
  const isItem = marker.trim() !== '';
  const from = lineStart + marker.length;
  if (isItem && countWords(line) <= MAX_WHOLE_LINE_WORDS) return trimmed(text, { start: from, end: lineEnd });
  const spans: Span[] = [];
  let start = from;
  for (const mark of line.matchAll(/(?:[.!?…]+["'”’»)\]]*(?=\s))|(?:[。！？]+[」』”）]?)/g)) {
    const end = lineStart + mark.index + mark[0].length;
    if (end <= start || !endsSentence(text.slice(start, end), text.slice(end, lineEnd), mark[0])) continue;
    spans.push(...trimmed(text, { start, end }));
    start = end;
  }
  return [...spans, ...trimmed(text, { start, end: lineEnd })];
}

function endsSentence(before: string, after: string, mark: string): boolean {
  if (/[。！？]/.test(mark)) return true;
  const next = /^\s*["'“‘«(¿¡[]*(\S+)/u.exec(after)?.[1] ?? '';
  if (next === '') return true;
  if (/^\p{Ll}/u.test(next)) return false;
  return !mark.startsWith('.') || mark.length > 1 || !isAbbreviated(before, next);
}

function isAbbreviated(before: string, next: string): boolean {
  const word = (/(\S+)\.$/u.exec(before.trim())?.[1] ?? '').toLowerCase().replace(/^["'“‘«([]+/u, '');
  const isCalendar = calendarWords.has(next.toLowerCase().replace(/[^\p{L}]+$/u, ''));
  if (/^[ap]\.m$/.test(word)) return isCalendar;
  if (/^\d{1,3}$/.test(word)) return isCalendar || before.trim() === `${word}.`;
  if (abbreviationsBeforeNumbers.has(word) && /^\d/.test(next)) return true;
  if (/^\p{L}$/u.test(word)) return word !== 'i';
  return abbreviations.has(word);
}

function trimmed(text: string, { start, end }: Span): Span[] {
  const raw = text.slice(start, end);
  const from = start + raw.length - raw.trimStart().length;
  const to = end - (raw.length - raw.trimEnd().length);
  return from < to ? [{ start: from, end: to }] : [];
}
