import { parse } from 'csv-parse/sync';
import { MAX_CELL_CHARS } from './limits.ts';
import { type ParseOutcome, parsed, parseFailed } from './parse-outcome.ts';
import { parseText } from './parse-text.ts';
import { tableRecords } from './table-records.ts';

/** A table as text: each row is a record. A file of one column only is no table, and is read as the text that it is. */
export function parseCsv(text: string, title: string): ParseOutcome {
  const rows = csvRows(text);
  if (rows.every((row) => row.length < 2)) return parseText(text, title);
  const records = tableRecords(rows);
  if (records === null) return parseFailed('too_many_rows');
  return records.length === 0 ? parseFailed('no_text_in_file') : parsed({ title, blocks: records });
}

/** The rows of a table whose cells are divided by commas, semicolons, tabs or bars, whichever its first lines use. */
export function csvRows(text: string): string[][] {
  return parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    max_record_size: MAX_CELL_CHARS,
    trim: true,
  });
}

/** Outside of quotes, where one that divides cells stands as often in one line as in the next. */
function delimiterOf(text: string): string {
  const lines = text
    .slice(0, 50_000)
    .replace(/"(?:[^"]|"")*"/gu, '')
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  const scores = [',', ';', '\t', '|'].map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const first = counts[0] ?? 0;
    const alike = counts.filter((count) => count === first).length;
    return { delimiter, score: first === 0 ? 0 : alike * 10 + first };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}
