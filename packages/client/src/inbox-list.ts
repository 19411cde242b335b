import type { InboxFilter, InboxRow } from '@chatref/protocol';
import { clientLimits } from './limits.ts';

/** The rows known here by conversation, whatever filter they were fetched for. */
export type InboxList = ReadonlyMap<string, InboxRow>;

/** Takes rows in; an older version of a row never replaces a newer one, so their order does not matter. */
export function upsertRows(list: InboxList, rows: readonly InboxRow[]): InboxList {
  const next = new Map(list);
  for (const row of rows) {
    if ((next.get(row.conversationId)?.seq ?? 0) < row.seq) next.set(row.conversationId, row);
  }
  return next.size > clientLimits.maxInboxRows ? newest(next) : next;
}

/** Whether a row belongs under a filter, for the teammate who looks. */
export function matchesFilter(row: InboxRow, filter: InboxFilter, teammateId: string): boolean {
  switch (filter) {
    case 'handoff_requested':
      return row.floor === 'queue';
    case 'mine':
      return row.floor === 'teammate' && row.teammateId === teammateId;
    case 'agent':
      return row.floor === 'agent' || row.floor === 'collecting';
    case 'all':
      return true;
    case 'resolved':
      return row.floor === 'resolved';
  }
}

/** The rows under a filter in their order: who has waited longest first among requests, else the latest first. */
export function listRows(list: InboxList, filter: InboxFilter, teammateId: string): InboxRow[] {
  const rows = [...list.values()].filter((row) => matchesFilter(row, filter, teammateId));
  return rows.sort(filter === 'handoff_requested' ? byRequest : byLatest);
}

function byRequest(a: InboxRow, b: InboxRow): number {
  return compare(a.requestedAt ?? a.lastAt, b.requestedAt ?? b.lastAt) || byId(a, b);
}

function byLatest(a: InboxRow, b: InboxRow): number {
  return compare(b.lastAt, a.lastAt) || byId(a, b);
}

function byId(a: InboxRow, b: InboxRow): number {
  return compare(a.conversationId, b.conversationId);
}

/** ISO instants in UTC sort as text. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Requests are never dropped for lack of room before conversations that wait for nobody. */
function newest(list: InboxList): InboxList {
  const byNeed = [...list.values()].sort(
    (a, b) => Number(b.floor === 'queue') - Number(a.floor === 'queue') || byLatest(a, b),
  );
  return new Map(byNeed.slice(0, clientLimits.maxInboxRows).map((row) => [row.conversationId, row]));
}
