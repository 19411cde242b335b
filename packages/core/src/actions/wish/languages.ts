import { compileLanguage } from './compile-language.ts';
import { english } from './english/english.ts';
import { dutch } from './germanic/dutch.ts';
import { german } from './germanic/german.ts';
import type { Language } from './language.ts';
import { french } from './romance/french.ts';
import { italian } from './romance/italian.ts';
import { portuguese } from './romance/portuguese.ts';
import { spanish } from './romance/spanish.ts';

export const languages: readonly Language[] = [english, german, dutch, french, italian, portuguese, spanish];

export const compiledEnglish = compileLanguage(english);

/** English words turn up in every language's messages, so none of them is bent into a word of another language. */
export const compiledLanguages = [
  compiledEnglish,
  ...languages
    .filter((language) => language !== english)
    .map((language) => ({ ...language, realWords: [...language.realWords, ...english.realWords] }))
    .map(compileLanguage),
];

/** A sentence that a row of a language's tables was made for. */
export function exampleOf(code: string, row: string): string | null {
  const language = languages.find((one) => one.code === code);
  if (!language) return null;
  const rows = [...language.frames, ...language.bareFrames, ...language.greyFrames, ...language.frustration];
  return rows.find(({ id }) => id === row)?.yes[0] ?? null;
}
