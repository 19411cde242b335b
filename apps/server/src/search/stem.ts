/// <reference path="./snowball-stemmers.d.ts" />
import snowball from 'snowball-stemmers';
import { MAX_REMEMBERED_STEMS } from './limits.ts';

type Stemming = (word: string) => string;

const algorithms: Readonly<Record<string, string>> = {
  ar: 'arabic',
  hy: 'armenian',
  eu: 'basque',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  nl: 'dutch',
  en: 'english',
  fi: 'finnish',
  fr: 'french',
  de: 'german',
  hu: 'hungarian',
  it: 'italian',
  ga: 'irish',
  no: 'norwegian',
  nb: 'norwegian',
  nn: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  es: 'spanish',
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
};

const stemmings = new Map<string, Stemming>();

/** The word's stem in a language (ISO 639-1); a language without a stemmer leaves it as it is. */
export function stem(word: string, language: string): string {
  const known = stemmings.get(language);
  if (known !== undefined) return known(word);
  const stemming = newStemming(language);
  stemmings.set(language, stemming);
  return stemming(word);
}

// The stemmers are slow (some 5 µs a word) and a shop says the same few thousand words again and again.
function newStemming(language: string): Stemming {
  const algorithm = algorithms[language];
  if (algorithm === undefined) return (word) => word;
  const stemmer = snowball.newStemmer(algorithm);
  const remembered = new Map<string, string>();
  return (word) => {
    const before = remembered.get(word);
    if (before !== undefined) return before;
    const stemmed = stemmer.stem(word) || word;
    if (remembered.size < MAX_REMEMBERED_STEMS) remembered.set(word, stemmed);
    return stemmed;
  };
}
