import { buildIndex } from '../../apps/server/src/search/build-index.ts';
import type { PassageIndex } from '../../apps/server/src/search/passage-index.ts';
import type { EvalDoc } from './read-data.ts';

/** One index per site, as one agent would have it. */
export function indexesBySite(docs: readonly EvalDoc[]): ReadonlyMap<string, PassageIndex> {
  return new Map([...bySite(docs)].map(([site, ofSite]) => [site, buildIndex(ofSite.map(asPassage))]));
}

/** Under '' stand all of them, for questions that name no site. */
export function bySite(docs: readonly EvalDoc[]): ReadonlyMap<string, readonly EvalDoc[]> {
  const sites = new Map<string, EvalDoc[]>([['', [...docs]]]);
  for (const doc of docs) {
    if (doc.site === undefined || doc.site === '') continue;
    const ofSite = sites.get(doc.site);
    if (ofSite === undefined) sites.set(doc.site, [doc]);
    else ofSite.push(doc);
  }
  return sites;
}

function asPassage({ id, title, headings, text, ordinal }: EvalDoc, at: number) {
  return { id, title: title ?? '', headings: headings ?? [], text, ordinal: ordinal ?? at, url: id };
}
