import type { ConversationEvent, ConversationId, EventType } from '@chatref/core';
import { wireLimits } from '@chatref/protocol';
import type { Entry, People, Stretch } from './committed.ts';
import type { Tx } from './in-workspace.ts';
import { type ConversationRow, loadConversation } from './load-conversation.ts';
import { logLimits } from './log-limits.ts';
import { knownFor, readVisitorFacts } from './visitor-facts.ts';

/** Event types that leave something to see in a thread. The rest only move the head. */
export const shownTypes: Readonly<Record<'visitor' | 'teammate', readonly EventType[]>> = {
  visitor: [
    'VisitorMessagePosted',
    'TeammateMessagePosted',
    'AgentAnswered',
    'AnswerRated',
    'SystemMessagePosted',
    'FieldGiven',
    'FieldAsked',
    'ConfirmationAsked',
    'ActionMessagePosted',
    'RequestCancelled',
    'TakenOver',
    'HandedBack',
    'Resolved',
    'Reopened',
  ],
  teammate: [
    'VisitorMessagePosted',
    'TeammateMessagePosted',
    'NoteAdded',
    'AgentAnswered',
    'AnswerRated',
    'SystemMessagePosted',
    'CollectionStarted',
    'CollectionClosed',
    'FieldGiven',
    'FieldSkipped',
    'FieldAsked',
    'ConfirmationAsked',
    'ActionStarted',
    'ActionEnded',
    'ActionMessagePosted',
    'HandoffRequested',
    'RequestCancelled',
    'TakenOver',
    'HandedBack',
    'Resolved',
    'Reopened',
  ],
};

export type Audience = keyof typeof shownTypes;

/**
 * The log after `after`; the newest page of it for a reader who has nothing, or who is too far behind to catch up event
 * by event. Null when there is no such conversation in this workspace.
 */
export async function readStretch(
  tx: Tx,
  conversationId: ConversationId,
  { after, audience }: { readonly after: number; readonly audience: Audience },
): Promise<Stretch | null> {
  const row = await loadConversation(tx, conversationId);
  if (row === null) return null;
  const isSnapshot = after <= 0 || after > row.seq || row.seq - after > logLimits.maxBackfillEvents;
  if (!isSnapshot) {
    const entries = await entriesAfter(tx, row, after);
    return stretchOf(tx, row, { entries, from: after, hasEarlier: false });
  }
  const page = await readPage(tx, row, { before: row.seq + 1, audience });
  return stretchOf(tx, row, { ...page, from: 0 });
}

/** One page of what can be seen before `before`, oldest first. */
export async function readPage(
  tx: Tx,
  row: ConversationRow,
  { before, audience }: { readonly before: number; readonly audience: Audience },
): Promise<{ entries: readonly Entry[]; hasEarlier: boolean }> {
  const found = await tx
    .selectFrom('conversation_event')
    .select(['seq', 'event'])
    .where('conversation_id', '=', row.id)
    .where('seq', '<', before)
    .where('type', 'in', shownTypes[audience])
    .orderBy('seq', 'desc')
    .limit(wireLimits.timelinePage + 1)
    .execute();
  const page = found.slice(0, wireLimits.timelinePage).reverse();
  return { entries: await withContents(tx, row, page), hasEarlier: found.length > page.length };
}

/** Nothing new, and the head as it is now. */
export function headStretch(tx: Tx, row: ConversationRow): Promise<Stretch> {
  return stretchOf(tx, row, { entries: [], from: row.seq, hasEarlier: false });
}

/** Puts names to the entries of a page. */
export async function stretchOf(
  tx: Tx,
  row: ConversationRow,
  stretch: Pick<Stretch, 'from' | 'entries' | 'hasEarlier'>,
): Promise<Stretch> {
  return { row, ...stretch, people: await readPeople(tx, row) };
}

async function entriesAfter(tx: Tx, row: ConversationRow, after: number): Promise<readonly Entry[]> {
  const found = await tx
    .selectFrom('conversation_event')
    .select(['seq', 'event'])
    .where('conversation_id', '=', row.id)
    .where('seq', '>', after)
    .where('seq', '<=', row.seq)
    .orderBy('seq')
    .execute();
  return withContents(tx, row, found);
}

async function withContents(
  tx: Tx,
  row: ConversationRow,
  events: readonly { readonly seq: number; readonly event: ConversationEvent }[],
): Promise<readonly Entry[]> {
  const seqs = events.map(({ seq }) => seq);
  if (seqs.length === 0) return [];
  const messages = await tx
    .selectFrom('message')
    .selectAll()
    .where('conversation_id', '=', row.id)
    .where('seq', 'in', seqs)
    .execute();
  const values = await tx
    .selectFrom('collected_value')
    .selectAll()
    .where('conversation_id', '=', row.id)
    .where('seq', 'in', seqs)
    .execute();
  return events.map(({ seq, event }) => ({
    seq,
    event,
    message: messages.find((message) => message.seq === seq) ?? null,
    value: values.find((value) => value.seq === seq) ?? null,
  }));
}

async function readPeople(tx: Tx, row: ConversationRow): Promise<People> {
  const sides = await tx
    .selectFrom('visitor')
    .innerJoin('contact', 'contact.id', 'visitor.contact_id')
    .innerJoin('agent', 'agent.id', 'visitor.agent_id')
    .select(['agent.name as agent', 'contact.name as contact'])
    .where('visitor.id', '=', row.visitor_id)
    .executeTakeFirstOrThrow();
  const teammates = await tx.selectFrom('teammate').select(['id', 'name']).execute();
  const facts = row.state.floor.kind === 'collecting' ? await readVisitorFacts(tx, row) : null;
  const known = facts === null ? {} : knownFor(row.state, facts);
  return { ...sides, teammates: new Map(teammates.map(({ id, name }) => [id, name])), known };
}
