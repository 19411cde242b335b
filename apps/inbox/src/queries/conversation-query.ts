import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { fetchConversationRuns } from '../api/action-runs.ts';
import { type ConversationRef, fetchConversation, fetchConversationModelUse } from '../api/conversations.ts';

/** Everything about a conversation that is not in its thread: the visitor and what was collected. */
export function conversationQuery(ref: ConversationRef) {
  return queryOptions({
    queryKey: ['conversation', ref.workspaceId, ref.conversationId],
    queryFn: () => fetchConversation(ref),
  });
}

/** Calls that were made for it. Below the key of the conversation, so that news of it has both asked for again. */
export function conversationRunsQuery(ref: ConversationRef) {
  return infiniteQueryOptions({
    queryKey: [...conversationQuery(ref).queryKey, 'runs'],
    queryFn: ({ pageParam }) => fetchConversationRuns(ref, pageParam),
    initialPageParam: newest(),
    getNextPageParam: (page) => page.next,
  });
}

/** What models took for it, asked for again with each further answer. */
export function conversationModelUseQuery(ref: ConversationRef, answers: number) {
  return queryOptions({
    queryKey: [...conversationQuery(ref).queryKey, 'model-use', answers],
    queryFn: () => fetchConversationModelUse(ref),
    placeholderData: keepPreviousData,
  });
}

function newest(): string | null {
  return null;
}
