import { maxExaminedChars } from '../limits.ts';

const accents = /[\u0300-\u036f]/g;
const apostrophes = /[’‘`´ʼ]/g;
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/**
 * Lower case, one form of each letter, straight apostrophes. Accents go for Latin, Greek and Cyrillic only: vowel
 * signs of other scripts carry meaning.
 */
export function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(accents, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(accents, '')
    .replace(apostrophes, "'")
    .replace(invisible, '');
}

/** The stretches of a text that are read, with where each begins: all of it, or both ends of a very long one. */
export function examinedParts(text: string): readonly { readonly text: string; readonly start: number }[] {
  if (text.length <= maxExaminedChars) return [{ text, start: 0 }];
  const half = maxExaminedChars / 2;
  return [
    { text: text.slice(0, half), start: 0 },
    { text: text.slice(-half), start: text.length - half },
  ];
}
