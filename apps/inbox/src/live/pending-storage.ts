import type { PendingMessage, PendingStore } from '@chatref/client';

export type OwnKind = 'reply' | 'note';

const prefix = 'chatref.pending';

/** Where unsent replies and notes of one conversation outlive a reload. */
export function pendingStoreOf(conversationId: string, kind: OwnKind): PendingStore {
  const start = `${prefix}.${conversationId}.${kind}.`;
  return {
    load: () => keysFrom(start).flatMap((key) => readMessage(key) ?? []),
    put: (message) => write(start + message.clientId, JSON.stringify(message)),
    remove: (clientId) => localStorage.removeItem(start + clientId),
  };
}

/** The conversations in which something is still unsent, as after a reload in the middle of a lost connection. */
export function conversationsWithPending(): string[] {
  const ids = keysFrom(`${prefix}.`).map((key) => key.split('.')[2] ?? '');
  return [...new Set(ids.filter((id) => id !== ''))];
}

function keysFrom(start: string): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(start));
}

function readMessage(key: string): PendingMessage | null {
  const value = parse(localStorage.getItem(key));
  return isPending(value) ? value : null;
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A full or closed storage costs the message its life over a reload, not its sending.
  }
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}

function isPending(value: unknown): value is PendingMessage {
  return (
    typeof value === 'object' &&
    value !== null &&
    'clientId' in value &&
    typeof value.clientId === 'string' &&
    'text' in value &&
    typeof value.text === 'string' &&
    'state' in value &&
    (value.state === 'sending' || value.state === 'failed')
  );
}
