import type { ConversationId, WorkspaceId } from '@chatref/core';

/** One use of one model, for the owner's account of it. */
export type ModelUse = {
  readonly workspaceId: WorkspaceId;
  readonly conversationId: ConversationId | null;
  /** Null: the server's own. */
  readonly modelId: string | null;
  readonly label: string;
  readonly purpose: 'answer' | 'choice' | 'try';
  /** `declined`: it said that the content does not hold the answer. `refused`: what it wrote was not borne out. */
  readonly outcome: 'used' | 'declined' | 'refused' | 'failed';
  readonly problem: string | null;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly tookMs: number;
};
