import {
  type Command,
  type ConversationId,
  emptyConversation,
  type IdSource,
  newId,
  type TeammateId,
  type VisitorId,
  type WorkspaceId,
} from '@chatref/core';
import { type InboxPage, wireLimits } from '@chatref/protocol';
import { presentInboxRow } from '../../apps/server/src/present/inbox-row.ts';
import type { Append } from '../../apps/server/src/store/append.ts';
import type { Entry, People, Stretch } from '../../apps/server/src/store/committed.ts';
import { jobsOf } from '../../apps/server/src/store/enqueue.ts';
import { layOut } from '../../apps/server/src/store/lay-out.ts';
import type { ConversationRow } from '../../apps/server/src/store/load-conversation.ts';
import { logLimits } from '../../apps/server/src/store/log-limits.ts';
import { type Audience, shownTypes } from '../../apps/server/src/store/read-stretch.ts';
import { JobTable } from './job-table.ts';
import type { Shop, Visitor } from './shop.ts';

type Kept = { row: ConversationRow; readonly entries: Entry[]; changedXid: number };

/** What came of a command, as it was committed. */
export type Commit = {
  readonly row: ConversationRow;
  readonly entries: readonly Entry[];
  readonly command: Command;
};

/** A unique index says no; the server knows these by the index's name. */
class UniqueViolation extends Error {
  readonly constraint: string;

  constructor(constraint: string) {
    super(`duplicate key value violates unique constraint "${constraint}"`);
    this.constraint = constraint;
  }
}

/**
 * The rows of all workspaces. Each method is one statement and happens at one instant; what lies between a node and
 * this is in `database-link.ts`. A row, once read, never changes: a commit puts a new one in its place.
 */
export class Database {
  readonly shops = new Map<WorkspaceId, Shop>();
  readonly visitors = new Map<VisitorId, Visitor>();
  readonly #begun = new Map<string, Visitor>();
  readonly jobs = new JobTable();
  readonly #kept = new Map<ConversationId, Kept>();
  readonly #running = new Set<number>();
  /** Told of every commit, in the order of commits. */
  readonly #witness: (commit: Commit) => void;
  /** The clock of the database. */
  readonly nowMs: () => number;
  #nextXid = 1;

  constructor(nowMs: () => number, witness: (commit: Commit) => void) {
    this.nowMs = nowMs;
    this.#witness = witness;
  }

  get conversations(): readonly ConversationRow[] {
    return [...this.#kept.values()].map(({ row }) => row);
  }

  /** Where each log ends just now. */
  seqs(): ReadonlyMap<ConversationId, number> {
    return new Map([...this.#kept].map(([id, { row }]) => [id, row.seq]));
  }

  /** The visitor of the token or of the beginning that is named, or a new one. */
  meetVisitor(shop: Shop, { known, beginId }: Arrival, ids: IdSource): Visitor {
    const met = known ?? this.#begun.get(`${shop.agent.id} ${beginId}`);
    if (met) return met;
    const { workspaceId, agent } = shop;
    const contactId = newId('contact', ids);
    const visitor = { id: newId('visitor', ids), workspaceId, agentId: agent.id, contactId };
    this.visitors.set(visitor.id, visitor);
    this.#begun.set(`${agent.id} ${beginId}`, visitor);
    return visitor;
  }

  load(workspaceId: WorkspaceId, id: ConversationId): ConversationRow | null {
    const row = this.#kept.get(id)?.row;
    return row?.workspace_id === workspaceId ? row : null;
  }

  /** The visitor's open conversation, or a new one, which is written with its first events. */
  open(visitor: Visitor, wanted: { readonly id: ConversationId; readonly at: Date }): ConversationRow {
    return this.#openOf(visitor.id) ?? emptyRow(visitor, wanted);
  }

  #openOf(visitorId: VisitorId): ConversationRow | undefined {
    return this.conversations.find((row) => row.visitor_id === visitorId && row.floor !== 'resolved');
  }

  latestOf(visitorId: VisitorId): ConversationRow | null {
    return this.conversations.findLast((row) => row.visitor_id === visitorId && row.seq > 0) ?? null;
  }

  findByClientId(visitorId: VisitorId, clientId: string): ConversationRow | null {
    const own = this.conversations.filter((row) => row.visitor_id === visitorId);
    return own.find((row) => this.hasClientId(row.id, clientId)) ?? null;
  }

  hasClientId(id: ConversationId, clientId: string): boolean {
    return this.entriesOf(id).some(({ message }) => message?.client_id === clientId);
  }

  entriesOf(id: ConversationId): readonly Entry[] {
    return this.#kept.get(id)?.entries ?? [];
  }

  /** A transaction begins to write; until it ends the change feed waits for it. */
  beginWrite(): number {
    const xid = this.#nextXid++;
    this.#running.add(xid);
    return xid;
  }

  endWrite(xid: number): void {
    this.#running.delete(xid);
  }

  /** What the database function `append_stretch` does: all or nothing, null where the log has moved on. */
  append(
    wanted: Append,
    { xid, command }: { readonly xid: number; readonly command: Command },
  ): Stretch | null {
    const { row, events, followUps, contents } = wanted;
    const kept = this.#kept.get(row.id) ?? this.#begin(row);
    if (kept === null || kept.row.seq !== row.seq) return null;
    const layout = layOut(row, events, contents);
    this.#checkUnique(layout.row, layout.entries);
    kept.row = layout.row;
    kept.changedXid = xid;
    kept.entries.push(...layout.entries);
    for (const job of jobsOf(row, followUps)) this.jobs.add(job, this.nowMs());
    this.#witness({ row: layout.row, entries: layout.entries, command });
    const { entries } = layout;
    return { row: layout.row, from: row.seq, entries, hasEarlier: false, people: this.peopleOf(row) };
  }

  /** Of two first messages at once the later one finds the conversation of the other, and is decided again there. */
  #begin(row: ConversationRow): Kept | null {
    if (row.seq > 0 || this.#openOf(row.visitor_id) !== undefined) return null;
    const kept = { row, entries: [], changedXid: 0 };
    this.#kept.set(row.id, kept);
    return kept;
  }

  #checkUnique(row: ConversationRow, entries: readonly Entry[]): void {
    const clientIds = entries.flatMap(({ message }) => message?.client_id ?? []);
    if (clientIds.some((id) => this.findByClientId(row.visitor_id, id) !== null))
      throw new UniqueViolation('message_client_id');
    const isOpen = ({ floor }: ConversationRow) => floor !== 'resolved';
    const others = this.conversations.filter((one) => one.visitor_id === row.visitor_id && one.id !== row.id);
    if (isOpen(row) && others.some(isOpen)) throw new UniqueViolation('conversation_open');
  }

  /** As `read-stretch.ts`: the log after a seq, or the newest page of it. */
  read(row: ConversationRow, { after, audience }: { after: number; audience: Audience }): Stretch {
    const isSnapshot = after <= 0 || after > row.seq || row.seq - after > logLimits.maxBackfillEvents;
    const people = this.peopleOf(row);
    if (isSnapshot) return { row, from: 0, people, ...this.page(row, { before: row.seq + 1, audience }) };
    const entries = this.entriesOf(row.id).filter(({ seq }) => seq > after && seq <= row.seq);
    return { row, from: after, entries, hasEarlier: false, people };
  }

  page(row: ConversationRow, { before, audience }: { before: number; audience: Audience }) {
    const shown = this.entriesOf(row.id).filter(
      ({ seq, event }) => seq < before && shownTypes[audience].includes(event.type),
    );
    const entries = shown.slice(-wireLimits.timelinePage);
    return { entries, hasEarlier: shown.length > entries.length };
  }

  /** The oldest transaction that has not ended; whatever is older is to be seen. */
  get oldestRunning(): number {
    return Math.min(this.#nextXid, ...this.#running);
  }

  changedSince(xid: number): readonly ConversationRow[] {
    return [...this.#kept.values()].filter(({ changedXid }) => changedXid >= xid).map(({ row }) => row);
  }

  inbox(workspaceId: WorkspaceId): InboxPage {
    const rows = this.conversations.filter((row) => row.workspace_id === workspaceId && row.seq > 0);
    const counts = { handoff_requested: 0, mine: 0, agent: 0, all: 0, resolved: 0 };
    return { rows: rows.map((row) => presentInboxRow(row, this.peopleOf(row))), counts, next: null };
  }

  peopleOf({ workspace_id: workspaceId }: ConversationRow): People {
    const shop = this.shops.get(workspaceId);
    const teammates: ReadonlyMap<TeammateId, string> = shop?.teammates ?? new Map();
    return { agent: shop?.agent.name ?? '', contact: null, teammates, known: {} };
  }
}

function emptyRow(visitor: Visitor, { id, at }: { id: ConversationId; at: Date }): ConversationRow {
  const state = emptyConversation(id, visitor.agentId);
  return {
    workspace_id: visitor.workspaceId,
    id,
    agent_id: visitor.agentId,
    visitor_id: visitor.id,
    is_preview: false,
    seq: 0,
    state,
    floor: state.floor.kind,
    teammate_id: null,
    reason: null,
    requested_at: null,
    waiting_since: null,
    last_text: '',
    last_author: 'visitor',
    last_at: at,
    created_at: at,
  };
}

type Arrival = { readonly known: Visitor | null; readonly beginId: string };
