import { stem } from '../../apps/server/src/search/stem.ts';
import { stopWords } from '../../apps/server/src/search/stop-words.ts';
import type { EvalDoc } from './read-data.ts';

/**
 * The yardstick: textbook BM25 (k1 1.2, b 0.75) with English stems and stop words over title and text alike. No
 * repair, no weights, and written apart from the product's index so that a slip there cannot flatter itself.
 */
export function plainBm25(docs: readonly EvalDoc[]): (query: string) => string[] {
  const bags = docs.map(({ title, headings, text }) =>
    bagOf([title ?? '', ...(headings ?? []), text].join(' ')),
  );
  const lengths = bags.map((bag) => [...bag.values()].reduce((sum, count) => sum + count, 0));
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, bags.length);
  const holding = new Map<string, number>();
  for (const bag of bags) for (const term of bag.keys()) holding.set(term, (holding.get(term) ?? 0) + 1);
  const scoreOf = (terms: Iterable<string>, at: number) => {
    let score = 0;
    for (const term of terms) {
      const count = bags[at]?.get(term) ?? 0;
      const idf = Math.log(
        1 + (bags.length - (holding.get(term) ?? 0) + 0.5) / ((holding.get(term) ?? 0) + 0.5),
      );
      score += (idf * count * 2.2) / (count + 1.2 * (0.25 + (0.75 * (lengths[at] ?? 0)) / average));
    }
    return score;
  };
  return (query) => {
    const terms = [...bagOf(query).keys()];
    return docs
      .map(({ id }, at) => ({ id, score: scoreOf(terms, at) }))
      .filter(({ score }) => score > 0)
      .toSorted((a, b) => b.score - a.score)
      .slice(0, 10)
      .map(({ id }) => id);
  };
}

function bagOf(text: string): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (stopWords['en']?.has(word)) continue;
    const term = stem(word, 'en');
    bag.set(term, (bag.get(term) ?? 0) + 1);
  }
  return bag;
}
