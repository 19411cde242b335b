import { confidence } from './confidence.ts';
import { idfOf } from './idf.ts';
import { BM25_LENGTH_WEIGHT, BM25_SATURATION, DEFAULT_HITS, MAX_HITS, SYNONYM_WEIGHT } from './limits.ts';
import type { Hit, IndexData, SearchResult } from './passage-index.ts';
import type { Question, QuestionWord } from './read-question.ts';

/** By position of the passage. */
type Tally = { readonly scores: Float64Array; readonly matched: Uint8Array };

/** Okapi BM25 (Robertson and Zaragoza, 2009) over the words of a question, normalised by their idf. */
export function rank(data: IndexData, question: Question, limit = DEFAULT_HITS): SearchResult {
  const tally: Tally = {
    scores: new Float64Array(data.passages.length),
    matched: new Uint8Array(data.passages.length),
  };
  for (const word of question.words) addWord(data, word, tally);
  const total = question.words.reduce((sum, { idf }) => sum + idf, 0);
  const hits = bestOf(tally.scores, Math.min(limit, MAX_HITS)).flatMap((at) =>
    hitAt(data, tally, { at, total }),
  );
  return { hits, repaired: question.repaired, best: hits[0] === undefined ? 0 : confidence(hits[0]) };
}

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
    tally.scores[at] = (tally.scores[at] ?? 0) + value;
    tally.matched[at] = (tally.matched[at] ?? 0) + 1;
  }
}

function saturated({ lengths, averageLength }: IndexData, at: number, count: number): number {
  const relative = (lengths[at] ?? 0) / averageLength;
  const norm = BM25_SATURATION * (1 - BM25_LENGTH_WEIGHT + BM25_LENGTH_WEIGHT * relative);
  return (count * (BM25_SATURATION + 1)) / (count + norm);
}

function bestOf(scores: Float64Array, limit: number): number[] {
  const found: number[] = [];
  scores.forEach((score, at) => {
    if (score > 0) found.push(at);
  });
  // Equal scores keep the order of the content, so that the same question always gets the same answer.
  return found.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, limit);
}

function hitAt(
  data: IndexData,
  { scores, matched }: Tally,
  { at, total }: { at: number; total: number },
): Hit[] {
  const passage = data.passages[at];
  const bm25 = scores[at] ?? 0;
  return passage === undefined
    ? []
    : [{ passage, bm25, score: total > 0 ? bm25 / total : 0, matched: matched[at] ?? 0 }];
}
