import type { IndexData } from './passage-index.ts';

/**
 * How telling a word is: BM25's idf, never negative. A word that no passage holds is the most telling of all, so
 * a question about something the shop does not have scores low however well its other words fit.
 */
export function idfOf({ postings, passages }: IndexData, terms: readonly string[]): number {
  const holding = terms.reduce((most, term) => Math.max(most, postings.get(term)?.at.length ?? 0), 0);
  return Math.log(1 + (passages.length - holding + 0.5) / (holding + 0.5));
}
