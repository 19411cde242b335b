import { stem } from './stem.ts';
import { stopWords } from './stop-words.ts';
import { fold, type Word, wordsOf } from './words.ts';

/** The terms under which a text of one language is found: stems without accents, stop words left out. */
export function termsOf(text: string, language: string): string[] {
  return wordsOf(text).flatMap((word) => termOf(word, language) ?? []);
}

export function termOf(word: Word, language: string): string | null {
  if (word.isGram) return fold(word.text);
  if (isStopWord(word.text, language)) return null;
  return fold(stem(language === 'en' ? american(word.text) : word.text, language));
}

export function isStopWord(word: string, language: string): boolean {
  return stopWords[language]?.has(word) ?? false;
}

/** "colour" and "color" are one word to a shopper. */
function american(word: string): string {
  return word.length < 5 ? word : word.replace(/our(?=s?$|ed$|ing$)/u, 'or');
}
