import { stopWords } from './stop-words.ts';
import { wordsOf } from './words.ts';

/** Two may be chance ("OM case in stock" is no Dutch), unless no other language has any. */
const SURE_STOP_WORDS = 3;
const MIN_STOP_WORDS = 2;

const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Tamil}/gu, 'ta'],
];

/**
 * The language of a passage (ISO 639-1) by its script or its stop words, or null when it does not say. Enough for
 * choosing a stemmer: an identification library weighs 135 MB of memory for the same decision.
 */
export function detectLanguage(text: string): string | null {
  if (!/[^\u0000-\u024f\u2000-\u206f]/u.test(text)) return byStopWords(text);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const script = scripts.find(([pattern]) => (text.match(pattern)?.length ?? 0) * 2 > letters);
  return script?.[1] ?? byStopWords(text);
}

function byStopWords(text: string): string | null {
  const words = new Set(wordsOf(text).flatMap((word) => (word.isGram ? [] : word.text)));
  const [first, second] = stopWordsIn(words, Object.keys(stopWords));
  if (first === undefined || second === undefined || first.count === second.count) return null;
  const isSure = first.count >= SURE_STOP_WORDS || (first.count >= MIN_STOP_WORDS && second.count === 0);
  return isSure ? first.language : null;
}

/** How many different stop words of each language are among the words; the most first. */
export function stopWordsIn(words: ReadonlySet<string>, languages: readonly string[]) {
  return languages
    .map((language) => ({
      language,
      count: [...words].filter((word) => stopWords[language]?.has(word)).length,
    }))
    .toSorted((a, b) => b.count - a.count);
}
