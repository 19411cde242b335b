import type { ConversationId, TurnId } from '@chatref/core';
import type { Stretch } from '../store/committed.ts';
import { liveLimits } from './limits.ts';

/** Shared by all watches of a socket, hence the id in each call. */
export type WatchPorts = {
  /** The log after a seq, with the state at its end. */
  readonly read: (id: ConversationId, after: number) => Promise<Stretch>;
  readonly show: (id: ConversationId, stretch: Stretch) => void;
  /** What the reader lacked was shown: they may see the conversation, and hear of it from now on. */
  readonly begun: (id: ConversationId) => void;
  /** The log could not be read or shown; the watch has ended. */
  readonly fail: (id: ConversationId, error: unknown) => void;
};

/**
 * One reader of one conversation: backfill, cut over, live. Stretches that arrive while the log is read are held back and
 * then let through in order; one that does not fit on what was sent makes it read the log again. So whatever the bus
 * loses, doubles or reorders, what is sent is the log.
 */
export class Watch {
  readonly id: ConversationId;
  readonly #ports: WatchPorts;
  #cursor: number;
  #turnId: TurnId | null = null;
  #isReading = false;
  #isStale = false;
  #isEnded = false;
  #isLive = false;
  /** Null while there is nothing: a watch that waits for news has nothing to hold back. */
  #held: Stretch[] | null = null;

  constructor(id: ConversationId, after: number, ports: WatchPorts) {
    this.id = id;
    this.#cursor = after;
    this.#ports = ports;
  }

  /** Whether the log was read for this reader: before that nobody knows that they may hear of it. */
  get isLive(): boolean {
    return this.#isLive;
  }

  /** The agent's turn as of what was shown last. Words of any other are late, or early. */
  get turnId(): TurnId | null {
    return this.#turnId;
  }

  /** Nothing more is sent, not even what is being read. */
  end(): void {
    this.#isEnded = true;
    this.#isLive = false;
    this.#held = null;
  }

  /** Reads what the reader lacks. The first call also answers a reader who is up to date, so that it knows. */
  start(): void {
    void this.#catchUp(true);
  }

  /** A stretch from the bus. */
  offer(stretch: Stretch): void {
    if (this.#isEnded) return;
    if (this.#isReading) this.#hold(stretch);
    else if (stretch.row.seq <= this.#cursor) return;
    else if (stretch.from <= this.#cursor) this.#showOn(stretch);
    else void this.#catchUp(false);
  }

  #hold(stretch: Stretch): void {
    this.#held ??= [];
    if (this.#held.length < liveLimits.maxHeldStretches) this.#held.push(stretch);
    else this.#isStale = true;
  }

  #showOn(stretch: Stretch): void {
    const { seq, state } = stretch.row;
    this.#cursor = seq;
    this.#turnId = state.floor.kind === 'agent' ? (state.floor.turn?.turnId ?? null) : null;
    try {
      this.#ports.show(this.id, stretch);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Who may not read the log hears nothing of what was held back for them either. */
  #fail(error: unknown): void {
    if (this.#isEnded) return;
    this.end();
    this.#ports.fail(this.id, error);
  }

  async #catchUp(isFirst: boolean): Promise<void> {
    this.#isReading = true;
    const stretch = await this.#read();
    this.#isReading = false;
    if (stretch === null || this.#isEnded) return;
    this.#isLive = true;
    if (isFirst || stretch.row.seq > this.#cursor) this.#showOn(stretch);
    if (this.#isEnded) return;
    if (isFirst) this.#ports.begun(this.id);
    const held = this.#held ?? [];
    const isStale = this.#isStale;
    this.#held = null;
    this.#isStale = false;
    if (isStale) return this.#catchUp(false);
    for (const one of held) this.offer(one);
  }

  async #read(): Promise<Stretch | null> {
    try {
      return await this.#ports.read(this.id, this.#cursor);
    } catch (error) {
      this.#fail(error);
      return null;
    }
  }
}
