export type LabelledMessage = {
  readonly text: string;
  readonly label: 'handoff' | 'other' | 'ambiguous';
  readonly source: string;
};

/** Reads JSON lines; a line that is no labelled message is refused with its number. */
export function parseLabelled(content: string): LabelledMessage[] {
  const lines = content.split('\n').map((line, index) => ({ line: line.trim(), number: index + 1 }));
  return lines.filter(({ line }) => line !== '').map(({ line, number }) => parseLine(line, number));
}

function parseLine(line: string, number: number): LabelledMessage {
  const { text, label, source = 'unnamed' } = JSON.parse(line);
  const isLabel = label === 'handoff' || label === 'other' || label === 'ambiguous';
  if (typeof text === 'string' && isLabel && typeof source === 'string') return { text, label, source };
  throw new Error(`Line ${number} needs a "text" and a "label" of handoff, other or ambiguous.`);
}
