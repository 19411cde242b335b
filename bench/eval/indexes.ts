import { buildIndex } from '../../apps/server/src/search/build-index.ts';
import type { PassageIndex } from '../../apps/server/src/search/passage-index.ts';
import type { EvalData, EvalDoc } from './read-data.ts';

/** One index per site that is asked, as one agent would have it. */
export function indexesBySite({ docs, queries }: EvalData): ReadonlyMap<string, PassageIndex> {
  const asked = new Set(queries.map(({ site }) => site ?? ''));
  const sites = [...bySite(docs)].filter(([site]) => asked.has(site));
  return new Map(sites.map(([site, ofSite]) => [site, buildIndex(ofSite.map(asPassage))]));
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
