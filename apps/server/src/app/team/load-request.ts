import type { ConversationId, WorkspaceId } from '@chatref/core';
import type { Tx } from '../../store/in-workspace.ts';
import { type ConversationRow, loadConversation } from '../../store/load-conversation.ts';

export type RequestAt = {
  readonly workspaceId: WorkspaceId;
  readonly conversationId: ConversationId;
  readonly requestId: string;
};

/** The conversation while this very request waits; null once it was taken, returned or resolved, and in the Playground. */
export async function loadRequest(
  tx: Tx,
  { conversationId, requestId }: RequestAt,
): Promise<ConversationRow | null> {
  const row = await loadConversation(tx, conversationId);
  const floor = row?.state.floor;
  return row && !row.is_preview && floor?.kind === 'queue' && floor.requestId === requestId ? row : null;
}
