import type { SynonymGroup } from '@chatref/core';
import { wordsMeant } from './common-questions.ts';
import { detectLanguage } from './detect-language.ts';
import { HEADING_WEIGHT, MAX_QUESTION_CHARS } from './limits.ts';
import { ownerSynonymsOf } from './owner-synonyms.ts';
import type { IndexData, IndexedPassage, PassageIndex, Posting } from './passage-index.ts';
import { defaultRanking, rank } from './rank.ts';
import { type Question, readQuestion } from './read-question.ts';
import { builtInHalf, type SemanticHalf } from './semantic-half.ts';
import { termOf } from './terms.ts';
import { fold, wordsOf } from './words.ts';

export type IndexOptions = {
  /** What the owner calls the same. */
  readonly synonyms?: readonly SynonymGroup[];
  /** Vectors made elsewhere; null for none. The built-in ones unless given. */
  readonly semantic?: SemanticHalf | null;
};

/** An index over one agent's passages, held in memory. It never changes; new content makes a new one. */
export function buildIndex(passages: readonly IndexedPassage[], options: IndexOptions = {}): PassageIndex {
  const data = indexDataOf(passages, options);
  return {
    data,
    search(question, options) {
      const read = readQuestion(data, question);
      const vector = options?.vector === undefined ? vectorOf(data, question, read) : options.vector;
      return rank(data, read, { ...defaultRanking, ...options, vector });
    },
  };
}

function indexDataOf(
  passages: readonly IndexedPassage[],
  { synonyms = [], semantic }: IndexOptions,
): IndexData {
  const languageAt = languagesOf(passages);
  const vocabulary = new Map<string, number>();
  const growing = new Map<string, { at: number[]; counts: number[] }>();
  const lengths = new Float32Array(passages.length);
  passages.forEach((passage, at) => {
    const counts = countTerms(passage, languageAt[at] ?? 'en', vocabulary);
    for (const [term, count] of counts) {
      const posting = growing.get(term) ?? { at: [], counts: [] };
      posting.at.push(at);
      posting.counts.push(count);
      growing.set(term, posting);
      lengths[at] = (lengths[at] ?? 0) + count;
    }
  });
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const averageLength = Math.max(1, total / Math.max(1, passages.length));
  const languages = byUse(languageAt);
  return {
    passages,
    postings: packed(growing),
    lengths,
    averageLength,
    languages,
    languageAt,
    vocabulary,
    synonyms: ownerSynonymsOf(synonyms, languages),
    semantic: semantic === undefined ? builtInHalf(passages, languageAt) : semantic,
  };
}

/** What was repaired is meant as it was repaired. */
function vectorOf(
  { semantic }: IndexData,
  question: string,
  { words, repaired }: Question,
): Float32Array | null {
  if (semantic === null || words.length === 0) return null;
  const mended = new Map(repaired.map(({ from, to }) => [from, to]));
  const meant = question
    .slice(0, MAX_QUESTION_CHARS)
    .replace(/[\p{L}\p{N}'’]+/gu, (word) => mended.get(word.toLowerCase()) ?? word);
  return semantic.read(question, `${meant} ${wordsMeant(question)}`);
}

function countTerms(
  passage: IndexedPassage,
  language: string,
  vocabulary: Map<string, number>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text, weight } of weightedTexts(passage)) {
    for (const word of wordsOf(text)) {
      const term = termOf(word, language);
      if (term !== null) counts.set(term, (counts.get(term) ?? 0) + weight);
      if (word.isGram) continue;
      const written = fold(word.text);
      vocabulary.set(written, (vocabulary.get(written) ?? 0) + 1);
    }
  }
  return counts;
}

/** Headings that a passage swallowed stand in its text as "## " lines and count like those above it. */
function weightedTexts({ title, headings, text }: IndexedPassage): { text: string; weight: number }[] {
  const lines = text.split('\n');
  return [
    { text: [title, ...headings].join('\n'), weight: HEADING_WEIGHT },
    { text: lines.filter((line) => line.startsWith('## ')).join('\n'), weight: HEADING_WEIGHT },
    { text: lines.filter((line) => !line.startsWith('## ')).join('\n'), weight: 1 },
  ];
}

/** A passage too short to tell, and of a page that does not say, is in the language of most others. */
function languagesOf(passages: readonly IndexedPassage[]): string[] {
  const told = passages.map(
    ({ title, text, language }) =>
      detectLanguage(`${title}\n${text}`) ??
      /^[a-z]{2,3}(?=-|$)/.exec(language?.toLowerCase() ?? '')?.[0] ??
      null,
  );
  const [most = 'en'] = byUse(told.filter((language) => language !== null));
  return told.map((language) => language ?? most);
}

function byUse(languageAt: readonly string[]): string[] {
  const uses = new Map<string, number>();
  for (const language of languageAt) uses.set(language, (uses.get(language) ?? 0) + 1);
  const languages = [...uses].toSorted(([, a], [, b]) => b - a).map(([language]) => language);
  return languages.length === 0 ? ['en'] : languages;
}

function packed(growing: ReadonlyMap<string, { at: number[]; counts: number[] }>): Map<string, Posting> {
  return new Map(
    [...growing].map(([term, { at, counts }]) => [
      term,
      { at: Uint32Array.from(at), counts: Float32Array.from(counts) },
    ]),
  );
}
