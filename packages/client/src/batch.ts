import type { TimelineItem } from '@chatref/protocol';

/** What the head of a conversation has at least, whoever looks at it. */
export type HeadBase = { readonly seq: number };

/** A batch of either side: `VisitorBatch` is `Batch<VisitorHead>`, `TeammateBatch` is `Batch<TeammateHead>`. */
export type Batch<Head extends HeadBase> = {
  readonly conversationId: string;
  readonly from: number;
  readonly to: number;
  readonly items: readonly TimelineItem[];
  readonly head: Head;
  readonly hasEarlier: boolean;
};

/** What a command answers: the log's head after it, and the batch that it made. */
export type Receipt<Head extends HeadBase> = { readonly seq: number; readonly batch: Batch<Head> };
