import type { InboxRow } from '@chatref/protocol';

/** Since when somebody has been waiting for a person; the last word where that is not known. */
export function waitingSinceOf(row: InboxRow): string {
  return row.requestedAt ?? row.waitingSince ?? row.lastAt;
}
