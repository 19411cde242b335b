import { bySite, indexesBySite } from './indexes.ts';
import { meanFigures, percentile, type RankingFigures, rankingFigures, round } from './metrics.ts';
import { miniSearch } from './minisearch.ts';
import { plainBm25 } from './plain-bm25.ts';
import { postgresRankings } from './postgres.ts';
import { randomFrom } from './random.ts';
import { type EvalArgs, type EvalData, type EvalDoc, type EvalQuery, readArgs } from './read-data.ts';
import { report } from './report.ts';
import { timed } from './timed.ts';
import { withTypos } from './typos.ts';

export type RetrievalFigures = {
  readonly passages: number;
  readonly questions: number;
  readonly ours: RankingFigures & { readonly p95Ms: number };
  readonly bm25: RankingFigures;
  readonly minisearch: RankingFigures;
  readonly postgres: RankingFigures;
};

/** `eval retrieval --data FILE [--typos SEED] [--json]`: how high the right passages rank, three other rankers beside ours. */
export async function run(args: readonly string[]): Promise<void> {
  const parsed = readArgs(args);
  report('retrieval', { asked: parsed.asked, ...(await retrievalFigures(parsed)) }, parsed.isJson);
}

async function retrievalFigures({
  data,
  typos,
}: Pick<EvalArgs, 'data' | 'typos'>): Promise<RetrievalFigures> {
  const random = typos === undefined ? undefined : randomFrom(typos);
  const answerable = data.queries.filter(({ relevant }) => relevant.length > 0);
  const queries = answerable.map((query) =>
    random ? { ...query, text: withTypos(query.text, random) } : query,
  );
  const postgres = await postgresRankings(data.docs, queries);
  return {
    passages: data.docs.length,
    questions: queries.length,
    ours: oursOf(data, queries),
    bm25: figuresOf(queries, rankedBy(data, queries, plainBm25)),
    minisearch: figuresOf(queries, rankedBy(data, queries, miniSearch)),
    postgres: figuresOf(queries, postgres),
  };
}

function oursOf({ docs }: EvalData, queries: readonly EvalQuery[]): RetrievalFigures['ours'] {
  const indexes = indexesBySite({ docs, queries });
  const timesMs: number[] = [];
  const ranked = queries.map(({ text, site }) => {
    const [hits, ms] = timed(() => indexes.get(site ?? '')?.search(text, { limit: 10 }).hits ?? []);
    timesMs.push(ms);
    return hits.map(({ passage }) => passage.id);
  });
  return { ...figuresOf(queries, ranked), p95Ms: round(percentile(timesMs, 0.95)) };
}

type Ranker = (docs: readonly EvalDoc[]) => (query: string) => string[];

function rankedBy({ docs }: EvalData, queries: readonly EvalQuery[], ranker: Ranker): string[][] {
  const rankers = new Map([...bySite(docs)].map(([site, ofSite]) => [site, ranker(ofSite)]));
  return queries.map(({ text, site }) => rankers.get(site ?? '')?.(text) ?? []);
}

function figuresOf(queries: readonly EvalQuery[], ranked: readonly (readonly string[])[]): RankingFigures {
  return meanFigures(queries.map(({ relevant }, at) => rankingFigures(ranked[at] ?? [], relevant)));
}
