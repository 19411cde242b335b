import type { FloorView, HistoryPage, Signal } from '@chatref/protocol';
import { backoffMs } from './backoff.ts';
import type { Batch, FetchBatch, HeadBase, Receipt } from './batch.ts';
import type { Cancel, Clock } from './clock.ts';
import type { Follower } from './connection.ts';
import { clientLimits } from './limits.ts';
import { type LiveSignals, noSignals, type Presence, settleSignals, takeSignal } from './live-signals.ts';
import { applyBatch, emptyThread, oldestSeq, prependHistory, type Thread } from './thread.ts';

type HeadWithFloor = HeadBase & { readonly floor: FloorView };

export type LiveThreadSettings<Head extends HeadWithFloor> = {
  readonly conversationId: string;
  readonly clock: Clock;
  readonly random: () => number;
  readonly fetchBatch: FetchBatch<Head>;
  readonly fetchHistory: (conversationId: string, before: number) => Promise<HistoryPage>;
  readonly onChange: () => void;
};

/**
 * One conversation kept current: takes batches from the socket, from receipts and from requests alike, and closes gaps
 * by itself. What comes during a refetch is not kept, for the refetch brings it along; so nothing grows.
 */
export class LiveThread<Head extends HeadWithFloor> {
  readonly #settings: LiveThreadSettings<Head>;
  #thread: Thread<Head>;
  #signals: LiveSignals = noSignals;
  /** The highest seq known to exist; above the cursor there is a gap. */
  #knownSeq = 0;
  #isFetching = false;
  #isStopped = false;
  #cancelTyping: Cancel = () => {};
  #cancelRetry: Cancel = () => {};

  constructor(settings: LiveThreadSettings<Head>) {
    this.#settings = settings;
    this.#thread = emptyThread(settings.conversationId);
  }

  get thread(): Thread<Head> {
    return this.#thread;
  }

  get signals(): LiveSignals {
    return this.#signals;
  }

  /** To be handed to `Connection.watch`. */
  get follower(): Follower<Head> {
    return {
      cursor: () => this.#thread.cursor,
      batch: (batch) => this.take(batch),
      signal: (signal) => this.#takeSignal(signal),
      presence: ({ visitor, teammates }) => this.#setPresence({ visitor, teammates }),
      unheard: () => this.#setPresence(null),
    };
  }

  take(batch: Batch<Head>): void {
    if (this.#isStopped || batch.conversationId !== this.#settings.conversationId) return;
    // A snapshot that ends before the cursor is either late, or of a log that was restored from a backup; only an
    // answer to a question of our own tells which.
    if (this.#isShorter(batch, this.#thread.cursor)) this.refresh();
    else {
      this.#apply(batch);
      this.#closeGap();
    }
  }

  /** Asks what lies after the cursor, as when a command was refused because something has happened meanwhile. */
  refresh(): void {
    if (this.#isFetching || this.#isStopped) return;
    this.#isFetching = true;
    void this.#fetchMissing(1);
  }

  /** What a command answered. Its `seq` tells a sender what else it has missed. */
  takeReceipt({ seq, batch }: Receipt<Head>): void {
    if (batch.conversationId === this.#settings.conversationId)
      this.#knownSeq = Math.max(this.#knownSeq, seq);
    this.take(batch);
  }

  /** Puts one more page of older items in front. Rejects when it cannot be had. */
  async loadEarlier(): Promise<void> {
    const before = oldestSeq(this.#thread);
    if (before === null || !this.#thread.hasEarlier) return;
    const page = await this.#settings.fetchHistory(this.#settings.conversationId, before);
    if (this.#isStopped) return;
    this.#thread = prependHistory(this.#thread, before, page);
    this.#settings.onChange();
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancelTyping();
    this.#cancelRetry();
  }

  #apply(batch: Batch<Head>): void {
    this.#knownSeq = Math.max(this.#knownSeq, batch.to);
    const applied = applyBatch(this.#thread, batch);
    if (applied.kind !== 'applied') return;
    this.#thread = applied.thread;
    this.#setSignals(settleSignals(this.#signals, batch.head.floor, batch.items));
    this.#settings.onChange();
  }

  #closeGap(): void {
    if (this.#knownSeq > this.#thread.cursor) this.refresh();
  }

  #isShorter({ from, to }: Batch<Head>, after: number): boolean {
    return from === 0 && to < after && this.#thread.head !== null;
  }

  /** The server has less than it once had: what it has now is the truth. */
  #beginAnew(batch: Batch<Head>): void {
    this.#thread = emptyThread(this.#settings.conversationId);
    this.#knownSeq = 0;
    this.#apply(batch);
  }

  async #fetchMissing(round: number): Promise<void> {
    const { conversationId, fetchBatch, clock, random } = this.#settings;
    const { cursor } = this.#thread;
    const batch = await fetchBatch(conversationId, cursor).catch(() => null);
    if (this.#isStopped) return;
    if (batch !== null && this.#isShorter(batch, cursor)) this.#beginAnew(batch);
    else if (batch !== null) this.#apply(batch);
    const isNearer = this.#thread.cursor > cursor;
    if (
      (batch !== null && this.#knownSeq <= this.#thread.cursor) ||
      (!isNearer && round >= clientLimits.maxGapRounds)
    ) {
      this.#isFetching = false;
      this.#knownSeq = this.#thread.cursor;
      return;
    }
    const waitMs = isNearer ? 0 : backoffMs(round, random);
    this.#cancelRetry = clock.after(waitMs, () => void this.#fetchMissing(isNearer ? 1 : round + 1));
  }

  #takeSignal(signal: Signal): void {
    const { clock, onChange } = this.#settings;
    const floor = this.#thread.head?.floor ?? null;
    this.#setSignals(takeSignal(this.#signals, signal, { floor, nowMs: clock.nowMs() }));
    onChange();
  }

  #setPresence(presence: Presence | null): void {
    if (this.#isStopped || (presence === null && this.#signals.presence === null)) return;
    this.#signals = { ...this.#signals, presence };
    this.#settings.onChange();
  }

  #setSignals(signals: LiveSignals): void {
    const { clock, onChange } = this.#settings;
    const { typing } = signals;
    this.#signals = signals;
    this.#cancelTyping();
    if (typing === null) return;
    const leftMs = Math.min(clientLimits.typingShownMs, typing.untilMs - clock.nowMs());
    this.#cancelTyping = clock.after(leftMs, () => {
      this.#signals = { ...this.#signals, typing: null };
      onChange();
    });
  }
}
