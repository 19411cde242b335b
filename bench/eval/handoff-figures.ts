import type { Reader, Reading } from './handoff-reader.ts';
import type { LabelledMessage } from './labelled-message.ts';

export type HandoffFigures = {
  readonly messages: number;
  readonly precision: number;
  readonly recall: number;
  /** Messages that fired wrongly, as a share of all that ask for nobody. */
  readonly falseAlarmRate: number;
  readonly offerRate: number;
  readonly microsecondsPerMessage: number;
  readonly bySource: Readonly<Record<string, SourceFigures>>;
  /** Neither right nor wrong; left out of every figure above. */
  readonly ambiguous: { readonly messages: number; readonly fired: number; readonly offered: number };
  /** Texts, in the order of the file. */
  readonly misses: readonly string[];
  readonly falseAlarms: readonly string[];
};

/** Rates are null where a source has no message that they could be a share of. */
type SourceFigures = {
  readonly wishes: number;
  readonly recognised: number;
  readonly others: number;
  readonly falseAlarms: number;
  readonly offered: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly falseAlarmRate: number | null;
};

type Read = { readonly row: LabelledMessage; readonly reading: Reading };

/**
 * Once to warm up, once to measure: a server reads its millionth message, not its first. Time is the processor's, so that
 * a busy machine does not make a way slower than it is.
 */
export async function measure(rows: readonly LabelledMessage[], reader: Reader): Promise<HandoffFigures> {
  await readAll(rows, reader);
  const start = process.cpuUsage();
  const reads = await readAll(rows, reader);
  const { user, system } = process.cpuUsage(start);
  const microseconds = user + system;
  return { ...figuresOf(reads), microsecondsPerMessage: microseconds / Math.max(1, rows.length) };
}

async function readAll(rows: readonly LabelledMessage[], { read }: Reader): Promise<Read[]> {
  const reads: Read[] = [];
  for (const row of rows) {
    const reading = read(row.text);
    reads.push({ row, reading: typeof reading === 'string' ? reading : await reading });
  }
  return reads;
}

function figuresOf(reads: readonly Read[]): Omit<HandoffFigures, 'microsecondsPerMessage'> {
  const wishes = labelled(reads, 'handoff');
  const others = labelled(reads, 'other');
  const ambiguous = labelled(reads, 'ambiguous');
  const recognised = wishes.filter(fired).length;
  const falseAlarms = others.filter(fired);
  return {
    messages: reads.length,
    precision: share(recognised, recognised + falseAlarms.length) ?? 0,
    recall: share(recognised, wishes.length) ?? 0,
    falseAlarmRate: share(falseAlarms.length, others.length) ?? 0,
    offerRate: share(others.filter(offered).length, others.length) ?? 0,
    bySource: bySource(reads),
    ambiguous: {
      messages: ambiguous.length,
      fired: ambiguous.filter(fired).length,
      offered: ambiguous.filter(offered).length,
    },
    misses: wishes.filter((read) => !fired(read)).map(({ row }) => row.text),
    falseAlarms: falseAlarms.map(({ row }) => row.text),
  };
}

function bySource(reads: readonly Read[]): Record<string, SourceFigures> {
  const sources = [...new Set(reads.map(({ row }) => row.source))];
  return Object.fromEntries(
    sources.map((source) => [source, sourceFigures(reads.filter(({ row }) => row.source === source))]),
  );
}

function sourceFigures(reads: readonly Read[]): SourceFigures {
  const wishes = labelled(reads, 'handoff');
  const others = labelled(reads, 'other');
  const recognised = wishes.filter(fired).length;
  const falseAlarms = others.filter(fired).length;
  return {
    wishes: wishes.length,
    recognised,
    others: others.length,
    falseAlarms,
    offered: [...wishes, ...others].filter(offered).length,
    precision: share(recognised, recognised + falseAlarms),
    recall: share(recognised, wishes.length),
    falseAlarmRate: share(falseAlarms, others.length),
  };
}

function labelled(reads: readonly Read[], label: LabelledMessage['label']): Read[] {
  return reads.filter(({ row }) => row.label === label);
}

function fired({ reading }: Read): boolean {
  return reading === 'fire';
}

function offered({ reading }: Read): boolean {
  return reading === 'offer';
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
