import type { Span } from './text/locate-words.ts';
import type { TriggerVerdict } from './trigger-verdict.ts';

/** Why a message starts what it starts, for the Trigger lab. Spans are UTF-16 places in the message, the end excluded. */
export type TriggerExplanation = {
  readonly verdict: TriggerVerdict;
  /** All that spoke for an action; what decided comes first. */
  readonly matches: readonly ExplainedMatch[];
  /** What did not count, and why, in words for the owner. */
  readonly stopped: readonly ExplainedStop[];
  /** What would have counted with a little more, the nearest first. */
  readonly near: readonly NearMiss[];
  /** Words that were read as others. */
  readonly repairs: readonly ExplainedRepair[];
  /** Other actions that the same message would start or offer if they were alone. */
  readonly overlaps: readonly ExplainedOverlap[];
};

export type ExplainedMatch = {
  readonly kind: 'phrase' | 'keyword' | 'wish' | 'grey' | 'frustration' | 'choice';
  readonly actionId: string | null;
  /** The phrase or keyword as the owner wrote it, the id of the frame, or the words shared with the description. */
  readonly text: string;
  /** A sentence of the same shape, for a frame. */
  readonly example: string | null;
  /** Two-letter code of the language whose tables matched; null for what the owner wrote. */
  readonly language: string | null;
  readonly spans: readonly Span[];
  readonly decides: boolean;
};

export type ExplainedStop = { readonly by: string; readonly spans: readonly Span[]; readonly why: string };

export type NearMiss = {
  readonly kind: 'phrase' | 'frame';
  readonly actionId: string | null;
  readonly text: string;
  /** Of the phrase's telling words, the share that the message holds; 1 for a frame. */
  readonly share: number;
  /** Telling words of the phrase that the message lacks. */
  readonly missing: readonly string[];
  readonly spans: readonly Span[];
  readonly why: string;
};

export type ExplainedRepair = { readonly span: Span; readonly written: string; readonly readAs: string };

export type ExplainedOverlap = {
  readonly actionId: string;
  readonly name: string;
  readonly by: 'phrase' | 'keyword' | 'choice';
  readonly text: string;
  readonly spans: readonly Span[];
};
