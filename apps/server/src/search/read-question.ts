import { wordsMeant } from './common-questions.ts';
import { stopWordsIn } from './detect-language.ts';
import { idfOf } from './idf.ts';
import {
  MAX_QUESTION_CHARS,
  MAX_QUESTION_WORDS,
  MAX_REPAIRS,
  MEANT_WORD_WEIGHT,
  MIN_LETTERS_TOGETHER,
  WEAK_WORD_WEIGHT,
} from './limits.ts';
import { isOwners, relatedByOwner } from './owner-synonyms.ts';
import type { IndexData, Repair } from './passage-index.ts';
import { repairWord } from './repair.ts';
import { synonymsOf } from './synonyms.ts';
import { isStopWord, termOf } from './terms.ts';
import { isWeakWord } from './weak-words.ts';
import { fold, type Word, wordsOf } from './words.ts';

/** One word of a question: the terms it may stand for (one per language of the index) and how telling it is. */
export type QuestionWord = {
  readonly word: string;
  readonly terms: readonly string[];
  /** Terms of words that mean much the same; they count for less. */
  readonly related: readonly string[];
  readonly idf: number;
};

export type Question = {
  readonly words: readonly QuestionWord[];
  readonly repaired: readonly Repair[];
  /** A telling word that nothing in the content has, nor one like it. */
  readonly hasUnknown: boolean;
};

/** A word is read in every language of the index: no guess at the language of three words is needed. */
export function readQuestion(data: IndexData, question: string): Question {
  const repaired: Repair[] = [];
  const read = new Map<string, QuestionWord>();
  const typed = wordsOf(question.slice(0, MAX_QUESTION_CHARS)).slice(0, MAX_QUESTION_WORDS);
  const own = ownLanguage(data, typed);
  for (const word of [...typed, ...writtenTogether(data, typed)].filter(
    ({ text, isGram }) => isGram || !isStopWord(text, own),
  )) {
    for (const known of knownWords(data, word, repaired)) {
      const terms = termsIn(data, known);
      const key = terms.join(' ');
      if (terms.length > 0 && !read.has(key)) read.set(key, questionWord(data, known, terms));
    }
  }
  // The closed form of a hyphened word counts only where the content writes it so.
  for (const word of wordsOf(wordsMeant(question))) {
    const terms = termsIn(data, word);
    const key = terms.join(' ');
    if (holdsAny(data, terms) && !read.has(key))
      read.set(key, { word: word.text, terms, related: [], idf: idfOf(data, terms) * MEANT_WORD_WEIGHT });
  }
  const words = [...read.values()].filter(
    ({ terms, word }) => holdsAny(data, terms) || !isClosedForm(question, word),
  );
  const all = withOwnerSynonyms(data, words);
  return { words: all, repaired, hasUnknown: all.some((word) => isUnknown(data, word)) };
}

function isUnknown(data: IndexData, { word, terms, related }: QuestionWord): boolean {
  const isWeak = data.languages.some((language) => isWeakWord(word, language));
  return !isWeak && !/\d/u.test(word) && related.length === 0 && !holdsAny(data, terms);
}

function withOwnerSynonyms(data: IndexData, words: readonly QuestionWord[]): readonly QuestionWord[] {
  if (data.synonyms.length === 0) return words;
  const asked = new Set(words.flatMap(({ terms }) => terms));
  const byOwner = relatedByOwner(data.synonyms, asked);
  return words.map((word) => {
    const more = word.terms.flatMap((term) => byOwner.get(term) ?? []);
    const single = more.filter(({ length }) => length === 1).flat();
    const terms = [...new Set(single)].filter((term) => data.postings.has(term));
    // The content has only the owner's other word for it: that one is what is asked for.
    if (terms.length > 0 && !holdsAny(data, word.terms)) return { ...word, terms, idf: idfOf(data, terms) };
    const related = [...word.related, ...more.flat()].filter(
      (term) => !asked.has(term) && data.postings.has(term),
    );
    return { ...word, related: [...new Set(related)] };
  });
}

/** "Pick up" where the content writes "pickup". */
function writtenTogether({ vocabulary }: IndexData, typed: readonly Word[]): Word[] {
  return typed.flatMap(({ text, isGram }, at) => {
    const next = typed[at + 1];
    if (isGram || next === undefined || next.isGram) return [];
    const together = `${text}${next.text}`;
    return together.length >= MIN_LETTERS_TOGETHER && vocabulary.has(fold(together))
      ? [{ text: together, isGram: false }]
      : [];
  });
}

/** Of the index's languages the one whose stop words a question uses; in the others they would be telling words. */
function ownLanguage({ languages }: IndexData, typed: readonly Word[]): string {
  const words = new Set(typed.map(({ text }) => text));
  return stopWordsIn(words, languages)[0]?.language ?? 'en';
}

function questionWord(data: IndexData, word: Word, terms: readonly string[]): QuestionWord {
  const related = relatedIn(data, word).filter((term) => !terms.includes(term));
  const isWeak = data.languages.some((language) => isWeakWord(word.text, language));
  const idf = idfOf(data, terms) * (isWeak ? WEAK_WORD_WEIGHT : 1);
  return { word: word.text, terms, related, idf };
}

function knownWords(data: IndexData, word: Word, repaired: Repair[]): Word[] {
  if (word.isGram || isKnown(data, word) || repaired.length >= MAX_REPAIRS) return [word];
  const to = repairWord(data.vocabulary, fold(word.text));
  if (to === null) return [word];
  repaired.push({ from: word.text, to });
  return to.split(' ').map((text) => ({ text, isGram: false }));
}

function isKnown(data: IndexData, word: Word): boolean {
  const isStop = data.languages.some((language) => isStopWord(word.text, language));
  const terms = termsIn(data, word);
  return (
    isStop || data.vocabulary.has(fold(word.text)) || holdsAny(data, terms) || isOwners(data.synonyms, terms)
  );
}

function termsIn(data: IndexData, word: Word): string[] {
  const terms = data.languages.map((language) => termOf(word, language)).filter((term) => term !== null);
  return [...new Set(terms)];
}

function relatedIn(data: IndexData, word: Word): string[] {
  if (word.isGram) return [];
  const words = data.languages.flatMap((language) =>
    synonymsOf(word.text, language).map((text) => ({ text, isGram: false })),
  );
  return words.flatMap((other) => termsIn(data, other)).filter((term) => data.postings.has(term));
}

function holdsAny(data: IndexData, terms: readonly string[]): boolean {
  return terms.some((term) => data.postings.has(term));
}

function isClosedForm(question: string, word: string): boolean {
  return !question.normalize('NFKC').toLowerCase().includes(word);
}
