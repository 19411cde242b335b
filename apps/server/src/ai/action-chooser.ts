import type { ConversationId, WorkspaceId } from '@chatref/core';

/** One action as the model is told of it. */
export type Choosable = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Empty where the owner names no exception. */
  readonly whenNot: string;
};

export type ChoiceTask = {
  readonly workspaceId: WorkspaceId;
  readonly conversationId: ConversationId;
  readonly text: string;
  /** Earlier messages, oldest first, bounded by the caller. */
  readonly history: readonly { readonly from: 'visitor' | 'shop'; readonly text: string }[];
  readonly actions: readonly Choosable[];
  readonly signal: AbortSignal;
};

/**
 * Says which of the actions the visitor's words are for; null where none is, where there is no model, or where it takes
 * too long: nobody waits for it. Throws nothing but the reason of `signal`.
 */
export type ActionChooser = { readonly choose: (task: ChoiceTask) => Promise<string | null> };
