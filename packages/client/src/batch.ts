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

/** How long the server may leave a request for a batch unanswered while nothing happens. */
export type BatchWait = {
  readonly seconds: number;
  /** Resolves when nobody wants the answer any more. */
  readonly isGivenUp: Promise<unknown>;
};

/**
 * The batch route: what lies after a cursor. Rejects when it cannot be had. With `wait` it goes as `&wait=SECONDS`, and
 * may be answered that much later.
 */
export type FetchBatch<Head extends HeadBase> = (
  conversationId: string,
  after: number,
  wait?: BatchWait,
) => Promise<Batch<Head>>;
