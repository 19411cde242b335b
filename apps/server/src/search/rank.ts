import { confidenceOf } from './confidence.ts';
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
  const all = hitsOf(data, tally, { total, isSemantic });
  const hits = all.toSorted((a, b) => b.score - a.score).slice(0, Math.min(limit, MAX_HITS));
  return { hits, repaired: question.repaired, best: confidenceOf(all, isSemantic), isSemantic };
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
function addCosines(half: SemanticHalf, vector: Float32Array, tally: Tally): void {
  const { bm25, cosines, wholes } = tally;
  for (const at of wholes.keys()) wholes[at] = wholeSimilarity(half, vector, at);
  for (const at of new Set([...likely(wholes), ...likely(bm25)]))
    cosines[at] = sentenceSimilarity(half, vector, at);
}

function likely(scores: Float64Array): number[] {
  const found = [...scores.keys()].filter((at) => (scores[at] ?? 0) > 0);
  if (found.length <= MAX_READ_SENTENCE_BY_SENTENCE) return found;
  const bar = scores.toSorted().at(-MAX_READ_SENTENCE_BY_SENTENCE) ?? 0;
  return found.filter((at) => (scores[at] ?? 0) >= bar);
}

/** Equal scores keep the order of the content, so that the same question always gets the same answer. */
function hitsOf(
  { passages }: IndexData,
  { bm25, matched, cosines, wholes }: Tally,
  { total, isSemantic }: { readonly total: number; readonly isSemantic: boolean },
): Hit[] {
  return passages.flatMap((passage, at) => {
    const lexical = total > 0 ? (bm25[at] ?? 0) / total : 0;
    const cosine = cosines[at] ?? 0;
    if (lexical === 0 && cosine < MIN_COSINE) return [];
    const meaning = SENTENCE_SHARE * cosine ** 2 + WHOLE_SHARE * Math.max(0, wholes[at] ?? 0) ** 2;
    const score = isSemantic ? LEXICAL_SHARE * lexical + meaning : lexical;
    return [{ passage, score, lexical, cosine, matched: matched[at] ?? 0 }];
  });
}
