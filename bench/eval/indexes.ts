import { buildIndex } from '../../apps/server/src/search/build-index.ts';
import type { PassageIndex } from '../../apps/server/src/search/passage-index.ts';
import type { EvalDoc } from './read-data.ts';

/** One index per site, as one agent would have it. */
export function indexesBySite(docs: readonly EvalDoc[]): ReadonlyMap<string, PassageIndex> {
  return new Map([...docsBySite(docs)].map(([site, ofSite]) => [site, buildIndex(ofSite.map(asPassage))]));
}

export function docsBySite(docs: readonly EvalDoc[]): ReadonlyMap<string, readonly EvalDoc[]> {
  const bySite = new Map<string, EvalDoc[]>();
  for (const doc of docs) bySite.set(doc.site ?? '', [...(bySite.get(doc.site ?? '') ?? []), doc]);
  return bySite;
}

function asPassage({ id, title, headings, text }: EvalDoc, ordinal: number) {
  return { id, title: title ?? '', headings: headings ?? [], text, ordinal, url: id };
}
