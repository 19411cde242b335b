import { MAX_EMBEDDED_WORDS } from '../limits.ts';
import { fold } from '../words.ts';

/** The words of a text as the table knows them. Numbers are one word: that there is one says more than which. */
export function wordsIn(text: string): string[] {
  const lower = text.toLowerCase();
  // Most text is plain, and the general pattern costs several times as much on it.
  const found = /^[\x00-\x7f]*$/.test(lower)
    ? lower.match(/[a-z]*\d[a-z\d]*|[a-z]+(?:'[a-z]+)*|[$%@]/g)
    : plainOf(lower).match(/\p{L}*\d[\p{L}\d]*|\p{L}+(?:'\p{L}+)*|[$€£%@]/gu);
  return (found ?? []).slice(0, MAX_EMBEDDED_WORDS).map(read);
}

function plainOf(lower: string): string {
  return fold(lower.normalize('NFKC').toLowerCase()).replaceAll('’', "'");
}

function read(word: string): string {
  if (/\d/.test(word)) return '0';
  return word.includes("'") ? word.replace(/'s$/, '').replaceAll("'", '') : word;
}
