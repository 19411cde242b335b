import type { Thread } from '@chatref/client';
import type { VisitorHead } from '@chatref/protocol';
import { panelStrings } from '../../strings/en.ts';
import { countUnread } from './count-unread.ts';
import type { Host } from './host.ts';

/** Tells the shop's page what is new here: the dot on the launcher, and events for its scripts. */
export class Announcer {
  readonly #post: Host['post'];
  #readSeq: number;
  /** What came up to here is no news. */
  #toldSeq: number;
  #unread = 0;
  #floor = 'agent';

  constructor(post: Host['post'], readSeq: number) {
    this.#post = post;
    this.#readSeq = readSeq;
    this.#toldSeq = readSeq;
  }

  /** Compares the thread with what was told before. */
  tell(thread: Thread<VisitorHead> | null, isRead: boolean): void {
    if (thread?.head) this.#tellEvents(thread, thread.head.floor.kind);
    if (thread && isRead && thread.cursor > this.#readSeq) {
      this.#readSeq = thread.cursor;
      this.#post({ t: 'keep', key: 'read', value: String(thread.cursor) });
    }
    const count = countUnread(thread?.items ?? [], this.#readSeq);
    if (count === this.#unread) return;
    this.#unread = count;
    this.#post({ t: 'unread', label: count > 0 ? ` – ${panelStrings.unread(count)}` : '' });
    this.#post({ t: 'event', name: 'unread', detail: { count } });
  }

  /** Another visitor, as it were: nothing is read and nothing told. */
  reset(): void {
    this.#readSeq = 0;
    this.#toldSeq = 0;
    this.#tellFloor('agent');
  }

  #tellEvents({ items, cursor }: Thread<VisitorHead>, floor: string): void {
    for (const item of items) {
      if (item.kind !== 'message' || item.seq <= this.#toldSeq) continue;
      const detail = { author: item.author.kind, text: item.text };
      this.#post({ t: 'event', name: 'message', detail });
    }
    this.#toldSeq = Math.max(this.#toldSeq, cursor);
    this.#tellFloor(floor);
  }

  #tellFloor(floor: string): void {
    if (floor === this.#floor) return;
    this.#floor = floor;
    this.#post({ t: 'event', name: 'state', detail: { state: floor } });
  }
}
