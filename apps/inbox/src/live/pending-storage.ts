import { type PendingMessage, type PendingStore, parsePending } from '@chatref/client';

export type OwnKind = 'reply' | 'note';

/** What an entry is of: whose words, in which conversation. Another person at the same browser must not send them. */
type Owner = { readonly teammateId: string; readonly conversationId: string };

export type PendingEntry = Owner & { readonly kind: OwnKind; readonly clientId: string };

const prefix = 'chatref.pending';

/** Where unsent replies and notes of one conversation outlive a reload. */
export function pendingStoreOf({ teammateId, conversationId }: Owner, kind: OwnKind): PendingStore {
  const start = `${prefix}.${teammateId}.${conversationId}.${kind}.`;
  return {
    load: () => keysFrom(start).flatMap(readMessage),
    put: (message) => attempt(() => localStorage.setItem(start + message.clientId, JSON.stringify(message))),
    remove: (clientId) => attempt(() => localStorage.removeItem(start + clientId)),
  };
}

/** The conversations in which something of theirs is still unsent, as after a reload without a connection. */
export function conversationsWithPending(teammateId: string): string[] {
  const ids = keysFrom(`${prefix}.${teammateId}.`).flatMap((key) => entryOf(key)?.conversationId ?? []);
  return [...new Set(ids)];
}

/** What a key of the storage stands for; null when it is none of ours. */
export function entryOf(key: string | null): PendingEntry | null {
  if (!key?.startsWith(`${prefix}.`)) return null;
  const [teammateId, conversationId, kind, clientId] = key.slice(prefix.length + 1).split('.');
  if (!teammateId || !conversationId || !clientId) return null;
  return kind === 'reply' || kind === 'note' ? { teammateId, conversationId, kind, clientId } : null;
}

function keysFrom(start: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(start));
  } catch {
    return [];
  }
}

function readMessage(key: string): PendingMessage[] {
  const message = parsePending(localStorage.getItem(key));
  return message === null ? [] : [message];
}

/** A full or closed storage costs the message its life over a reload, not its sending. */
function attempt(run: () => void): void {
  try {
    run();
  } catch {
    // Said above.
  }
}
