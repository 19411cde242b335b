import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { compileTriggers, phrasesOnly, type TriggerAction } from '../../packages/core/src/index.ts';
import { type HandoffFigures, measure } from './handoff-figures.ts';
import { type NgramModel, ngrams, readNgramModel, trainNgrams } from './handoff-ngrams.ts';
import { exactPhrases, nlpJs, stemOverlap } from './handoff-peers.ts';
import { readPhrases } from './handoff-phrases.ts';
import type { Reader } from './handoff-reader.ts';
import { type LabelledMessage, parseLabelled } from './labelled-message.ts';
import { report } from './report.ts';

const usage =
  'npm run eval -- handoff --data FILE [--phrases FILE] [--half tune|test] [--train FILE [--save]] [--alone] [--json] [--no-texts]';

const modelFile = new URL('handoff-ngrams.json', import.meta.url);
const defaultPhrases = ['speak to a human', 'connect me with support', 'I need a real person'];

/**
 * Measures how well wishes for a person are recognised, and beside it how four other ways do on the same messages: the
 * phrases word for word, stems in common, nlp.js, and an n-gram classifier. `--data` is a file of JSON lines (`text`,
 * `label`, and `source` and `half` where it has them); `--phrases` an owner's trigger phrases. `--train` trains the
 * classifier on that file in place of the weights that are kept here, and `--save` keeps them. `--alone` leaves the
 * others out.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      phrases: { type: 'string' },
      half: { type: 'string' },
      train: { type: 'string' },
      save: { type: 'boolean', default: false },
      alone: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      'no-texts': { type: 'boolean', default: false },
    },
  });
  if (!values.data) throw new Error(`Say which labelled messages to read: ${usage}`);
  const rows = halfOf(parseLabelled(readFileSync(values.data, 'utf8')), values.half);
  const phrases = values.phrases ? readPhrases(values.phrases) : defaultPhrases;
  const own = await measure(rows, recogniser(values.phrases ? [handoffAction(phrases)] : []));
  const beside = values.alone ? {} : await measurePeers(rows, phrases, classifier(values.train, values.save));
  const shown = values['no-texts'] ? withoutTexts(own) : own;
  const shownBeside = Object.fromEntries(
    Object.entries(beside).map(([name, peer]) => [name, values['no-texts'] ? withoutTexts(peer) : peer]),
  );
  const asked = { data: basename(values.data), half: values.half ?? null, phrases };
  const many = await measure(rows, recogniser([handoffAction(phrases), ...shopActions()]));
  const atFiftyActions = { microsecondsPerMessage: many.microsecondsPerMessage };
  if (values.json) report('handoff', { ...asked, ...shown, atFiftyActions, beside: shownBeside }, true);
  else console.log(summary(own, { ...beside, 'ours, at 50 actions of 10 phrases': many }));
}

function halfOf(rows: readonly LabelledMessage[], half: string | undefined): LabelledMessage[] {
  if (half === undefined) return [...rows];
  const kept = rows.filter((row) => row.half === half);
  if (kept.length > 0) return kept;
  throw new Error(`No message of that file has "half": "${half}". Leave --half out, or choose tune or test.`);
}

function recogniser(actions: readonly TriggerAction[]): Reader {
  const recognise = compileTriggers(actions);
  return { read: (text) => recognise(text).kind };
}

function handoffAction(phrases: readonly string[]): TriggerAction {
  return { ...phrasesOnly, id: 'handoff', name: 'Talk to an agent', phrases, requestsHandoff: true };
}

/** 49 actions of ten phrases each: what a busy owner makes, for the time that they cost. */
function shopActions(): TriggerAction[] {
  const verbs = ['return', 'repair', 'rent', 'tune', 'track', 'cancel', 'change', 'book', 'insure', 'sell'];
  const goods =
    'guitar piano violin amp pedal drum flute cable stand case synth mixer speaker tuner cello harp banjo'.split(
      ' ',
    );
  return Array.from({ length: 49 }, (_, at) => ({
    ...phrasesOnly,
    id: `action-${at}`,
    name: `Action ${at}`,
    phrases: verbs.map(
      (verb, n) => `I want to ${verb} my ${goods[(at * 3 + n) % goods.length]} number ${at}`,
    ),
    requestsHandoff: false,
  }));
}

type Classifier = { readonly model: NgramModel };

function classifier(trainFile: string | undefined, isKept: boolean): Classifier {
  if (trainFile === undefined) return { model: readNgramModel(modelFile) };
  const model = trainNgrams(parseLabelled(readFileSync(trainFile, 'utf8')));
  if (isKept) writeFileSync(modelFile, `${JSON.stringify({ about: aboutModel, ...model }, null, 1)}\n`);
  return { model };
}

const aboutModel =
  'Weights of the n-gram classifier that the handoff eval compares with; none of the messages. Trained on Bitext customer-support sample (CDLA-Sharing-1.0, its Results), Rasa financial-demo and helpdesk-assistant (Apache-2.0), CLINC150 (CC BY 3.0), Banking77 (CC BY 4.0) and HWU64 (CC BY 4.0).';

async function measurePeers(
  rows: readonly LabelledMessage[],
  phrases: readonly string[],
  { model }: Classifier,
): Promise<Record<string, HandoffFigures>> {
  return {
    exactPhrases: await measure(rows, exactPhrases(phrases)),
    stemOverlap: await measure(rows, stemOverlap(phrases)),
    nlpJs: await measure(rows, await nlpJs(phrases)),
    ngrams: await measure(rows, ngrams(model)),
  };
}

/** Figures that may be published where the messages may not. */
function withoutTexts({ misses, falseAlarms, ...figures }: HandoffFigures) {
  return { ...figures, misses: misses.length, falseAlarms: falseAlarms.length };
}

function summary(own: HandoffFigures, beside: Readonly<Record<string, HandoffFigures>>): string {
  const percent = (value: number) => `${(value * 100).toFixed(2)} %`.padStart(9);
  const row = (name: string, one: HandoffFigures) =>
    `${name.padEnd(34)} ${percent(one.precision)} ${percent(one.recall)} ${percent(one.falseAlarmRate)} ${one.microsecondsPerMessage.toFixed(0).padStart(6)} µs`;
  return [
    `${''.padEnd(34)} precision    recall    false      time`,
    row('ours', own),
    ...Object.entries(beside).map(([name, figures]) => row(name, figures)),
    `offered ${percent(own.offerRate).trim()} of what asks for nobody`,
    ...own.misses.map((text) => `missed       ${text}`),
    ...own.falseAlarms.map((text) => `false alarm  ${text}`),
  ].join('\n');
}
