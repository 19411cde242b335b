import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { sampleShop } from './sample-shop.ts';

const id = z.union([z.string(), z.number().transform(String)]);
const absent = z.null().transform(() => undefined);
const site = z.union([id, absent]).optional();
const list = z.union([z.array(id), absent]).optional();

/** One passage of an eval set; passages of one `site` are searched together, all together without one. */
const evalDoc = z.object({
  id,
  title: z.union([z.string(), absent]).optional(),
  headings: list,
  text: z.string(),
  site,
  /** Position in its page, from 0; in the file where it is left out. */
  ordinal: z.number().optional(),
});

/** `relevant` empty means that the content does not hold the answer. */
const evalQuery = z.object({
  text: z.string(),
  relevant: list.transform((ids) => ids ?? []),
  answers: list,
  site,
});

/** Whatever else a file holds is passed over. */
const evalData = z.object({ docs: z.array(evalDoc), queries: z.array(evalQuery) });

export type EvalDoc = z.infer<typeof evalDoc>;
export type EvalQuery = z.infer<typeof evalQuery>;
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
  const data: unknown = path === 'shop' ? sampleShop() : JSON.parse(readFileSync(path, 'utf8'));
  const read = evalData.safeParse(data);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(
    `${path} is no eval set: ${issue?.path.join('.') || 'the file'}: ${issue?.message}. It needs "docs" and "queries", docs with id and text, queries with text and relevant.`,
  );
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
