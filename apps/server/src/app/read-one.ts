import type { Begun, Reading, TrainingDeps } from './train-source.ts';

/** Reads what was handed in as a whole: a file, a text. */
export async function readOne(
  { parser }: TrainingDeps,
  { kind, name, bytes }: Begun,
  _signal: AbortSignal,
): Promise<Reading> {
  const outcome = await parser.parse(
    kind === 'text'
      ? { kind: 'text', title: name, text: new TextDecoder().decode(bytes) }
      : { kind: 'file', name, bytes },
  );
  if (outcome.kind === 'document')
    return { kind: 'read', documents: [{ document: outcome.document, key: null }], problems: [] };
  const { reason, remedy } = outcome;
  return { kind: 'failed', failure: { reason, remedy }, problems: [] };
}
