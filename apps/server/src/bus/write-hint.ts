import { type Hint, topicOf } from './bus.ts';
import { hintVersion } from './hint-version.ts';
import { busLimits } from './limits.ts';

/**
 * A line of version, sender and topic, by which a receiver decides whether to read on; then the hint as JSON, where a
 * `Date` is `{"$date": iso}` and a `Map` `{"$map": entries}`. Null for a hint that is too large and no append; a large
 * append becomes the empty stretch at its head.
 */
export function writeHint(hint: Hint, nodeId: string): string | null {
  const { workspaceId, conversationId } = topicOf(hint);
  const head = [hintVersion, nodeId, workspaceId, conversationId ?? '-'].join(' ');
  const write = (body: Hint) => `${head}\n${JSON.stringify(body, tagged)}`;
  const text = write(hint);
  if (fits(text)) return text;
  const reduced = emptied(hint);
  const small = reduced && write(reduced);
  return small !== null && fits(small) ? small : null;
}

function fits(text: string): boolean {
  // A character is at least a byte: most are measured without encoding them.
  return text.length <= busLimits.maxHintBytes && Buffer.byteLength(text) <= busLimits.maxHintBytes;
}

function emptied(hint: Hint): Hint | null {
  if (hint.kind !== 'appended') return null;
  return { ...hint, stretch: { ...hint.stretch, from: hint.stretch.row.seq, entries: [] } };
}

/** Called with the holder as `this`, since a `Date` has turned itself into text before its value is handed over. */
function tagged(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const held = this[key];
  if (held instanceof Date) return { $date: held.toISOString() };
  return held instanceof Map ? { $map: [...held] } : value;
}
