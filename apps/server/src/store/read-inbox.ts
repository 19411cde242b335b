import type { AgentId, TeammateId } from '@chatref/core';
import { type InboxCounts, type InboxFilter, wireLimits } from '@chatref/protocol';
import { type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Tx } from './in-workspace.ts';
import { type ConversationRow, conversationColumns } from './load-conversation.ts';
import type { Tables } from './tables.ts';

export type InboxQuery = {
  readonly teammateId: TeammateId;
  readonly filter: InboxFilter;
  readonly agentId: AgentId | null;
  /** `next` of the page before, or null. */
  readonly after: string | null;
};
export type ListedRow = ConversationRow & { readonly contact_name: string | null };

type Conversations = ExpressionBuilder<Tables, 'conversation' | 'visitor' | 'contact'>;

function matches(eb: Conversations, { teammateId, filter }: InboxQuery) {
  switch (filter) {
    case 'handoff_requested':
      return eb('floor', '=', 'queue');
    case 'mine':
      return eb.and([eb('floor', '=', 'teammate'), eb('teammate_id', '=', teammateId)]);
    case 'agent':
      return eb('floor', 'in', ['agent', 'collecting', 'acting']);
    case 'resolved':
      return eb('floor', '=', 'resolved');
    case 'all':
      return eb('floor', '<>', 'resolved');
  }
}

/** One row more than a page, so that the caller knows whether there is a next one. */
export async function readInboxRows(tx: Tx, query: InboxQuery): Promise<ListedRow[]> {
  const isQueue = query.filter === 'handoff_requested';
  const column = isQueue ? 'requested_at' : 'last_at';
  const [at, id] = query.after?.split(' ') ?? [];
  let select = tx
    .selectFrom('conversation')
    .innerJoin('visitor', 'visitor.id', 'conversation.visitor_id')
    .innerJoin('contact', 'contact.id', 'visitor.contact_id')
    .select(conversationColumns)
    .select('contact.name as contact_name')
    .where('conversation.is_preview', '=', false)
    .where('conversation.seq', '>', 0)
    .where((eb) => matches(eb, query));
  if (query.agentId !== null) select = select.where('conversation.agent_id', '=', query.agentId);
  if (at !== undefined && id !== undefined) {
    const place = sql<SqlBool>`(conversation.${sql.ref(column)}, conversation.id) ${sql.raw(isQueue ? '>' : '<')} (${at}::timestamptz, ${id})`;
    select = select.where(place);
  }
  return select
    .orderBy(`conversation.${column}`, isQueue ? 'asc' : 'desc')
    .orderBy('conversation.id', isQueue ? 'asc' : 'desc')
    .limit(wireLimits.inboxPage + 1)
    .execute();
}

/** The instant by which a filter orders. */
export function orderOf(filter: InboxFilter, row: { requested_at: Date | null; last_at: Date }): Date {
  return filter === 'handoff_requested' ? (row.requested_at ?? row.last_at) : row.last_at;
}

export async function countInbox(tx: Tx, { teammateId, agentId }: InboxQuery): Promise<InboxCounts> {
  const { rows } = await sql<InboxCounts>`
    select
      count(*) filter (where floor = 'queue')::int as handoff_requested,
      count(*) filter (where floor = 'teammate' and teammate_id = ${teammateId})::int as mine,
      count(*) filter (where floor in ('agent', 'collecting', 'acting'))::int as agent,
      count(*) filter (where floor <> 'resolved')::int as "all",
      count(*) filter (where floor = 'resolved')::int as resolved
    from conversation
    where not is_preview and seq > 0 and (${agentId}::text is null or agent_id = ${agentId})
  `.execute(tx);
  return rows[0] ?? { handoff_requested: 0, mine: 0, agent: 0, all: 0, resolved: 0 };
}
