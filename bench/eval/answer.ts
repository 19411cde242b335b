import { chooseQuotes } from '@chatref/core';
import { calibrate } from '../../apps/server/src/search/calibrate.ts';
import { decideAnswer } from '../../apps/server/src/search/decide-answer.ts';
import { matcherFor } from '../../apps/server/src/search/matcher.ts';
import type { PassageIndex } from '../../apps/server/src/search/passage-index.ts';
import { indexesBySite } from './indexes.ts';
import { mean, round, share } from './metrics.ts';
import { type EvalArgs, readArgs } from './read-data.ts';
import { report } from './report.ts';

export type AnswerFigures = {
  readonly questions: number;
  /** A gold answer stands in the quoted sentences, the bar for answering left aside. */
  readonly contains: number;
  readonly wordsQuoted: number;
  /** The first sentences of the best passage, as many as ours would quote at most: what quoting blindly reaches. */
  readonly firstSentences: { readonly contains: number };
  /** A gold answer stands in the best passage as a whole: more than this no choice of sentences in it can reach. */
  readonly topPassage: { readonly contains: number };
  /** As a visitor meets it: answered at all, and the gold answer quoted. */
  readonly live: { readonly answered: number; readonly contains: number };
};

/** `eval answer --data FILE [--json]`: whether the quoted sentences hold the answer. */
export async function run(args: readonly string[]): Promise<void> {
  const parsed = readArgs(args);
  report('answer', { asked: parsed.asked, ...answerFigures(parsed) }, parsed.isJson);
}

function answerFigures({ data }: Pick<EvalArgs, 'data'>): AnswerFigures {
  const indexes = new Map(
    [...indexesBySite(data)].map(([site, index]) => [site, { index, calibration: calibrate(index) }]),
  );
  const asked = data.queries.flatMap(({ text, site, answers }) => {
    const found = indexes.get(site ?? '');
    return found === undefined || (answers ?? []).length === 0
      ? []
      : [{ text, answers: answers ?? [], ...found }];
  });
  const judged = asked.map(({ text, answers, index, calibration }) => {
    const quoted = quotedFor(index, text);
    const top = index.search(text, { limit: 1 }).hits[0]?.passage.text ?? '';
    const live = decideAnswer(index, text, calibration);
    const said = live.kind === 'answer' ? live.quotes.map((quote) => quote.text).join('\n') : '';
    return {
      holds: holdsAny(quoted, answers),
      words: quoted.split(/\s+/).length,
      first: holdsAny(
        top
          .split(/(?<=[.!?])\s+/)
          .slice(0, 3)
          .join(' '),
        answers,
      ),
      top: holdsAny(top, answers),
      isAnswered: live.kind === 'answer',
      live: holdsAny(said, answers),
    };
  });
  return {
    questions: judged.length,
    contains: share(judged, ({ holds }) => holds),
    wordsQuoted: round(mean(judged.map(({ words }) => words))),
    firstSentences: { contains: share(judged, ({ first }) => first) },
    topPassage: { contains: share(judged, ({ top }) => top) },
    live: {
      answered: share(judged, ({ isAnswered }) => isAnswered),
      contains: share(judged, ({ live }) => live),
    },
  };
}

function quotedFor(index: PassageIndex, question: string): string {
  const quotes = chooseQuotes(index.search(question).hits, matcherFor(index.data, question));
  return quotes.map(({ text }) => text).join('\n');
}

function holdsAny(text: string, answers: readonly string[]): boolean {
  const plain = plainOf(text);
  return answers.some((answer) => plainOf(answer) !== '' && plain.includes(plainOf(answer)));
}

/** Case, signs and spacing are not what an answer is about. */
function plainOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
