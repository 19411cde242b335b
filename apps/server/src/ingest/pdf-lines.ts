/** One run of glyphs as pdf.js reports it: position from the bottom left, sizes in points. */
export type PdfRun = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
  readonly endsLine: boolean;
};

/** One printed line; `gap` is the distance to the line above it, in points. */
export type PdfLine = { readonly text: string; readonly fontSize: number; readonly gap: number };

/** Two runs further apart than this share of the font size are two words, though no space was written. */
const WORD_GAP = 0.2;

/** Joins runs, which come in reading order, to lines: a run belongs to the line before it while its base line is the same. */
export function pdfLines(runs: readonly PdfRun[]): readonly PdfLine[] {
  const lines: PdfRun[][] = [];
  let startNew = true;
  for (const run of runs) {
    const last = lines.at(-1)?.at(-1);
    if (!last || startNew || Math.abs(last.y - run.y) > run.fontSize / 2) lines.push([]);
    lines.at(-1)?.push(run);
    startNew = run.endsLine;
  }
  return lines.map((line, i) => ({
    text: joinRuns(line),
    fontSize: Math.max(...line.map((run) => (run.text.trim() === '' ? 0 : run.fontSize))),
    gap: Math.abs((lines[i - 1]?.[0]?.y ?? line[0]?.y ?? 0) - (line[0]?.y ?? 0)),
  }));
}

function joinRuns(line: readonly PdfRun[]): string {
  return line
    .map((run, i) => {
      const before = line[i - 1];
      const isApart = before && run.x - (before.x + before.width) > run.fontSize * WORD_GAP;
      return isApart && !before.text.endsWith(' ') && !run.text.startsWith(' ') ? ` ${run.text}` : run.text;
    })
    .join('');
}
