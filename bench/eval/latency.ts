import { parseArgs } from 'node:util';
import { buildIndex } from '../../apps/server/src/search/build-index.ts';
import { calibrate } from '../../apps/server/src/search/calibrate.ts';
import { decideAnswer } from '../../apps/server/src/search/decide-answer.ts';
import { builtInVocabulary } from '../../apps/server/src/search/embedding/built-in.ts';
import type { IndexedPassage } from '../../apps/server/src/search/passage-index.ts';
import { percentile, round } from './metrics.ts';
import { randomFrom } from './random.ts';
import { report } from './report.ts';
import { timed } from './timed.ts';
import { withTypos } from './typos.ts';

const VOCABULARY = 24_000;
const WORDS_PER_PASSAGE = 130;
const QUESTIONS = 500;
const WARM_UP = 50;
const BAR_MS = 20;

/**
 * `eval latency [--passages 10000] [--json]`: own work per search and per answer, in processor time, typos and meaning
 * included; fails above 20 ms.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { passages: { type: 'string', default: '10000' }, json: { type: 'boolean', default: false } },
  });
  const figures = latencyFigures(Number(values.passages));
  report('latency', figures, values.json);
  if (figures.answerP95Ms > BAR_MS) process.exitCode = 1;
}

function latencyFigures(passages: number) {
  const random = randomFrom(1);
  const words = [...builtInVocabulary().keys()].slice(0, VOCABULARY);
  // Natural text is Zipf-like: the product of two draws makes few words common and most of them rare.
  const draw = () => words[Math.floor(random() * random() * random() * words.length)] ?? '';
  const line = (count: number) => Array.from({ length: count }, draw).join(' ');
  const content = Array.from({ length: passages }, (_, at): IndexedPassage => {
    const text = Array.from({ length: WORDS_PER_PASSAGE / 13 }, () => `${line(13)}.`).join(' ');
    return { id: String(at), title: line(4), headings: [line(3)], text, ordinal: at, language: 'en' };
  });
  const rssBefore = process.memoryUsage().rss;
  const [index, buildMs] = timed(() => buildIndex(content));
  const [calibration, calibrateMs] = timed(() => calibrate(index));
  const questions = Array.from({ length: QUESTIONS }, () => withTypos(line(10), random));
  for (const question of questions.slice(0, WARM_UP)) decideAnswer(index, question, calibration);
  const searchMs = questions.map((question) => timed(() => index.search(question))[1]);
  const answerMs = questions.map((question) => timed(() => decideAnswer(index, question, calibration))[1]);
  return {
    passages,
    terms: index.data.postings.size,
    buildMs: round(buildMs),
    calibrateMs: round(calibrateMs),
    indexMb: round((process.memoryUsage().rss - rssBefore) / 2 ** 20),
    searchP50Ms: round(percentile(searchMs, 0.5)),
    searchP95Ms: round(percentile(searchMs, 0.95)),
    answerP95Ms: round(percentile(answerMs, 0.95)),
  };
}
