import { isObject } from './parse-answer.ts';
import type { PendingMessage } from './pending.ts';

/** A message as an earlier page kept it; null for what cannot be read. */
export function parsePending(text: string | null): PendingMessage | null {
  const value = parseJson(text ?? 'null');
  if (!isObject(value)) return null;
  const { clientId, text: words, state, writtenMs, problem } = value;
  if (typeof clientId !== 'string' || typeof words !== 'string') return null;
  return {
    clientId,
    text: words,
    state: state === 'failed' ? 'failed' : 'sending',
    writtenMs: typeof writtenMs === 'number' ? writtenMs : 0,
    ...(typeof problem === 'string' ? { problem } : {}),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
