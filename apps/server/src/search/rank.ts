import { bestOf } from './best-of.ts';
import { confidenceOf, type Signs, wordsInCommon } from './confidence.ts';
import { idfOf } from './idf.ts';
import {
  BM25_LENGTH_WEIGHT,
  BM25_SATURATION,
  DEFAULT_HITS,
  LEXICAL_SHARE,
  MAX_HITS,
  MAX_READ_SENTENCE_BY_SENTENCE,
  MIN_COSINE,
  SENTENCE_SHARE,
  SYNONYM_WEIGHT,
  WHOLE_SHARE,
} from './limits.ts';
import type { Hit, IndexData, SearchResult } from './passage-index.ts';
import type { Question, QuestionWord } from './read-question.ts';
import { type SemanticHalf, sentenceSimilarity, wholeSimilarity } from './semantic-half.ts';

/** By position of the passage. */
type Tally = {
  readonly bm25: Float64Array;
  readonly matched: Uint8Array;
  /** To the nearest sentence, and to the passage as a whole. */
  readonly cosines: Float64Array;
  readonly wholes: Float64Array;
};

type Ranking = { readonly limit: number; readonly vector: Float32Array | null };

/**
 * Okapi BM25 (Robertson and Zaragoza, 2009) over the words of a question, normalised by their idf, and where the
 * question has a vector the cosine to each passage's nearest sentence, joined by score.
 */
export function rank(data: IndexData, question: Question, { limit, vector }: Ranking): SearchResult {
  const size = data.passages.length;
  const tally: Tally = {
    bm25: new Float64Array(size),
    matched: new Uint8Array(size),
    cosines: new Float64Array(size),
    wholes: new Float64Array(size),
  };
  for (const word of question.words) addWord(data, word, tally);
  const isSemantic = data.semantic !== null && vector !== null;
  if (isSemantic) addCosines(data.semantic, vector, tally);
  const total = question.words.reduce((sum, { idf }) => sum + idf, 0);
  // Of thousands of passages ten become hits: the others stay numbers.
  const lexical = tally.bm25.map((bm25) => (total > 0 ? bm25 / total : 0));
  const scores = lexical.map((words, at) => (isSemantic ? joined(words, tally, at) : words));
  const hits = bestOf(scores, Math.min(limit, MAX_HITS)).flatMap((at): Hit[] => {
    const passage = data.passages[at];
    const [score = 0, words = 0] = [scores[at], lexical[at]];
    const [cosine = 0, matched = 0] = [tally.cosines[at], tally.matched[at]];
    return passage === undefined ? [] : [{ passage, score, lexical: words, cosine, matched }];
  });
  const signs = bestSigns(lexical, tally, question.hasUnknown);
  const best = hits.length === 0 ? 0 : confidenceOf(signs, isSemantic);
  return { hits, repaired: question.repaired, best, isSemantic };
}

export const defaultRanking: Ranking = { limit: DEFAULT_HITS, vector: null };

function addWord(data: IndexData, { terms, related, idf }: QuestionWord, tally: Tally): void {
  const best = new Map<number, number>();
  for (const term of [...terms, ...related]) {
    const posting = data.postings.get(term);
    const weight = terms.includes(term) ? idf : Math.min(idf, idfOf(data, [term])) * SYNONYM_WEIGHT;
    posting?.at.forEach((at, position) => {
      const value = weight * saturated(data, at, posting.counts[position] ?? 0);
      // Two languages may read one word alike; it still counts once.
      if (value > (best.get(at) ?? 0)) best.set(at, value);
    });
  }
  for (const [at, value] of best) {
    tally.bm25[at] = (tally.bm25[at] ?? 0) + value;
    tally.matched[at] = (tally.matched[at] ?? 0) + 1;
  }
}

function saturated({ lengths, averageLength }: IndexData, at: number, count: number): number {
  const relative = (lengths[at] ?? 0) / averageLength;
  const norm = BM25_SATURATION * (1 - BM25_LENGTH_WEIGHT + BM25_LENGTH_WEIGHT * relative);
  return (count * (BM25_SATURATION + 1)) / (count + norm);
}

/** Every passage as a whole; sentence by sentence only those that either half finds likely. */
function addCosines(half: SemanticHalf, vector: Float32Array, { bm25, cosines, wholes }: Tally): void {
  for (let at = 0; at < wholes.length; at += 1) wholes[at] = wholeSimilarity(half, vector, at);
  for (const at of new Set([
    ...bestOf(wholes, MAX_READ_SENTENCE_BY_SENTENCE),
    ...bestOf(bm25, MAX_READ_SENTENCE_BY_SENTENCE),
  ])) {
    cosines[at] = sentenceSimilarity(half, vector, at);
  }
}

/** 0, which is no hit, without a word in common or a sentence alike. */
function joined(lexical: number, { cosines, wholes }: Tally, at: number): number {
  const cosine = cosines[at] ?? 0;
  if (lexical === 0 && cosine < MIN_COSINE) return 0;
  const whole = Math.max(0, wholes[at] ?? 0);
  return LEXICAL_SHARE * lexical + SENTENCE_SHARE * cosine ** 2 + WHOLE_SHARE * whole ** 2;
}

function bestSigns(lexical: Float64Array, { matched, cosines }: Tally, hasUnknown: boolean): Signs {
  let words = 0;
  let cosine = 0;
  for (let at = 0; at < lexical.length; at += 1) {
    if ((lexical[at] ?? 0) > 0) words = Math.max(words, wordsInCommon(lexical[at] ?? 0, matched[at] ?? 0));
    cosine = Math.max(cosine, cosines[at] ?? 0);
  }
  return { words, cosine, hasUnknown };
}
