import type { HistoryPage, TimelineItem } from '@chatref/protocol';
import type { Batch, HeadBase } from './batch.ts';

/** A conversation as far as this client knows it: everything up to `cursor`, from its oldest item on. */
export type Thread<Head extends HeadBase> = {
  readonly conversationId: string | null;
  readonly cursor: number;
  /** Ordered by seq, each id once. */
  readonly items: readonly TimelineItem[];
  readonly head: Head | null;
  /** Whether there are older items than the first one here. */
  readonly hasEarlier: boolean;
};

export type Applied<Head extends HeadBase> =
  | { readonly kind: 'applied'; readonly thread: Thread<Head> }
  /** Nothing in it that is not known already. */
  | { readonly kind: 'old' }
  /** Something before it is missing: ask for the batch after `after`. */
  | { readonly kind: 'gap'; readonly after: number };

export function emptyThread<Head extends HeadBase>(conversationId: string | null): Thread<Head> {
  return { conversationId, cursor: 0, items: [], head: null, hasEarlier: false };
}

/** Brings a thread up to a batch. Batches may come twice, late or in any order: the result is the same. */
export function applyBatch<Head extends HeadBase>(thread: Thread<Head>, batch: Batch<Head>): Applied<Head> {
  const { conversationId, cursor } = thread;
  if (conversationId !== null && conversationId !== batch.conversationId) return { kind: 'old' };
  if (batch.from > cursor) return { kind: 'gap', after: cursor };
  if (batch.to <= cursor && thread.head !== null) return { kind: 'old' };
  // A snapshot replaces what is here, also where both meet: it is one page, and what lies before that may have been
  // rewritten since the cursor.
  const { items, hasEarlier } =
    thread.head !== null && batch.from > 0
      ? { items: upsert(thread, batch.items), hasEarlier: thread.hasEarlier }
      : { items: inOrder(batch.items), hasEarlier: batch.hasEarlier };
  const next = {
    conversationId: batch.conversationId,
    cursor: batch.to,
    items,
    head: batch.head,
    hasEarlier,
  };
  return { kind: 'applied', thread: next };
}

/** Puts a page of history, fetched for the items before seq `before`, in front of the thread it was fetched for. */
export function prependHistory<Head extends HeadBase>(
  thread: Thread<Head>,
  before: number,
  page: HistoryPage,
): Thread<Head> {
  // A snapshot may have replaced the thread meanwhile; then the page would leave a hole behind it.
  if (oldestSeq(thread) !== before) return thread;
  const known = new Set(thread.items.map(({ id }) => id));
  const older = page.items.filter(({ id, seq }) => seq < before && !known.has(id));
  return { ...thread, items: [...inOrder(older), ...thread.items], hasEarlier: page.hasEarlier };
}

/** Seq of the first item shown, to fetch history before it; null while there is none. */
export function oldestSeq<Head extends HeadBase>(thread: Thread<Head>): number | null {
  return thread.items[0]?.seq ?? null;
}

function upsert<Head extends HeadBase>(
  thread: Thread<Head>,
  incoming: readonly TimelineItem[],
): TimelineItem[] {
  const oldest = thread.hasEarlier ? (oldestSeq(thread) ?? 0) : 0;
  const byId = new Map(thread.items.map((item) => [item.id, item]));
  for (const item of incoming) {
    // A new version of an item that is still in the history comes with its page, in its place.
    if (item.seq >= oldest) byId.set(item.id, item);
  }
  return inOrder([...byId.values()]);
}

function inOrder(items: readonly TimelineItem[]): TimelineItem[] {
  return items.toSorted((a, b) => a.seq - b.seq);
}
