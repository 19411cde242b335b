import {
  type AgentId,
  type ConversationId,
  emptyConversation,
  type VisitorId,
  type WorkspaceId,
} from '@chatref/core';
import type { Selectable } from 'kysely';
import type { Tx } from './in-workspace.ts';
import { logLimits } from './log-limits.ts';
import type { Tables } from './tables.ts';

/** A conversation as it stands, without its place in the change feed. */
export type ConversationRow = Omit<Selectable<Tables['conversation']>, 'changed_xid'>;

export const conversationColumns = [
  'conversation.workspace_id',
  'conversation.id',
  'conversation.agent_id',
  'conversation.visitor_id',
  'conversation.is_preview',
  'conversation.seq',
  'conversation.state',
  'conversation.floor',
  'conversation.teammate_id',
  'conversation.reason',
  'conversation.requested_at',
  'conversation.waiting_since',
  'conversation.last_text',
  'conversation.last_author',
  'conversation.last_at',
  'conversation.created_at',
] as const;

export async function loadConversation(tx: Tx, id: ConversationId): Promise<ConversationRow | null> {
  const row = await tx
    .selectFrom('conversation')
    .select(conversationColumns)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** The conversation as it stands once whoever is writing to it has finished; others wait until this unit of work ends. */
export async function holdConversation(tx: Tx, id: ConversationId): Promise<ConversationRow | null> {
  const row = await tx
    .selectFrom('conversation')
    .select(conversationColumns)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row ?? null;
}

type NewConversation = {
  readonly id: ConversationId;
  readonly workspaceId: WorkspaceId;
  readonly agentId: AgentId;
  readonly visitorId: VisitorId;
  readonly isPreview: boolean;
  readonly at: string;
};

/** The visitor's open conversation, begun here when there is none. Two first messages at once end in the same one. */
export async function openConversation(tx: Tx, wanted: NewConversation): Promise<ConversationRow> {
  for (let tries = 1; tries <= logLimits.openAttempts; tries++) {
    const row = (await beginConversation(tx, wanted)) ?? (await findOpen(tx, wanted.visitorId));
    if (row !== null) return row;
    // The one that was open has been resolved between the two questions, so now there is room for a new one.
  }
  throw new Error(`Neither found nor began a conversation of ${wanted.visitorId}`);
}

/** Null where the visitor has an open one already. */
async function beginConversation(tx: Tx, wanted: NewConversation): Promise<ConversationRow | null> {
  const state = emptyConversation(wanted.id, wanted.agentId);
  const row = await tx
    .insertInto('conversation')
    .values({
      workspace_id: wanted.workspaceId,
      id: wanted.id,
      agent_id: wanted.agentId,
      visitor_id: wanted.visitorId,
      is_preview: wanted.isPreview,
      seq: 0,
      state: JSON.stringify(state),
      floor: state.floor.kind,
      teammate_id: null,
      reason: null,
      last_at: wanted.at,
      created_at: wanted.at,
    })
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'visitor_id']).where('floor', '<>', 'resolved').doNothing(),
    )
    .returning(conversationColumns)
    .executeTakeFirst();
  return row ?? null;
}

async function findOpen(tx: Tx, visitorId: VisitorId): Promise<ConversationRow | null> {
  const row = await tx
    .selectFrom('conversation')
    .select(conversationColumns)
    .where('visitor_id', '=', visitorId)
    .where('floor', '<>', 'resolved')
    .executeTakeFirst();
  return row ?? null;
}

/** The conversation of this visitor that holds a message with this client id, or null: there can be one only. */
export async function findByClientId(
  tx: Tx,
  visitorId: VisitorId,
  clientId: string,
): Promise<ConversationRow | null> {
  const row = await tx
    .selectFrom('conversation')
    .innerJoin('message', 'message.conversation_id', 'conversation.id')
    .select(conversationColumns)
    .where('message.visitor_id', '=', visitorId)
    .where('message.client_id', '=', clientId)
    .executeTakeFirst();
  return row ?? null;
}
