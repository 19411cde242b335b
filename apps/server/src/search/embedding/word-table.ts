import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Words with a vector each, 8 bits a dimension; a longer vector is a more telling word. */
export type WordTable = {
  readonly id: string;
  readonly dimensions: number;
  readonly rows: ReadonlyMap<string, number>;
  readonly values: Int8Array;
  /** What a value of a row counts. */
  readonly scales: Float32Array;
};

const header = z.object({ id: z.string(), dimensions: z.number().int(), words: z.number().int() });
const newline = 10;

/**
 * Reads a table as `bench/embedder` writes it: a line of JSON, a line for each word, a 32-bit scale for each word
 * (little endian), and the values word by word.
 */
export function readWordTable(file: URL): WordTable {
  const bytes = readFileSync(file);
  const headerEnd = bytes.indexOf(newline);
  const { id, dimensions, words } = header.parse(JSON.parse(bytes.toString('utf8', 0, headerEnd)));
  const scalesAt = bytes.length - words * (4 + dimensions);
  const lines = bytes.toString('utf8', headerEnd + 1, scalesAt - 1).split('\n');
  if (lines.length !== words) throw new Error(`${file.pathname} is damaged: get it from the project again.`);
  return {
    id,
    dimensions,
    rows: new Map(lines.map((word, row) => [word, row])),
    scales: Float32Array.from({ length: words }, (_, row) => bytes.readFloatLE(scalesAt + 4 * row)),
    values: Int8Array.from(bytes.subarray(scalesAt + 4 * words), (value) => (value << 24) >> 24),
  };
}
