/**
 * One readable line per row, "Size: 4/4; Price: 129 €", because a row that is quoted alone has lost its header.
 * The first row is the header unless it looks like data itself.
 */
export function renderTable(rows: readonly (readonly string[])[]): string[] {
  const cells = rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()));
  const filled = cells.filter((row) => row.some((cell) => cell !== ''));
  const [first, ...rest] = filled;
  if (first === undefined) return [];
  if (!isHeader(first, rest)) return filled.map(renderBareRow);
  return rest.map((row) => renderRow(first, row));
}

/**
 * A table of two columns is most often a list of properties without a header ("Top | Solid mahogany"). It has one
 * only where the second column is figures throughout and its first cell is not ("Service | Price").
 */
function isHeader(first: readonly string[], rest: readonly (readonly string[])[]): boolean {
  if (rest.length === 0 || first.length < 2 || first.some((cell) => /\d/.test(cell))) return false;
  return first.length > 2 || (rest.length > 1 && rest.every((row) => /\d/.test(row[1] ?? '')));
}

function renderRow(header: readonly string[], row: readonly string[]): string {
  const width = Math.max(header.length, row.length);
  return Array.from({ length: width }, (_, at) => renderCell(header[at] ?? '', row[at] ?? '')).join('; ');
}

function renderCell(column: string, value: string): string {
  return column === '' ? value : `${column}: ${value === '' ? '–' : value}`;
}

function renderBareRow(row: readonly string[]): string {
  const [label, ...values] = row.filter((cell) => cell !== '');
  return values.length === 0 ? (label ?? '') : `${label}: ${values.join('; ')}`;
}
