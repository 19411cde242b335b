import readXlsxFile from 'read-excel-file/universal';
import { checkZip } from './check-zip.ts';
import { MAX_SHEETS } from './limits.ts';
import { type ParseFailed, type ParseOutcome, parsed, parseFailed } from './parse-outcome.ts';
import { tableRecords } from './table-records.ts';

/** An Excel workbook: each row of each sheet is a record under the name of its sheet. */
export async function parseXlsx(bytes: Uint8Array, title: string): Promise<ParseOutcome> {
  const read = await xlsxSheets(bytes);
  if (read.kind === 'failed') return read;
  const filled = read.sheets.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return parseFailed('no_text_in_file');
  const tables = filled.map(({ name, rows }) => ({ name, blocks: tableRecords(rows) }));
  if (tables.some(({ blocks }) => blocks === null)) return parseFailed('too_many_rows');
  const blocks = tables.flatMap(({ name, blocks: records }) => [
    ...(tables.length > 1 ? [{ kind: 'heading', level: 2, text: name } as const] : []),
    ...(records ?? []),
  ]);
  return parsed({ title, blocks });
}

type Sheet = { readonly name: string; readonly rows: readonly (readonly string[])[] };
export type Sheets = { readonly kind: 'sheets'; readonly sheets: readonly Sheet[] };

/** The sheets with their rows as text; empty rows are left out. */
export async function xlsxSheets(bytes: Uint8Array): Promise<Sheets | ParseFailed> {
  const verdict = checkZip(bytes);
  if (verdict === 'damaged') return parseFailed('corrupt_file');
  if (verdict === 'too_large') return parseFailed('unpacks_too_large');
  const sheets = await readXlsxFile(Uint8Array.from(bytes).buffer);
  const filled = sheets.slice(0, MAX_SHEETS).map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) => row.map(cellText)).filter((row) => row.some((cell) => cell !== '')),
  }));
  return { kind: 'sheets', sheets: filled };
}

function cellText(value: unknown): string {
  if (value instanceof Date) return dateText(value);
  // 19.990000000000002 is what a sum of prices looks like inside.
  if (typeof value === 'number') return String(Number(value.toPrecision(12)));
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value.trim() : '';
}

function dateText(date: Date): string {
  const text = Number.isNaN(date.getTime()) ? '' : date.toISOString();
  return text
    .replace('T00:00:00.000Z', '')
    .replace(/:00\.000Z$/u, '')
    .replace('T', ' ');
}
