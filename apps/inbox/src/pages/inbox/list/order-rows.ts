import type { InboxFilter, InboxRow } from '@chatref/protocol';

/** Handoff requested: longest waiting on top, since that visitor's patience ends first. Elsewhere the newest. */
export function orderRows(rows: readonly InboxRow[], filter: InboxFilter): InboxRow[] {
  return rows.toSorted(filter === 'handoff_requested' ? byWaiting : byNewest);
}

function byWaiting(a: InboxRow, b: InboxRow): number {
  return instantOf(waitingSinceOf(a)) - instantOf(waitingSinceOf(b)) || byId(a, b);
}

function byNewest(a: InboxRow, b: InboxRow): number {
  return instantOf(b.lastAt) - instantOf(a.lastAt) || byId(a, b);
}

/** Two rows of the same instant keep their places instead of swapping at every news. */
function byId(a: InboxRow, b: InboxRow): number {
  return a.conversationId < b.conversationId ? -1 : 1;
}

function instantOf(at: string): number {
  return Date.parse(at);
}

/** Since when somebody has been waiting for a person; the last word where that is not known. */
export function waitingSinceOf(row: InboxRow): string {
  return row.requestedAt ?? row.waitingSince ?? row.lastAt;
}
