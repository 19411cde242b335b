import MiniSearch from 'minisearch';
import { stem } from '../../apps/server/src/search/stem.ts';
import { stopWords } from '../../apps/server/src/search/stop-words.ts';
import type { EvalDoc } from './read-data.ts';

/** MiniSearch at its best: stems, stop words, the title doubled, and its own fuzzy and prefix search. */
export function miniSearch(docs: readonly EvalDoc[]): (query: string) => string[] {
  const index = new MiniSearch<{ at: number; title: string; text: string }>({
    idField: 'at',
    fields: ['title', 'text'],
    processTerm: (term) => {
      const word = term.toLowerCase();
      return stopWords['en']?.has(word) ? null : stem(word, 'en');
    },
    searchOptions: { boost: { title: 2 }, fuzzy: 0.2, prefix: true },
  });
  index.addAll(docs.map((doc, at) => ({ at, title: titleOf(doc), text: doc.text })));
  return (query) =>
    index
      .search(query)
      .slice(0, 10)
      .flatMap(({ id }) => docs[Number(id)]?.id ?? []);
}

function titleOf({ title, headings }: EvalDoc): string {
  return [title ?? '', ...(headings ?? [])].join(' ');
}
