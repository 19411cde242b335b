import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { TriggerAction, TriggerVerdict } from '../../packages/core/src/index.ts';
import { compileTriggers, phrasesOnly } from '../../packages/core/src/index.ts';
import { type LabelledMessage, parseLabelled } from './labelled-message.ts';
import { report } from './report.ts';

export type HandoffFigures = {
  readonly messages: number;
  readonly precision: number;
  readonly recall: number;
  /** Messages that fired wrongly, as a share of all that ask for nobody. */
  readonly falseAlarmRate: number;
  readonly offerRate: number;
  readonly microsecondsPerMessage: number;
  readonly bySource: Readonly<Record<string, Counts>>;
  /** Neither right nor wrong; left out of every figure above. */
  readonly ambiguous: { readonly messages: number; readonly fired: number; readonly offered: number };
  readonly misses: readonly Text[];
  readonly falseAlarms: readonly Text[];
};

type Counts = { wishes: number; recognised: number; others: number; falseAlarms: number; offered: number };
type Text = { readonly source: string; readonly text: string; readonly verdict: TriggerVerdict };
type Read = { readonly row: LabelledMessage; readonly verdict: TriggerVerdict };

const usage = 'npm run eval -- handoff --data FILE [--phrases FILE] [--json] [--no-texts]';

/**
 * Measures how well wishes for a person are recognised. `--data` is a file of JSON lines (`text`, `label` one of
 * `handoff`, `other`, `ambiguous`, and `source`); `--phrases` an owner's trigger phrases, as a JSON list or one a line.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      phrases: { type: 'string' },
      json: { type: 'boolean', default: false },
      'no-texts': { type: 'boolean', default: false },
    },
  });
  if (!values.data) throw new Error(`Say which labelled messages to read: ${usage}`);
  const rows = parseLabelled(readFileSync(values.data, 'utf8'));
  const figures = measure(rows, values.phrases ? phraseAction(values.phrases) : []);
  const shown = values['no-texts'] ? withoutTexts(figures) : figures;
  if (values.json) report('handoff', shown, true);
  else console.log(summary(figures));
}

export function measure(rows: readonly LabelledMessage[], actions: readonly TriggerAction[]): HandoffFigures {
  const recognise = compileTriggers(actions);
  // Once to warm up, once to measure: a server reads its millionth message, not its first.
  for (const row of rows) recognise(row.text);
  const startMs = performance.now();
  const verdicts = rows.map((row): Read => ({ row, verdict: recognise(row.text) }));
  const microseconds = (performance.now() - startMs) * 1_000;
  return { ...figuresOf(verdicts), microsecondsPerMessage: microseconds / Math.max(1, rows.length) };
}

function figuresOf(reads: readonly Read[]): Omit<HandoffFigures, 'microsecondsPerMessage'> {
  const wishes = reads.filter(({ row }) => row.label === 'handoff');
  const others = reads.filter(({ row }) => row.label === 'other');
  const ambiguous = reads.filter(({ row }) => row.label === 'ambiguous');
  const recognised = wishes.filter(fired).length;
  const falseAlarms = others.filter(fired);
  return {
    messages: reads.length,
    precision: share(recognised, recognised + falseAlarms.length),
    recall: share(recognised, wishes.length),
    falseAlarmRate: share(falseAlarms.length, others.length),
    offerRate: share(others.filter(offered).length, others.length),
    bySource: countBySource([...wishes, ...others]),
    ambiguous: {
      messages: ambiguous.length,
      fired: ambiguous.filter(fired).length,
      offered: ambiguous.filter(offered).length,
    },
    misses: wishes.filter((read) => !fired(read)).map(toText),
    falseAlarms: falseAlarms.map(toText),
  };
}

function countBySource(reads: readonly Read[]): Record<string, Counts> {
  const sources: Record<string, Counts> = {};
  for (const read of reads) {
    sources[read.row.source] ??= { wishes: 0, recognised: 0, others: 0, falseAlarms: 0, offered: 0 };
    const counts = sources[read.row.source];
    if (!counts) continue;
    const isWish = read.row.label === 'handoff';
    counts[isWish ? 'wishes' : 'others'] += 1;
    if (fired(read)) counts[isWish ? 'recognised' : 'falseAlarms'] += 1;
    else if (offered(read)) counts.offered += 1;
  }
  return sources;
}

function fired({ verdict }: Read): boolean {
  return verdict.kind === 'fire';
}

function offered({ verdict }: Read): boolean {
  return verdict.kind === 'offer';
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function toText({ row, verdict }: Read): Text {
  return { source: row.source, text: row.text, verdict };
}

/** Figures that may be published where the messages may not. */
function withoutTexts({ misses, falseAlarms, ...figures }: HandoffFigures) {
  return { ...figures, misses: misses.length, falseAlarms: falseAlarms.length };
}

function phraseAction(file: string): TriggerAction[] {
  return [
    {
      id: 'handoff',
      name: 'Talk to an agent',
      phrases: parsePhrases(file),
      requestsHandoff: true,
      ...phrasesOnly,
    },
  ];
}

function parsePhrases(file: string): string[] {
  const content = readFileSync(file, 'utf8').trim();
  const isJson = content.startsWith('[') || content.startsWith('{');
  const read: unknown = isJson ? JSON.parse(content) : content.split('\n');
  const phrases = Array.isArray(read) ? read : Object(read).phrases;
  if (Array.isArray(phrases) && phrases.every((phrase) => typeof phrase === 'string')) return phrases;
  throw new Error(`${file} must hold a JSON list of phrases, like ["speak to a human"].`);
}

function summary(figures: HandoffFigures): string {
  const percent = (value: number) => `${(value * 100).toFixed(2)} %`;
  return [
    `precision    ${percent(figures.precision)}`,
    `recall       ${percent(figures.recall)}`,
    `false alarms ${percent(figures.falseAlarmRate)}`,
    `offers       ${percent(figures.offerRate)}`,
    `time         ${figures.microsecondsPerMessage.toFixed(0)} µs a message`,
    ...figures.misses.map(({ text }) => `missed       ${text}`),
    ...figures.falseAlarms.map(({ text }) => `false alarm  ${text}`),
  ].join('\n');
}
