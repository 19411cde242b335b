import { type PendingMessage, parsePending } from '@chatref/client';

const prefix = 'send:';

export const pendingKey = (clientId: string): string => prefix + clientId;

/** The client id that a kept key stands for; null when it is no message's. */
export function clientIdOf(key: string): string | null {
  return key.startsWith(prefix) ? key.slice(prefix.length) : null;
}

/** The messages that an earlier page left unsent, out of everything that is kept; what cannot be read is left out. */
export function pendingIn(kept: Readonly<Record<string, string>>): PendingMessage[] {
  return Object.entries(kept).flatMap(([key, text]) =>
    clientIdOf(key) === null ? [] : (parsePending(text) ?? []),
  );
}
