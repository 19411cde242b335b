import type { ConversationId, Passage, WorkspaceId } from '@chatref/core';
import type { Voice } from '@chatref/protocol';

/** What a model is given: content and the visitor's words are data in it, never instructions. */
export type WritingTask = {
  readonly workspaceId: WorkspaceId;
  readonly conversationId: ConversationId;
  readonly agentName: string;
  readonly shopName: string;
  /** The owner's own words on how to speak; they cannot widen what may be said. */
  readonly voice: Voice;
  readonly question: string;
  /** Earlier messages, oldest first, bounded by the caller. */
  readonly history: readonly { readonly from: 'visitor' | 'shop'; readonly text: string }[];
  /** Numbered from 1 in this order; the answer cites them as [n]. */
  readonly passages: readonly Passage[];
  readonly signal: AbortSignal;
  /** Called with what of the text so far the passages bear out. */
  readonly onProgress: (text: string) => void;
};

export type Written =
  | { readonly kind: 'written'; readonly text: string; readonly cited: readonly number[] }
  /** The model says that the passages do not hold the answer. */
  | { readonly kind: 'declined' }
  /** There is no model, none could be had, or what they wrote was not borne out: quote instead. */
  | { readonly kind: 'none' };

/** Throws nothing but the reason of `signal`: whatever a provider does, there is a next step. */
export type AnswerWriter = { readonly write: (task: WritingTask) => Promise<Written> };
