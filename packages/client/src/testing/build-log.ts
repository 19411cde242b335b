import type { MessageItem } from '@chatref/protocol';
import type { Batch } from '../batch.ts';

export type TestHead = {
  readonly seq: number;
  readonly floor: { kind: 'agent'; isAnswering: boolean; turnId: null };
};

export function message(seq: number, more: Partial<MessageItem> = {}): MessageItem {
  return {
    kind: 'message',
    id: `m${seq}`,
    seq,
    at: new Date(seq * 1000).toISOString(),
    author: { kind: 'visitor' },
    text: `message ${seq}`,
    clientId: null,
    citations: [],
    outcome: null,
    offersPerson: false,
    offersAction: null,
    ...more,
  };
}

export const headAt = (seq: number, isAnswering = false): TestHead => ({
  seq,
  floor: { kind: 'agent', isAnswering, turnId: null },
});

export function batch(from: number, to: number, more: Partial<Batch<TestHead>> = {}): Batch<TestHead> {
  const items = Array.from({ length: to - from }, (_, index) => message(from + index + 1));
  return { conversationId: 'c1', from, to, items, head: headAt(to), hasEarlier: false, ...more };
}

/**
 * A log as the server keeps it: one event per seq. Some leave a message, some leave nothing to see, some rewrite an
 * earlier message. Reading follows the contract of batches, with pages of `page` items.
 */
export class TestLog {
  readonly #events: readonly ('message' | 'silent' | { readonly rewrites: number })[];
  readonly #page: number;

  constructor(events: readonly ('message' | 'silent' | { readonly rewrites: number })[], page = 1000) {
    this.#events = events;
    this.#page = page;
  }

  get length(): number {
    return this.#events.length;
  }

  /** Everything that is to be seen at `to`, oldest first. */
  itemsAt(to: number): MessageItem[] {
    const items = new Map<string, MessageItem>();
    this.#events.slice(0, to).forEach((event, index) => {
      if (event === 'message') items.set(`m${index + 1}`, message(index + 1));
      else if (event !== 'silent') this.#rewrite(items, `m${event.rewrites}`, index + 1);
    });
    return [...items.values()].sort((a, b) => a.seq - b.seq);
  }

  read(after: number, to = this.length): Batch<TestHead> {
    const all = this.itemsAt(to);
    const base = { conversationId: 'c1', to, head: headAt(to) };
    if (after > 0) return { ...base, from: after, items: this.#changed(after, to), hasEarlier: false };
    return { ...base, from: 0, items: all.slice(-this.#page), hasEarlier: all.length > this.#page };
  }

  history(before: number, at = this.length) {
    const older = this.itemsAt(at).filter(({ seq }) => seq < before);
    return { items: older.slice(-this.#page), hasEarlier: older.length > this.#page };
  }

  #changed(after: number, to: number): MessageItem[] {
    const touched = new Set(
      this.#events.slice(after, to).map((event, index) => {
        if (event === 'silent') return null;
        return event === 'message' ? `m${after + index + 1}` : `m${event.rewrites}`;
      }),
    );
    return this.itemsAt(to).filter(({ id }) => touched.has(id));
  }

  #rewrite(items: Map<string, MessageItem>, id: string, at: number): void {
    const item = items.get(id);
    if (item) items.set(id, { ...item, text: `${id} as of ${at}` });
  }
}
