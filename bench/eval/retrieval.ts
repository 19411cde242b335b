import { docsBySite, indexesBySite } from './indexes.ts';
import { meanFigures, percentile, type RankingFigures, rankingFigures, round } from './metrics.ts';
import { plainBm25 } from './plain-bm25.ts';
import { randomFrom } from './random.ts';
import { type EvalArgs, type EvalQuery, readArgs } from './read-data.ts';
import { report } from './report.ts';
import { withTypos } from './typos.ts';

export type RetrievalFigures = {
  readonly passages: number;
  readonly questions: number;
  readonly ours: RankingFigures & { readonly p95Ms: number };
  readonly bm25: RankingFigures;
};

/** `eval retrieval --data FILE [--typos SEED] [--json]`: how high the right passages rank, plain BM25 beside ours. */
export async function run(args: readonly string[]): Promise<void> {
  const parsed = readArgs(args);
  report('retrieval', { asked: parsed.asked, ...retrievalFigures(parsed) }, parsed.isJson);
}

export function retrievalFigures({ data, typos }: Pick<EvalArgs, 'data' | 'typos'>): RetrievalFigures {
  const random = typos === undefined ? undefined : randomFrom(typos);
  const answerable = data.queries.filter(({ relevant }) => relevant.length > 0);
  const queries = answerable.map((query) =>
    random ? { ...query, text: withTypos(query.text, random) } : query,
  );
  const indexes = indexesBySite(data.docs);
  const plain = new Map([...docsBySite(data.docs)].map(([site, docs]) => [site, plainBm25(docs)]));
  const timesMs: number[] = [];
  const ours = queries.map((query) => {
    const started = performance.now();
    const hits = indexes.get(query.site ?? '')?.search(query.text, { limit: 10 }).hits ?? [];
    timesMs.push(performance.now() - started);
    return figuresOf(
      query,
      hits.map(({ passage }) => passage.id),
    );
  });
  const bm25 = queries.map((query) => figuresOf(query, plain.get(query.site ?? '')?.(query.text) ?? []));
  return {
    passages: data.docs.length,
    questions: queries.length,
    ours: { ...meanFigures(ours), p95Ms: round(percentile(timesMs, 0.95)) },
    bm25: meanFigures(bm25),
  };
}

function figuresOf({ relevant }: EvalQuery, ranked: readonly string[]): RankingFigures {
  return rankingFigures(ranked, relevant);
}
