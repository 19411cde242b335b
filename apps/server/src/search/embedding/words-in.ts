import { MAX_EMBEDDED_WORDS } from '../limits.ts';
import { fold } from '../words.ts';

/** Numbers are one word: that there is one says more than which. */
export function wordsIn(text: string): string[] {
  const plain = fold(text.normalize('NFKC').toLowerCase()).replaceAll('’', "'");
  const found = plain.match(/\p{L}*\d[\p{L}\d]*|\p{L}+(?:'\p{L}+)*|[$€£%@]/gu) ?? [];
  return found
    .slice(0, MAX_EMBEDDED_WORDS)
    .map((word) => (/\d/u.test(word) ? '0' : word.replace(/'s$/u, '').replaceAll("'", '')));
}
