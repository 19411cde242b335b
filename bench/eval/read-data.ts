import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { type SampleShop, sampleShop } from './sample-shop.ts';

/** One passage of an eval set; passages of one `site` are searched together, all together without one. */
export type EvalDoc = {
  readonly id: string;
  readonly title?: string;
  readonly headings?: readonly string[];
  readonly text: string;
  readonly site?: string;
};

/** `relevant` empty means that the content does not hold the answer. */
export type EvalQuery = {
  readonly text: string;
  readonly relevant: readonly string[];
  readonly answers?: readonly string[];
  readonly site?: string;
};

export type EvalData = { readonly docs: readonly EvalDoc[]; readonly queries: readonly EvalQuery[] };

export type EvalArgs = {
  readonly data: EvalData;
  /** Seed of the typos made in the questions; absent for none. */
  readonly typos: number | undefined;
  /** Seed by which a third of the questions lose their passages, to become unanswerable. */
  readonly holdout: number | undefined;
  readonly isJson: boolean;
  /** What was asked, for the committed result; a data file by its name, never by its place. */
  readonly asked: Readonly<Record<string, string>>;
};

/** `--data FILE`, or `--data shop` for the sample shop in examples/. */
export function readArgs(args: readonly string[]): EvalArgs {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      typos: { type: 'string' },
      holdout: { type: 'string' },
      foreign: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.data === undefined) throw new Error('Say which questions to ask: --data FILE, or --data shop.');
  const data = readData(values.data);
  return {
    data: values.foreign === undefined ? data : withForeign(data, readData(values.foreign)),
    typos: seedOf(values.typos, '--typos'),
    holdout: seedOf(values.holdout, '--holdout'),
    isJson: values.json,
    asked: askedOf(values),
  };
}

function askedOf({ json, ...flags }: Readonly<Record<string, string | boolean | undefined>>) {
  return Object.fromEntries(
    Object.entries(flags).flatMap(([flag, value]) =>
      typeof value === 'string' ? [[flag, basename(value)]] : [],
    ),
  );
}

function readData(path: string): EvalData {
  const data: EvalData | SampleShop = path === 'shop' ? sampleShop() : JSON.parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(data.docs) || !Array.isArray(data.queries)) {
    throw new Error(
      `${path} is no eval set: it needs "docs" and "queries", docs with id and text, queries with text and relevant.`,
    );
  }
  return data;
}

/** Questions about quite another subject: unanswerable by construction, "topic missing altogether". */
function withForeign(data: EvalData, other: EvalData): EvalData {
  const sites = [...new Set(data.docs.map(({ site }) => site))];
  const queries = other.queries.slice(0, data.queries.length).map(({ text }, at) => {
    const site = sites[at % sites.length];
    return { text, relevant: [], ...(site === undefined ? {} : { site }) };
  });
  return { docs: data.docs, queries: [...data.queries, ...queries] };
}

function seedOf(value: string | undefined, flag: string): number | undefined {
  if (value === undefined) return undefined;
  const seed = Number(value);
  if (!Number.isInteger(seed)) throw new Error(`${flag} takes a whole number, not "${value}".`);
  return seed;
}
