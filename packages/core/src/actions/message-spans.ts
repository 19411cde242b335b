import type { Place } from './match-phrases.ts';
import type { MessageReading } from './read-message.ts';
import { lettersOf, locateWords, type Span } from './text/locate-words.ts';
import type { Sentence } from './text/sentences.ts';
import { compactOf } from './text/unspaced.ts';
import type { CompiledLanguage } from './wish/compile-language.ts';
import { compiledEnglish } from './wish/languages.ts';
import type { LineMatch } from './wish/line.ts';
import { plainWord, type WishReading } from './wish/recognise-wish.ts';

/** Finds again in a message what was found in its words. */
export type MessageSpans = {
  /** Words `at` to `at + count` of the message. */
  words(at: number, count: number): Span[];
  /** Where any of these words stands, as it was read. */
  each(words: readonly string[]): Span[];
  place(place: Place): Span[];
  line(reading: WishReading, match: LineMatch & { readonly part?: number | null }): Span[];
  /** Letters without the spaces between them, for scripts that have none. */
  letters(compact: string): Span[];
};

export function spansOf(text: string, { sentences }: MessageReading): MessageSpans {
  const located = locateWords(text);
  const words = (at: number, count: number) => joined(located.slice(at, at + count));
  const inLine = (range: Range, { sentence, part, language }: LinePlace) => {
    const stretch = stretchOf(sentences, sentence, part);
    const origins = stretch.words.flatMap((word, at) => plainWord(word, language).map(() => at));
    const first = origins[range.from];
    const last = origins[Math.min(range.to, origins.length) - 1];
    if (first === undefined || last === undefined) return [];
    return words(stretch.start + first, last - first + 1);
  };
  return {
    words,
    each: (wanted) =>
      sentences
        .flatMap((sentence) => sentence.words)
        .flatMap((word, at) => (wanted.includes(word) ? words(at, 1) : [])),
    place: ({ sentence, ...range }) => inLine(range, { sentence, part: null, language: compiledEnglish }),
    line: ({ sentence, language }, match) => inLine(match, { sentence, part: match.part ?? null, language }),
    letters: (compact) => {
      const letters = lettersOf(text, compactOf);
      const at = letters
        .map(({ letter }) => letter)
        .join('')
        .indexOf(compact);
      return at < 0 ? [] : joined(letters.slice(at, at + compact.length));
    },
  };
}

type Range = { readonly from: number; readonly to: number };
type LinePlace = {
  readonly sentence: number;
  readonly part: number | null;
  readonly language: CompiledLanguage;
};

/** The words that a line was made of, and the place of the first in the message. */
function stretchOf(sentences: readonly Sentence[], at: number, part: number | null) {
  const start = countWords(sentences.slice(0, at).map((sentence) => sentence.words));
  const sentence = sentences[at];
  if (part === null) return { words: sentence?.words ?? [], start };
  const before = countWords(sentence?.parts.slice(0, part) ?? []);
  return { words: sentence?.parts[part] ?? [], start: start + before };
}

function countWords(lists: readonly (readonly string[])[]): number {
  return lists.reduce((count, list) => count + list.length, 0);
}

function joined(spans: readonly Span[]): Span[] {
  const first = spans[0];
  const last = spans.at(-1);
  return first && last ? [{ start: first.start, end: last.end }] : [];
}
