import type { InboxCounts, InboxFilter, InboxRow } from '@chatref/protocol';
import type { InboxView } from '../inbox-list.ts';
import { inboxRow } from './inbox-row.ts';

export type Page = { readonly rows: readonly InboxRow[]; readonly next: string | null };

type Change = {
  readonly id: string;
  readonly agentId: string;
  readonly floor: InboxRow['floor'];
  readonly teammateId: string;
  /** Several rows share one, so that the order of equals is tried too. */
  readonly minute: number;
};

/** The inbox as the server's queries mean it (`readInboxRows`, `countInbox`), written down apart from the client. */
export class InboxModel {
  readonly #pageRows: number;
  readonly #rows = new Map<string, InboxRow>();
  /** Every row that was ever told, oldest first. */
  readonly told: InboxRow[] = [];

  constructor(pageRows: number) {
    this.#pageRows = pageRows;
  }

  change({ id, agentId, floor, teammateId, minute }: Change): void {
    const before = this.#rows.get(id);
    const at = `2026-01-01T00:0${minute}:00.000Z`;
    const row = inboxRow(id, {
      agentId: before?.agentId ?? agentId,
      seq: (before?.seq ?? 0) + 1,
      floor,
      teammateId: floor === 'teammate' ? teammateId : null,
      requestedAt: floor === 'queue' ? at : null,
      lastAt: at,
    });
    this.#rows.set(id, row);
    this.told.push(row);
  }

  /** The first `count` pages, as asked for one after the other. */
  pages(view: InboxView, count: number): Page[] {
    const rows = this.#ordered(view);
    const pages = Math.max(1, Math.min(count, Math.ceil(rows.length / this.#pageRows)));
    return Array.from({ length: pages }, (_, index) => {
      const end = (index + 1) * this.#pageRows;
      const page = rows.slice(index * this.#pageRows, end);
      const last = page.at(-1);
      return { rows: page, next: rows.length > end && last ? nextOf(last, view.filter) : null };
    });
  }

  /** Everything up to a page's `next`, as one would read it now. */
  rowsUpTo(view: InboxView, next: string | null): InboxRow[] {
    const rows = this.#ordered(view);
    if (next === null) return rows;
    const isQueue = view.filter === 'handoff_requested';
    return rows.filter((row) =>
      isQueue ? nextOf(row, view.filter) <= next : nextOf(row, view.filter) >= next,
    );
  }

  counts({ agentId, teammateId }: InboxView): InboxCounts {
    const rows = [...this.#rows.values()].filter((row) => agentId === null || row.agentId === agentId);
    const count = (is: (row: InboxRow) => boolean) => rows.filter(is).length;
    return {
      handoff_requested: count(({ floor }) => floor === 'queue'),
      mine: count((row) => row.floor === 'teammate' && row.teammateId === teammateId),
      agent: count(({ floor }) => ['agent', 'collecting'].includes(floor)),
      all: count(({ floor }) => floor !== 'resolved'),
      resolved: count(({ floor }) => floor === 'resolved'),
    };
  }

  #ordered({ filter, agentId, teammateId }: InboxView): InboxRow[] {
    const floors: Record<InboxFilter, readonly InboxRow['floor'][]> = {
      handoff_requested: ['queue'],
      mine: ['teammate'],
      agent: ['agent', 'collecting'],
      all: ['agent', 'collecting', 'queue', 'teammate'],
      resolved: ['resolved'],
    };
    const rows = [...this.#rows.values()].filter(
      (row) =>
        floors[filter].includes(row.floor) &&
        (agentId === null || row.agentId === agentId) &&
        (filter !== 'mine' || row.teammateId === teammateId),
    );
    const ascending = rows.toSorted((a, b) => (nextOf(a, filter) < nextOf(b, filter) ? -1 : 1));
    return filter === 'handoff_requested' ? ascending : ascending.toReversed();
  }
}

function nextOf(row: InboxRow, filter: InboxFilter): string {
  return `${filter === 'handoff_requested' ? row.requestedAt : row.lastAt} ${row.conversationId}`;
}
