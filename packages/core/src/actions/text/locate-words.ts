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
  const changed = new Map<string, readonly string[]>();
  return [...text.matchAll(cluster)].flatMap((match) => {
    const [written] = match;
    const letters = changed.get(written) ?? change(written).split('');
    changed.set(written, letters);
    return letters.map((letter) => ({ letter, start: match.index, end: match.index + written.length }));
  });
}

/** A letter with its marks, and a Korean syllable written in pieces: what becomes one letter is changed at once. */
const cluster = /[\u1100-\u11ff]+|\P{M}\p{M}*|\p{M}+/gsu;

function indexOfWord(letters: readonly Letter[], word: string, from: number): number {
  const units = word.split('');
  for (let at = from; at <= letters.length - units.length; at += 1)
    if (units.every((unit, i) => letters[at + i]?.letter === unit)) return at;
  return from;
}
