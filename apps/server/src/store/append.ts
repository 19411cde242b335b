import {
  type ConversationEvent,
  type ConversationState,
  evolve,
  type FollowUp,
  type ValueId,
} from '@chatref/core';
import type { Insertable } from 'kysely';
import type { Entry, StoredMessage, StoredValue } from './committed.ts';
import { enqueueFollowUps } from './enqueue.ts';
import type { Tx } from './in-workspace.ts';
import type { ConversationRow } from './load-conversation.ts';
import { logLimits } from './log-limits.ts';
import type { StoredCitation, Tables } from './tables.ts';

/** The words and values that go with the events of one append. */
export type Contents = {
  /** Body of whatever message an event names. */
  readonly bodyOf: (event: ConversationEvent) => string;
  /** The sender's own id of the one message they sent, or null. */
  readonly clientId: string | null;
  readonly citations: readonly StoredCitation[];
  readonly values: ReadonlyMap<ValueId, string>;
};

export type Append = {
  readonly row: ConversationRow;
  readonly events: readonly ConversationEvent[];
  readonly followUps: readonly FollowUp[];
  readonly contents: Contents;
};

export type Appended = { readonly entries: readonly Entry[]; readonly row: ConversationRow };
type Layout = { readonly entries: readonly Entry[]; readonly state: ConversationState };

/**
 * Writes the events, their words and values, the inbox row and the follow-up jobs, all or nothing, if the log still ends
 * where the decision was made; null when somebody else was faster, and then nothing may be kept of this transaction.
 */
export async function append(tx: Tx, { row, events, followUps, contents }: Append): Promise<Appended | null> {
  const { entries, state } = layOut(row, events, contents);
  const updated = await tx
    .updateTable('conversation')
    .set({ ...inboxColumns(state, entries), seq: state.seq, state: JSON.stringify(state) })
    .where('id', '=', row.id)
    .where('seq', '=', row.seq)
    .returningAll()
    .executeTakeFirst();
  if (updated === undefined) return null;
  await insertEntries(tx, row, entries);
  await enqueueFollowUps(tx, row, followUps);
  return { entries, row: updated };
}

function layOut(row: ConversationRow, events: readonly ConversationEvent[], contents: Contents): Layout {
  let state = row.state;
  const entries: Entry[] = [];
  for (const event of events) {
    state = evolve(state, event);
    const place = { row, seq: state.seq, contents };
    entries.push({
      seq: state.seq,
      event,
      message: messageOf(event, place),
      value: collectedOf(event, place),
    });
  }
  return { entries, state };
}

type Place = { readonly row: ConversationRow; readonly seq: number; readonly contents: Contents };

async function insertEntries(tx: Tx, row: ConversationRow, entries: readonly Entry[]): Promise<void> {
  const key = { workspace_id: row.workspace_id, conversation_id: row.id };
  const rows = entries.map(({ seq, event }) => ({
    ...key,
    seq,
    type: event.type,
    event: JSON.stringify(event),
    at: event.at,
  }));
  if (rows.length > 0) await tx.insertInto('conversation_event').values(rows).execute();
  const messages = entries.flatMap(({ message }) => (message === null ? [] : [message]));
  const written = messages.map(
    (message): Insertable<Tables['message']> => ({
      ...message,
      citations: JSON.stringify(message.citations),
    }),
  );
  if (written.length > 0) await tx.insertInto('message').values(written).execute();
  const values = entries.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length > 0) await tx.insertInto('collected_value').values(values).execute();
}

function messageOf(event: ConversationEvent, { row, seq, contents }: Place): StoredMessage | null {
  const author = authorOf(event, row);
  const id = messageIdOf(event);
  if (author === null || id === null) return null;
  const isSent = event.type === 'VisitorMessagePosted' || event.type === 'TeammateMessagePosted';
  return {
    workspace_id: row.workspace_id,
    conversation_id: row.id,
    id,
    seq,
    author_kind: author.kind,
    author_id: author.id,
    body: contents.bodyOf(event),
    client_id: isSent || event.type === 'NoteAdded' ? contents.clientId : null,
    citations: event.type === 'AgentAnswered' ? [...contents.citations] : [],
    at: new Date(event.at),
  };
}

function messageIdOf(event: ConversationEvent): StoredMessage['id'] | null {
  if (event.type === 'HandedBack') return event.noteId;
  return 'messageId' in event ? event.messageId : null;
}

function authorOf(
  event: ConversationEvent,
  row: ConversationRow,
): { kind: StoredMessage['author_kind']; id: string | null } | null {
  switch (event.type) {
    case 'VisitorMessagePosted':
      return { kind: 'visitor', id: row.visitor_id };
    case 'TeammateMessagePosted':
    case 'NoteAdded':
    case 'HandedBack':
      return { kind: 'teammate', id: event.teammateId };
    case 'AgentAnswered':
      return { kind: 'agent', id: row.agent_id };
    case 'SystemMessagePosted':
      return { kind: 'system', id: null };
    default:
      return null;
  }
}

function collectedOf(event: ConversationEvent, { row, seq, contents }: Place): StoredValue | null {
  if (event.type !== 'FieldGiven') return null;
  return {
    workspace_id: row.workspace_id,
    conversation_id: row.id,
    id: event.valueId,
    seq,
    key: event.key,
    label: event.label,
    value: contents.values.get(event.valueId) ?? '',
    how: event.how,
    at: new Date(event.at),
  };
}

/** The inbox row's own columns, so that lists are filtered and ordered without reading any log. */
function inboxColumns(state: ConversationState, entries: readonly Entry[]) {
  const { floor } = state;
  const said = entries.findLast(({ message, event }) => message !== null && isPreviewed(event))?.message;
  return {
    floor: floor.kind,
    teammate_id: floor.kind === 'teammate' ? floor.teammateId : null,
    reason: floor.kind === 'queue' || floor.kind === 'collecting' ? floor.reason : null,
    requested_at: floor.kind === 'queue' ? floor.requestedAt : null,
    waiting_since: state.waitingSince,
    ...(said
      ? {
          last_text: said.body.slice(0, logLimits.previewChars),
          last_author: said.author_kind,
          last_at: said.at,
        }
      : {}),
  };
}

/** What a line of the inbox previews: words between the sides. The follow-up would hide the visitor's own in every waiting row. */
function isPreviewed(event: ConversationEvent): boolean {
  return !['NoteAdded', 'HandedBack', 'SystemMessagePosted'].includes(event.type);
}

/** Whether a conversation could not be begun because its visitor is gone, with the agent or on their own. */
export function isVisitorGone(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error) || !('table' in error)) return false;
  return error.code === '23503' && error.table === 'conversation';
}

/** Whether an append failed because the visitor has another open conversation. */
export function isAnotherOpen(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'conversation_open';
}
