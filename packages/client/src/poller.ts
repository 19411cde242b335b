import type { Batch, HeadBase } from './batch.ts';
import type { Cancel, Clock } from './clock.ts';
import type { Follower } from './connection.ts';
import { clientLimits } from './limits.ts';

type Settings<Head extends HeadBase> = {
  readonly clock: Clock;
  readonly followers: ReadonlyMap<string, Follower<Head>>;
  readonly fetchBatch: (conversationId: string, after: number) => Promise<Batch<Head>>;
  readonly onResync?: () => Promise<unknown> | undefined;
  /** Whether the server was reached in this round. */
  readonly onAnswer: (isReached: boolean) => void;
};

/** Plain requests in the place of a socket: for networks that let nothing else through. */
export class Poller<Head extends HeadBase> {
  readonly #settings: Settings<Head>;
  #isRunning = false;
  #cancel: Cancel = () => {};

  constructor(settings: Settings<Head>) {
    this.#settings = settings;
  }

  start(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#poll();
  }

  stop(): void {
    this.#isRunning = false;
    this.#cancel();
  }

  #poll(): void {
    const asked = this.#ask();
    if (asked.length === 0) {
      this.#plan();
      return;
    }
    Promise.all(asked).then(
      () => this.#answered(true),
      () => this.#answered(false),
    );
  }

  #ask(): Promise<unknown>[] {
    const { followers, fetchBatch, onResync } = this.#settings;
    const batches = [...followers].map(async ([conversationId, follower]) => {
      follower.batch(await fetchBatch(conversationId, follower.cursor()));
    });
    const lists = onResync?.();
    return lists ? [...batches, lists] : batches;
  }

  #answered(isReached: boolean): void {
    if (!this.#isRunning) return;
    this.#settings.onAnswer(isReached);
    this.#plan();
  }

  #plan(): void {
    this.#cancel();
    this.#cancel = this.#settings.clock.after(clientLimits.pollMs, () => this.#poll());
  }
}
