import type { InboxFilter, InboxRow } from '@chatref/protocol';
import { clientLimits } from './limits.ts';

/** The rows known here by conversation, whatever filter they were fetched for. */
export type InboxList = ReadonlyMap<string, InboxRow>;

/** One list of the inbox, and who looks at it. */
export type InboxView = {
  readonly filter: InboxFilter;
  /** Null: of every agent. */
  readonly agentId: string | null;
  readonly teammateId: string;
};

/** Takes rows in; an older version of a row never replaces a newer one, so their order does not matter. */
export function upsertRows(list: InboxList, rows: readonly InboxRow[]): InboxList {
  const next = new Map(list);
  for (const row of rows) {
    if ((next.get(row.conversationId)?.seq ?? 0) < row.seq) next.set(row.conversationId, row);
  }
  return next.size > clientLimits.maxInboxRows ? newest(next) : next;
}

/** What is left of the rows heard, once fresh pages have come that were asked for when `known` was all there was. */
export function newsSince(news: InboxList, known: InboxList): InboxList {
  return new Map([...news].filter(([id, { seq }]) => known.get(id)?.seq !== seq));
}

/** Whether a row belongs under a filter, for the teammate who looks. As the server's queries say it. */
export function matchesFilter(row: InboxRow, filter: InboxFilter, teammateId: string): boolean {
  switch (filter) {
    case 'handoff_requested':
      return row.floor === 'queue';
    case 'mine':
      return row.floor === 'teammate' && row.teammateId === teammateId;
    case 'agent':
      return row.floor === 'agent' || row.floor === 'collecting' || row.floor === 'acting';
    case 'all':
      return row.floor !== 'resolved';
    case 'resolved':
      return row.floor === 'resolved';
  }
}

/** The rows under a filter in their order: who has waited longest first among requests, else the latest first. */
export function listRows(list: InboxList, { filter, agentId, teammateId }: InboxView): InboxRow[] {
  return [...list.values()]
    .filter((row) => agentId === null || row.agentId === agentId)
    .filter((row) => matchesFilter(row, filter, teammateId))
    .sort((a, b) => compare(placeOf(a, filter), placeOf(b, filter)) * directionOf(filter));
}

/**
 * A list as a reload would show it, out of pages that were fetched once and the rows heard since. What lies beyond the
 * last page stays out until that is fetched, too: between it and the page there may be rows that nobody has heard of.
 */
export function shownRows(
  view: InboxView,
  pages: readonly { readonly rows: readonly InboxRow[]; readonly next: string | null }[],
  news: InboxList,
): InboxRow[] {
  const fetched = pages.flatMap(({ rows }) => rows);
  const rows = listRows(upsertRows(upsertRows(new Map(), fetched), [...news.values()]), view);
  const end = pages.at(-1)?.next ?? null;
  if (end === null) return rows;
  const direction = directionOf(view.filter);
  return rows.filter((row) => compare(placeOf(row, view.filter), end) * direction <= 0);
}

/** Place in a list, in the form that the server gives a page's `next`. ISO instants in UTC sort as text. */
function placeOf(row: InboxRow, filter: InboxFilter): string {
  const at = filter === 'handoff_requested' ? (row.requestedAt ?? row.lastAt) : row.lastAt;
  return `${at} ${row.conversationId}`;
}

function directionOf(filter: InboxFilter): 1 | -1 {
  return filter === 'handoff_requested' ? 1 : -1;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Requests are never dropped for lack of room before conversations that wait for nobody. */
function newest(list: InboxList): InboxList {
  const byNeed = [...list.values()].sort(
    (a, b) => Number(b.floor === 'queue') - Number(a.floor === 'queue') || compare(b.lastAt, a.lastAt),
  );
  return new Map(byNeed.slice(0, clientLimits.maxInboxRows).map((row) => [row.conversationId, row]));
}
