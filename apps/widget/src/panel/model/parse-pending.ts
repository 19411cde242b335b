import { isObject, type PendingMessage } from '@chatref/client';

const prefix = 'send:';

export const pendingKey = (clientId: string): string => prefix + clientId;

/** The messages that an earlier page left unsent, out of everything that is kept; what cannot be read is left out. */
export function parsePending(kept: Readonly<Record<string, string>>): PendingMessage[] {
  return Object.entries(kept).flatMap(([key, text]) => (key.startsWith(prefix) ? parseOne(text) : []));
}

function parseOne(text: string): PendingMessage[] {
  try {
    const value: unknown = JSON.parse(text);
    const isMessage =
      isObject(value) && typeof value['clientId'] === 'string' && typeof value['text'] === 'string';
    return isMessage ? [value as PendingMessage] : [];
  } catch {
    return [];
  }
}
