import type { QuestionMatcher } from '@chatref/core';
import type { IndexData } from './passage-index.ts';
import { readQuestion } from './read-question.ts';
import { termsOf } from './terms.ts';

/** Reads sentences with the eyes of the index: in each of its languages, a word counted once. */
export function matcherFor(data: IndexData, question: string): QuestionMatcher {
  const { words } = readQuestion(data, question);
  const weights = new Map(words.map(({ word, idf }) => [word, idf]));
  const wordOfTerm = new Map(words.flatMap(({ word, terms }) => terms.map((term) => [term, word] as const)));
  return {
    weights,
    termsOf: (text) =>
      new Set(
        data.languages
          .flatMap((language) => termsOf(text, language))
          .flatMap((term) => wordOfTerm.get(term) ?? []),
      ),
  };
}
