import { examinedParts, plainText } from './plain-text.ts';
import { wordsIn } from './sentences.ts';

/** A stretch of a text in UTF-16 units, the end excluded. */
export type Span = { readonly start: number; readonly end: number };

/**
 * Where each word that `toSentences` reads stands in the text as it was written, in the same order. Reading changes
 * letters (accents, width, case), so every letter is followed from its old place to its new one.
 */
export function locateWords(text: string): Span[] {
  return examinedParts(text).flatMap((part) => {
    const letters = lettersOf(part.text, plainText);
    const words = wordsIn(letters.map(({ letter }) => letter).join(''));
    let at = 0;
    return words.map((word) => {
      at = indexOfWord(letters, word, at);
      const first = letters[at];
      const last = letters[at + word.length - 1];
      at += word.length;
      return { start: part.start + (first?.start ?? 0), end: part.start + (last?.end ?? part.text.length) };
    });
  });
}

type Letter = Span & { readonly letter: string };

/** The text after `change`, one UTF-16 unit each, with the stretch of the text that it came from. */
export function lettersOf(text: string, change: (text: string) => string): Letter[] {
  return [...text.matchAll(cluster)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    return change(match[0])
      .split('')
      .map((letter) => ({ letter, ...span }));
  });
}

/** A letter with its marks, and a Korean syllable written in pieces: what becomes one letter is changed at once. */
const cluster = /[\u1100-\u11ff]+|\P{M}\p{M}*|\p{M}+/gsu;

function indexOfWord(letters: readonly Letter[], word: string, from: number): number {
  for (let at = from; at <= letters.length - word.length; at += 1)
    if (word.split('').every((unit, i) => letters[at + i]?.letter === unit)) return at;
  return from;
}
