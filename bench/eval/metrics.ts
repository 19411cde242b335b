export type RankingFigures = { readonly ndcg10: number; readonly recall5: number; readonly mrr: number };

/** Binary relevance; `ranked` best first. */
export function rankingFigures(ranked: readonly string[], relevant: readonly string[]): RankingFigures {
  const wanted = new Set(relevant);
  const gain = ranked
    .slice(0, 10)
    .reduce((sum, id, at) => sum + (wanted.has(id) ? 1 / Math.log2(at + 2) : 0), 0);
  const ideal = [...wanted].slice(0, 10).reduce((sum, _, at) => sum + 1 / Math.log2(at + 2), 0);
  const found = ranked.slice(0, 5).filter((id) => wanted.has(id)).length;
  const first = ranked.findIndex((id) => wanted.has(id));
  return {
    ndcg10: ideal === 0 ? 0 : gain / ideal,
    recall5: wanted.size === 0 ? 0 : found / Math.min(5, wanted.size),
    mrr: first < 0 ? 0 : 1 / (first + 1),
  };
}

export function meanFigures(all: readonly RankingFigures[]): RankingFigures {
  return {
    ndcg10: round(mean(all.map(({ ndcg10 }) => ndcg10))),
    recall5: round(mean(all.map(({ recall5 }) => recall5))),
    mrr: round(mean(all.map(({ mrr }) => mrr))),
  };
}

/** The chance that an answerable question scores above an unanswerable one; ties count half. */
export function auroc(answerable: readonly number[], unanswerable: readonly number[]): number {
  const wins = answerable.reduce(
    (sum, score) =>
      sum + unanswerable.reduce((won, other) => won + (score > other ? 1 : score === other ? 0.5 : 0), 0),
    0,
  );
  return round(wins / Math.max(1, answerable.length * unanswerable.length));
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function share<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return round(all.filter(holds).length / Math.max(1, all.length));
}

export function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

export function percentile(values: readonly number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0;
}
