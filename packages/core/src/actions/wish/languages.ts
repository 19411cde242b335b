import { compileLanguage } from './compile-language.ts';
import { english } from './english/english.ts';
import type { Language } from './language.ts';

export const languages: readonly Language[] = [english];

export const compiledEnglish = compileLanguage(english);

export const compiledLanguages = [
  compiledEnglish,
  ...languages.filter((language) => language !== english).map(compileLanguage),
];
