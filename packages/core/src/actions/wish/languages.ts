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
