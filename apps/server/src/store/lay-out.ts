import {
  type ConversationEvent,
  type ConversationState,
  evolve,
  idPrefixes,
  parseId,
  type TeammateId,
  type ValueId,
} from '@chatref/core';
import type { Entry, StoredMessage, StoredValue } from './committed.ts';
import type { ConversationRow } from './load-conversation.ts';
import { logLimits } from './log-limits.ts';
import type { StoredCitation } from './tables.ts';

/** The words and values that go with the events of one append. */
export type Contents = {
  /** Body of whatever message an event names. */
  readonly bodyOf: (event: ConversationEvent) => string;
  /** The sender's own id of the one message they sent, or null. */
  readonly clientId: string | null;
  readonly citations: readonly StoredCitation[];
  readonly values: ReadonlyMap<ValueId, string>;
};

/** What an append writes: the entries, and the conversation as it stands after them. */
export type Layout = {
  readonly entries: readonly Entry[];
  readonly row: ConversationRow;
  /** Teammates whose names whoever shows this needs. */
  readonly named: readonly TeammateId[];
};

/** Numbers the events on from the row's `seq` and puts their words and values beside them. Pure. */
export function layOut(
  row: ConversationRow,
  events: readonly ConversationEvent[],
  contents: Contents,
): Layout {
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
  const next = { ...row, ...inboxColumns(row, state, entries), seq: state.seq, state };
  return { entries, row: next, named: [...teammatesIn([state, events])] };
}

/** Every teammate that is named anywhere in it, so that no event can be added whose people are forgotten here. */
function teammatesIn(value: unknown, found = new Set<TeammateId>()): Set<TeammateId> {
  if (typeof value === 'string') {
    const id = value.startsWith(idPrefixes.teammate) ? parseId('teammate', value) : null;
    if (id !== null) found.add(id);
  } else if (value instanceof Object) {
    for (const part of Object.values(value)) teammatesIn(part, found);
  }
  return found;
}

type Place = { readonly row: ConversationRow; readonly seq: number; readonly contents: Contents };

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
    case 'FieldAsked':
    case 'ConfirmationAsked':
    case 'ActionMessagePosted':
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
function inboxColumns(row: ConversationRow, state: ConversationState, entries: readonly Entry[]) {
  const { floor } = state;
  const said = entries.findLast(({ message, event }) => message !== null && isPreviewed(event))?.message;
  return {
    floor: floor.kind,
    teammate_id: floor.kind === 'teammate' ? floor.teammateId : null,
    reason: reasonOf(floor),
    requested_at: floor.kind === 'queue' ? new Date(floor.requestedAt) : null,
    waiting_since: state.waitingSince === null ? null : new Date(state.waitingSince),
    last_text: said?.body.slice(0, logLimits.previewChars) ?? row.last_text,
    last_author: said?.author_kind ?? row.last_author,
    last_at: said?.at ?? row.last_at,
  };
}

function reasonOf(floor: ConversationState['floor']): ConversationRow['reason'] {
  if (floor.kind === 'acting') return floor.run.reason;
  return floor.kind === 'queue' || floor.kind === 'collecting' ? floor.reason : null;
}

/** What a line of the inbox previews: words between the sides. The follow-up would hide the visitor's own in every waiting row. */
function isPreviewed(event: ConversationEvent): boolean {
  return !['NoteAdded', 'HandedBack', 'SystemMessagePosted', 'FieldAsked', 'AnswerRated'].includes(
    event.type,
  );
}
