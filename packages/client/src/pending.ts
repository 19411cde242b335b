import type { TimelineItem } from '@chatref/protocol';

/** A message of one's own that the server has not acknowledged yet. Shown after the items of the thread. */
export type PendingMessage = {
  /** Stays the same over every retry and reload, so that the server takes the message once. */
  readonly clientId: string;
  readonly text: string;
  readonly state: 'sending' | 'failed';
  /** When it was written, in ms of this machine's clock; each later one has more. Its place in line after a reload. */
  readonly writtenMs: number;
  /** With `failed`: the server's words. */
  readonly problem?: string;
  /** With `sending`: the server has asked to go slower, and it is sent by itself at this time. */
  readonly heldUntilMs?: number;
};

/** The pending messages that the thread does not show yet as items. */
export function stillPending(
  items: readonly TimelineItem[],
  pending: readonly PendingMessage[],
): readonly PendingMessage[] {
  if (pending.length === 0) return pending;
  const arrived = new Set(items.map((item) => (item.kind === 'message' ? item.clientId : null)));
  return pending.filter(({ clientId }) => !arrived.has(clientId));
}
