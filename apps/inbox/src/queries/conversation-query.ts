import { queryOptions } from '@tanstack/react-query';
import { type ConversationRef, fetchConversation } from '../api/conversations.ts';

/** Everything about a conversation that is not in its thread: the visitor and what was collected. */
export function conversationQuery(ref: ConversationRef) {
  return queryOptions({
    queryKey: ['conversation', ref.workspaceId, ref.conversationId],
    queryFn: () => fetchConversation(ref),
  });
}
