import { maxExaminedChars } from '../limits.ts';

export type Sentence = {
  /** Words in lower case without accents or punctuation. */
  readonly words: readonly string[];
  readonly isQuestion: boolean;
  /** The same words cut at commas, dashes and brackets; one part when there are none. */
  readonly parts: readonly (readonly string[])[];
};

const sentenceEnd = /([.!?;\n\r…。！？؟।]+)/u;
const partEnd = /[,:()[\]"“”«»–—،、，]+| - /u;
const question = /[?？؟]/u;
const word = /[\p{L}\p{N}\p{M}*]+(?:'[\p{L}\p{N}\p{M}]+)*/gu;
const accents = /[\u0300-\u036f]/g;
const apostrophes = /[’‘`´ʼ]/g;
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Cuts a message into sentences of plain words. Total on any text; a longer one than the limit loses its middle. */
export function toSentences(text: string): Sentence[] {
  const pieces = plain(bounded(text)).split(sentenceEnd);
  const sentences: Sentence[] = [];
  for (let i = 0; i < pieces.length; i += 2) {
    const parts = (pieces[i] ?? '').split(partEnd).map(wordsOf).filter(isFilled);
    if (parts.length > 0)
      sentences.push({ words: parts.flat(), isQuestion: question.test(pieces[i + 1] ?? ''), parts });
  }
  return sentences;
}

function bounded(text: string): string {
  if (text.length <= maxExaminedChars) return text;
  const half = maxExaminedChars / 2;
  return `${text.slice(0, half)}\n${text.slice(-half)}`;
}

/** Accents go for Latin, Greek and Cyrillic only: vowel signs of other scripts carry meaning. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(accents, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(accents, '')
    .replace(apostrophes, "'")
    .replace(invisible, '');
}

function wordsOf(part: string): string[] {
  return part.match(word) ?? [];
}

function isFilled(words: readonly string[]): boolean {
  return words.length > 0;
}
