export type LabelledMessage = {
  readonly text: string;
  readonly label: 'handoff' | 'other' | 'ambiguous';
  readonly source: string;
  /** Which half of a file that is tuned on one and measured on the other; absent in files without. */
  readonly half?: 'tune' | 'test';
};

/** Names under which files keep the three labels. */
const labels: ReadonlyMap<string, LabelledMessage['label']> = new Map([
  ...named('handoff', ['handoff', 'wish', 'human', 'positive', 'pos', 'yes', 'true', '1']),
  ...named('other', ['other', 'others', 'none', 'negative', 'neg', 'no', 'false', '0']),
  ...named('ambiguous', ['ambiguous', 'unclear', 'grey', 'either', 'skip']),
]);

/**
 * Reads JSON lines, or one JSON list, of objects with a `text` and a `label`; `source` may be missing, and is then
 * "unnamed". What is no labelled message is refused with its number.
 */
export function parseLabelled(content: string): LabelledMessage[] {
  const trimmed = content.trim();
  if (trimmed.startsWith('[')) {
    const list: unknown = JSON.parse(trimmed);
    return Array.isArray(list) ? list.map((one, index) => toMessage(one, `Entry ${index + 1}`)) : [];
  }
  const lines = trimmed.split('\n').map((line, index) => ({ line: line.trim(), where: `Line ${index + 1}` }));
  return lines
    .filter(({ line }) => line !== '')
    .map(({ line, where }) => toMessage(parseJson(line, where), where));
}

function parseJson(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(
      `${where} is not JSON. Each line holds one message, like {"text": "hello", "label": "other"}.`,
    );
  }
}

function toMessage(read: unknown, where: string): LabelledMessage {
  const { text, label, source, half } = Object(read);
  if (typeof text !== 'string') throw new Error(`${where} has no "text".`);
  const known = labels.get(String(label).trim().toLowerCase());
  if (known === undefined) {
    throw new Error(
      `${where} has the label ${JSON.stringify(label)}. Use "handoff", "other" or "ambiguous"; ${[...labels.keys()].join(', ')} are understood too.`,
    );
  }
  const named = typeof source === 'string' && source !== '' ? source : 'unnamed';
  return { text, label: known, source: named, ...(half === 'tune' || half === 'test' ? { half } : {}) };
}

function named(label: LabelledMessage['label'], names: readonly string[]) {
  return names.map((name): [string, LabelledMessage['label']] => [name, label]);
}
