import type { Passage } from '@chatref/core';

/** What a model is given: content and the visitor's words are data in it, never instructions. */
export type WritingTask = {
  readonly agentName: string;
  readonly shopName: string;
  readonly question: string;
  /** Earlier messages, oldest first, bounded by the caller. */
  readonly history: readonly { readonly from: 'visitor' | 'shop'; readonly text: string }[];
  /** Numbered from 1 in this order; the answer cites them as [n]. */
  readonly passages: readonly Passage[];
  readonly signal: AbortSignal;
  /** Called with the whole text so far. */
  readonly onProgress: (text: string) => void;
};

export type Written =
  | { readonly kind: 'written'; readonly text: string; readonly cited: readonly number[] }
  /** The model says that the passages do not hold the answer. */
  | { readonly kind: 'declined' }
  /** It could not be had, or its words were not grounded: quote instead. */
  | { readonly kind: 'failed'; readonly reason: string };

/** Never throws: whatever a provider does, there is a next step. */
export type AnswerWriter = { readonly write: (task: WritingTask) => Promise<Written> };
