import type { AgentId, ConversationId, VisitorId } from '@chatref/core';
import type { ConversationRow } from '../../store/load-conversation.ts';
import { Recent } from '../../store/recent.ts';
import type { VisitorFacts } from '../../store/visitor-facts.ts';
import { appLimits } from '../limits.ts';
import type { LoadedAgent } from '../load-agent.ts';

/**
 * What this node has read lately, so that a message costs one round trip to the database and not ten. It may be old:
 * whatever is decided on it is checked by the append itself, and nothing is refused on its word.
 */
export type Memory = {
  readonly conversations: Recent<ConversationId, ConversationRow>;
  readonly agents: Recent<AgentId, LoadedAgent>;
  /** What is known of the visitor of each conversation, as of this seq of its log; it decides nothing. */
  readonly facts: Recent<ConversationId, { readonly facts: VisitorFacts; readonly asOf: number }>;
  /** Where each visitor was noted to be, and when. */
  readonly visits: Recent<VisitorId, { readonly visit: string; readonly notedMs: number }>;
};

export function createMemory(): Memory {
  return {
    conversations: new Recent(appLimits.maxRememberedConversations),
    agents: new Recent(appLimits.maxRememberedAgents),
    facts: new Recent(appLimits.maxRememberedConversations),
    visits: new Recent(appLimits.maxRememberedConversations),
  };
}

/**
 * Whoever reads a conversation is about to write to it. Of two readings at once the later one is kept, whichever comes back
 * first.
 */
export function rememberConversation({ memory }: { readonly memory: Memory }, row: ConversationRow): void {
  const known = memory.conversations.get(row.id);
  if (known === undefined || known.seq < row.seq) memory.conversations.set(row.id, row);
}

/** Undefined where nothing is remembered, or something has happened since. */
export function rememberedFacts(
  { memory }: { readonly memory: Memory },
  row: ConversationRow,
): VisitorFacts | undefined {
  const known = memory.facts.get(row.id);
  return known?.asOf === row.seq ? known.facts : undefined;
}

export function rememberFacts(
  { memory }: { readonly memory: Memory },
  row: ConversationRow,
  facts: VisitorFacts,
): VisitorFacts {
  memory.facts.set(row.id, { facts, asOf: row.seq });
  return facts;
}
