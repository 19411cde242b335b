import { calibrate } from '../../apps/server/src/search/calibrate.ts';
import { decideAnswer } from '../../apps/server/src/search/decide-answer.ts';
import { indexesBySite } from './indexes.ts';
import { auroc, mean, round, share } from './metrics.ts';
import { randomFrom } from './random.ts';
import { type EvalArgs, type EvalData, readArgs } from './read-data.ts';
import { report } from './report.ts';

export type AbstentionFigures = {
  readonly answerable: number;
  readonly unanswerable: number;
  readonly auroc: number;
  /** Mean over the indexes. */
  readonly threshold: number;
  /** Answerable questions that were answered, and those at least met with "these may help". */
  readonly kept: number;
  readonly keptOrMaybe: number;
  /** Unanswerable questions that were answered all the same. */
  readonly wronglyAnswered: number;
  readonly wronglyMaybe: number;
};

/**
 * `eval abstention --data FILE [--holdout SEED] [--foreign FILE] [--json]`: whether the agent knows what it does
 * not know. Questions without `relevant` are unanswerable.
 */
export async function run(args: readonly string[]): Promise<void> {
  const parsed = readArgs(args);
  report('abstention', { asked: parsed.asked, ...abstentionFigures(parsed) }, parsed.isJson);
}

function abstentionFigures({ data, holdout }: Pick<EvalArgs, 'data' | 'holdout'>): AbstentionFigures {
  const asked = holdout === undefined ? data : withHeldOut(data, holdout);
  const indexes = new Map(
    [...indexesBySite(asked)].map(([site, index]) => [site, { index, calibration: calibrate(index) }]),
  );
  const judged = asked.queries.flatMap(({ text, site, relevant }) => {
    const found = indexes.get(site ?? '');
    if (found === undefined) return [];
    const { kind, best } = decideAnswer(found.index, text, found.calibration);
    return [{ kind, best, isAnswerable: relevant.length > 0 }];
  });
  const [answerable, unanswerable] = [
    judged.filter((one) => one.isAnswerable),
    judged.filter((one) => !one.isAnswerable),
  ];
  return {
    answerable: answerable.length,
    unanswerable: unanswerable.length,
    auroc: auroc(
      answerable.map(({ best }) => best),
      unanswerable.map(({ best }) => best),
    ),
    threshold: round(mean([...indexes.values()].map(({ calibration }) => calibration.threshold))),
    kept: share(answerable, ({ kind }) => kind === 'answer'),
    keptOrMaybe: share(answerable, ({ kind }) => kind !== 'notFound'),
    wronglyAnswered: share(unanswerable, ({ kind }) => kind === 'answer'),
    wronglyMaybe: share(unanswerable, ({ kind }) => kind === 'maybe'),
  };
}

/** Takes the passages of a random third of the answerable questions out, with all questions they answer. */
function withHeldOut({ docs, queries }: EvalData, seed: number): EvalData {
  const random = randomFrom(seed);
  const ids = [...new Set(queries.flatMap(({ relevant }) => relevant))];
  const gone = new Set(ids.filter(() => random() < 1 / 3));
  return {
    docs: docs.filter(({ id }) => !gone.has(id)),
    queries: queries.map((query) => ({ ...query, relevant: query.relevant.filter((id) => !gone.has(id)) })),
  };
}
