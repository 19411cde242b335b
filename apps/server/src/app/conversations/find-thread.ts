import { type AgentId, type ConversationId, newId, type VisitorId, type WorkspaceId } from '@chatref/core';
import type { Visit } from '@chatref/protocol';
import { inWorkspace, type Tx } from '../../store/in-workspace.ts';
import {
  type ConversationRow,
  findByClientId,
  loadConversation,
  openConversation,
} from '../../store/load-conversation.ts';
import { type AppDeps, nowOf } from '../deps.ts';
import { appLimits } from '../limits.ts';
import type { Known } from './run-command.ts';
import { noteVisit } from './start-session.ts';

/** Who a visitor's session says they are. */
export type VisitorAccess = {
  readonly workspaceId: WorkspaceId;
  readonly agentId: AgentId;
  readonly visitorId: VisitorId;
  readonly isPreview: boolean;
};

/** One of the visitor's own conversations, or null: somebody else's id is as good as none. */
export async function findOwn(
  tx: Tx,
  { visitorId }: VisitorAccess,
  conversationId: ConversationId,
): Promise<ConversationRow | null> {
  const row = await loadConversation(tx, conversationId);
  return row?.visitor_id === visitorId ? row : null;
}

export type Arrival = {
  readonly conversationId: ConversationId | null;
  readonly visit: Visit | null;
  /** Sender's own id of a message: a repeat belongs where the first one went, also when that was resolved since. */
  readonly clientId?: string;
};

/**
 * The named conversation, or the open one, begun here when there is none. Where the visitor is gets noted first: every
 * unit of work that writes both locks the visitor before the conversation, so that no two wait for one another.
 */
export function findOrOpen(
  deps: AppDeps,
  visitor: VisitorAccess,
  { conversationId, visit, clientId }: Arrival,
): (tx: Tx) => Promise<ConversationRow | null> {
  return async (tx) => {
    if (visit !== null) await noteVisit(tx, visitor.visitorId, visit, nowOf(deps));
    if (conversationId !== null) return findOwn(tx, visitor, conversationId);
    // Asked here too, so that no conversation is opened for words that are there.
    const earlier = clientId === undefined ? null : await findByClientId(tx, visitor.visitorId, clientId);
    if (earlier !== null) return earlier;
    return openConversation(tx, { ...visitor, id: newId('conversation', deps.ids), at: nowOf(deps) });
  };
}

/** Where the conversation can be written to without reading it: it is named, and finding it notes nothing. */
export function knownThread({ visitorId }: VisitorAccess, { conversationId, visit }: Arrival): Known | null {
  if (conversationId === null || visit !== null) return null;
  return { id: conversationId, isTheirs: (row) => row.visitor_id === visitorId };
}

/** Notes where the visitor is, unless that is known and was noted a moment ago. */
export async function noteVisitOnce(
  deps: AppDeps,
  { workspaceId, visitorId }: VisitorAccess,
  visit: Visit,
): Promise<void> {
  if (isNoted(deps, visitorId, visit)) return;
  await inWorkspace(deps.db, workspaceId, (tx) => noteVisit(tx, visitorId, visit, nowOf(deps)));
  rememberVisit(deps, visitorId, visit);
}

/** Once it is committed where the visitor was noted to be. */
export function rememberVisit({ memory, ids }: AppDeps, visitorId: VisitorId, visit: Visit): void {
  memory.visits.set(visitorId, { visit: JSON.stringify(visit), notedMs: ids.nowMs() });
}

function isNoted({ memory, ids }: AppDeps, visitorId: VisitorId, visit: Visit): boolean {
  const noted = memory.visits.get(visitorId);
  const isFresh = noted !== undefined && ids.nowMs() - noted.notedMs < appLimits.noteVisitAgainMs;
  return isFresh && noted.visit === JSON.stringify(visit);
}
