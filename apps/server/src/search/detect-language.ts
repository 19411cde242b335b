import { stopWords } from './stop-words.ts';
import { wordsOf } from './words.ts';

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
  const words = wordsOf(text).filter(({ isGram }) => !isGram);
  const counts = Object.entries(stopWords).map(([language, stops]) => ({
    language,
    count: words.filter((word) => stops.has(word.text)).length,
  }));
  const [first, second] = counts.toSorted((a, b) => b.count - a.count);
  if (first === undefined || first.count < MIN_STOP_WORDS || first.count === second?.count) return null;
  return first.language;
}
