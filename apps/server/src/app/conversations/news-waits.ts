import type { Bus, Hint } from '../../bus/bus.ts';
import { newsLimits } from './news-limits.ts';

export type NewsWanted = {
  readonly conversationId: string;
  /** Whose share of the waiting this takes. */
  readonly caller: string;
  readonly forMs: number;
  /** The caller has gone. */
  readonly signal: AbortSignal;
};

/** Why a wait came to its end: `gone` is for whoever nothing should be read for any more. */
export type NewsEnd = 'news' | 'time' | 'gone';

export type NewsWait = {
  /** Resolves with the first hint of something after `seq`, one that came already included. */
  readonly past: (seq: number) => Promise<NewsEnd>;
  /** Frees the place. */
  readonly end: () => void;
};

/** Requests that wait for the next append: one ear on the bus, the waiting by conversation, each bounded. */
export class NewsWaits {
  readonly #rooms = new Map<string, Set<Waiting>>();
  readonly #callers = new Map<string, number>();
  readonly #unsubscribe: () => void;
  #total = 0;
  #isClosed = false;

  constructor(bus: Bus) {
    this.#unsubscribe = bus.subscribe(
      (hint) => this.#hear(hint),
      ({ conversationId }) => conversationId !== null && this.#rooms.has(conversationId),
    );
  }

  /** How many wait. */
  get size(): number {
    return this.#total;
  }

  /** Listens from now on; null where there is no room to wait. */
  open({ conversationId, caller, forMs, signal }: NewsWanted): NewsWait | null {
    const room = this.#rooms.get(conversationId) ?? new Set();
    const ofCaller = this.#callers.get(caller) ?? 0;
    const { maxTotal, maxPerCaller, maxPerConversation } = newsLimits;
    const isFull = this.#total >= maxTotal || ofCaller >= maxPerCaller || room.size >= maxPerConversation;
    if (this.#isClosed || isFull || forMs <= 0 || signal.aborted) return null;
    const waiting = new Waiting(forMs, signal);
    this.#rooms.set(conversationId, room.add(waiting));
    this.#callers.set(caller, ofCaller + 1);
    this.#total += 1;
    return {
      past: (seq) => waiting.past(seq),
      end: () => {
        if (!room.delete(waiting)) return;
        waiting.end('gone');
        if (room.size === 0) this.#rooms.delete(conversationId);
        this.#leave(caller);
      },
    };
  }

  /** Everybody is answered now, and nobody waits any more. */
  close(): void {
    this.#isClosed = true;
    this.#unsubscribe();
    for (const room of this.#rooms.values()) for (const waiting of room) waiting.end('gone');
  }

  #hear(hint: Hint): void {
    if (hint.kind !== 'appended') return;
    const { row } = hint.stretch;
    for (const waiting of this.#rooms.get(row.id) ?? []) waiting.hear(row.seq);
  }

  #leave(caller: string): void {
    this.#total -= 1;
    const left = (this.#callers.get(caller) ?? 1) - 1;
    if (left <= 0) this.#callers.delete(caller);
    else this.#callers.set(caller, left);
  }
}

class Waiting {
  readonly #signal: AbortSignal;
  readonly #timer: NodeJS.Timeout;
  readonly #onGone = () => this.end('gone');
  #heardSeq = 0;
  #wantedSeq = 0;
  #end: NewsEnd | null = null;
  #settle: (end: NewsEnd) => void = () => {};

  constructor(forMs: number, signal: AbortSignal) {
    this.#signal = signal;
    this.#timer = setTimeout(() => this.end('time'), forMs);
    signal.addEventListener('abort', this.#onGone);
  }

  hear(seq: number): void {
    this.#heardSeq = Math.max(this.#heardSeq, seq);
    if (this.#heardSeq > this.#wantedSeq) this.#settle('news');
  }

  past(seq: number): Promise<NewsEnd> {
    this.#wantedSeq = seq;
    if (this.#end !== null) return Promise.resolve(this.#end);
    if (this.#heardSeq > seq) return Promise.resolve('news');
    return new Promise((settle) => {
      this.#settle = settle;
    });
  }

  end(end: NewsEnd): void {
    clearTimeout(this.#timer);
    this.#signal.removeEventListener('abort', this.#onGone);
    this.#end ??= end;
    this.#settle(this.#end);
  }
}
