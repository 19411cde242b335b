import { askedKind, type QuestionMatcher } from '@chatref/core';
import { wordsMeant } from './common-questions.ts';
import { embedBuiltIn } from './embedding/built-in.ts';
import { cosineOf } from './embedding/unit-vector.ts';
import { SYNONYM_WEIGHT } from './limits.ts';
import type { IndexData } from './passage-index.ts';
import { readQuestion } from './read-question.ts';
import { termsOf } from './terms.ts';

/** Reads sentences with the eyes of the index: in each of its languages, a word counted once. */
export function matcherFor(data: IndexData, question: string): QuestionMatcher {
  const { words } = readQuestion(data, question);
  const vector = data.semantic === null ? null : embedBuiltIn(`${question} ${wordsMeant(question)}`);
  const weights = new Map(
    words.flatMap(({ word, idf }) => [[word, idf] as const, [alike(word), idf * SYNONYM_WEIGHT] as const]),
  );
  const wordOfTerm = new Map(
    words.flatMap(({ word, terms, related }) => [
      ...related.map((term) => [term, alike(word)] as const),
      ...terms.map((term) => [term, word] as const),
    ]),
  );
  return {
    weights,
    termsOf: (text) =>
      new Set(
        data.languages
          .flatMap((language) => termsOf(text, language))
          .flatMap((term) => wordOfTerm.get(term) ?? []),
      ),
    likenessOf: (text) => Math.max(0, cosineOf(vector, vector && embedBuiltIn(text))),
    holdsAsked: askedKind(question),
  };
}

/** The key under which a synonym of the word counts; no word of a text holds a space. */
function alike(word: string): string {
  return `like ${word}`;
}
