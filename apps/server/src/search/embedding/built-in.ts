import { MAX_REMEMBERED_STEMS } from '../limits.ts';
import { toUnit } from './unit-vector.ts';
import { readWordTable, type WordTable } from './word-table.ts';
import { wordsIn } from './words-in.ts';

/** Of a text's words at least this share must be known, or what is left of it means something else. */
const MIN_KNOWN_SHARE = 0.6;
/** Tried in this order where a word itself is unknown: "reorderings" is then read as "reorder". */
const endings = ['s', 'es', 'ed', 'd', 'ing', 'ings', 'ly', 'er', 'ers', 'ness', 'less', 'able', 'proof'];
/** Neither half of a compound may be shorter: "guitarstand", never "a" and "gainst". */
const MIN_HALF_LETTERS = 4;

let loaded: WordTable | undefined;
let vocabulary: ReadonlyMap<string, number> | undefined;

/** Which vectors these are, to be kept apart from others. */
export const builtInId = 'built-in-en-1';

/**
 * The meaning of an English text as a vector of unit length, from a table of words made from a sentence encoder (see
 * NOTICE.md): the sum of its words. Some microseconds a sentence. Null for a text whose words it does not know, such
 * as one in another language.
 */
export function embedBuiltIn(text: string): Float32Array | null {
  const table = builtInTable();
  const sum = new Float32Array(table.dimensions);
  const words = wordsIn(text);
  let known = 0;
  for (const word of words) {
    const rows = rowsOf(table, word);
    if (rows.length > 0) known += 1;
    for (const row of rows) addRow(table, row, sum);
  }
  return known < MIN_KNOWN_SHARE * words.length ? null : toUnit(sum);
}

/** Words the table knows, each with a figure that is the higher the more used it is; none with a number. */
export function builtInVocabulary(): ReadonlyMap<string, number> {
  vocabulary ??= new Map([...builtInTable().rows].map(([word, row]) => [word, -row]));
  return vocabulary;
}

function builtInTable(): WordTable {
  loaded ??= readWordTable(new URL('./english.bin', import.meta.url));
  return loaded;
}

const none: readonly number[] = [];
const remembered = new Map<string, readonly number[]>();

/** A shop says the same few thousand words again and again. */
function rowsOf(table: WordTable, word: string): readonly number[] {
  const before = remembered.get(word);
  if (before !== undefined) return before;
  const rows = findRows(table, word);
  if (remembered.size < MAX_REMEMBERED_STEMS) remembered.set(word, rows);
  return rows;
}

function findRows({ rows }: WordTable, word: string): readonly number[] {
  const own = rows.get(word);
  if (own !== undefined) return [own];
  for (const ending of endings) {
    if (!word.endsWith(ending)) continue;
    const bare = word.slice(0, -ending.length);
    const row = bare.length < MIN_HALF_LETTERS ? undefined : (rows.get(bare) ?? rows.get(`${bare}e`));
    if (row !== undefined) return [row];
  }
  for (let at = MIN_HALF_LETTERS; at <= word.length - MIN_HALF_LETTERS; at += 1) {
    const [left, right] = [rows.get(word.slice(0, at)), rows.get(word.slice(at))];
    if (left !== undefined && right !== undefined) return [left, right];
  }
  return none;
}

function addRow({ values, scales, dimensions }: WordTable, row: number, sum: Float32Array): void {
  const scale = scales[row] ?? 0;
  const start = row * dimensions;
  for (let at = 0; at < dimensions; at += 1) sum[at] = (sum[at] ?? 0) + scale * (values[start + at] ?? 0);
}

/** True for a word that the table holds, whole or in parts. */
export function isInBuiltIn(word: string): boolean {
  return rowsOf(builtInTable(), word).length > 0;
}
