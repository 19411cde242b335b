import { examinedParts, plainText } from './plain-text.ts';

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

/** Cuts a message into sentences of plain words. Total on any text; a longer one than the limit loses its middle. */
export function toSentences(text: string): Sentence[] {
  const examined = examinedParts(text).map((part) => plainText(part.text));
  const pieces = examined.join('\n').split(sentenceEnd);
  const sentences: Sentence[] = [];
  for (let i = 0; i < pieces.length; i += 2) {
    const parts = (pieces[i] ?? '').split(partEnd).map(wordsIn).filter(isFilled);
    if (parts.length > 0)
      sentences.push({ words: parts.flat(), isQuestion: question.test(pieces[i + 1] ?? ''), parts });
  }
  return sentences;
}

/** The words of a plain text, in order. */
export function wordsIn(text: string): string[] {
  return text.match(word) ?? [];
}

function isFilled(words: readonly string[]): boolean {
  return words.length > 0;
}
