import { dutch } from './words/dutch.ts';
import { english } from './words/english.ts';
import { french } from './words/french.ts';
import { german } from './words/german.ts';
import { italian } from './words/italian.ts';
import { portuguese } from './words/portuguese.ts';
import { spanish } from './words/spanish.ts';
import type { Words } from './words/words.ts';

const words: Readonly<Record<string, Words>> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
  pt: portuguese,
};

/** Two-letter codes of the languages that have words of their own. */
export const spokenLanguages: readonly string[] = Object.keys(words);

/** English where a language has none. */
export function wordsIn(language: string): Words {
  return words[language] ?? english;
}
