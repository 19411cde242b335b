import { backoffMs } from './backoff.ts';
import type { BatchWait, FetchBatch, HeadBase } from './batch.ts';
import type { Cancel, Clock } from './clock.ts';
import type { Follower } from './connection.ts';
import { clientLimits } from './limits.ts';

type Settings<Head extends HeadBase> = {
  readonly clock: Clock;
  readonly random: () => number;
  readonly followers: ReadonlyMap<string, Follower<Head>>;
  readonly fetchBatch: FetchBatch<Head>;
  readonly onResync?: () => Promise<unknown> | undefined;
  readonly isShown?: () => boolean;
  /** Whether the server was reached, and after how long it is asked again. */
  readonly onAnswer: (isReached: boolean, nextMs: number) => void;
};

/**
 * Plain requests in the place of a socket: for networks that let nothing else through. The conversation that was opened
 * last is asked about without a pause, each request left waiting at the server until something happens; everything else
 * is asked for every few seconds. One waiting request and no more: browsers have six connections to a server, over all
 * tabs, and a hidden tab takes none of them.
 */
export class Poller<Head extends HeadBase> {
  readonly #settings: Settings<Head>;
  #isRunning = false;
  /** Answers of an earlier round plan nothing. */
  #round = 0;
  #failures = 0;
  #maxWaitSeconds: number = clientLimits.maxWaitSeconds;
  /** Whether the last plain answer came: only then is it worth waiting for the next. */
  #isProven = false;
  #giveUp = () => {};
  #cancelFront: Cancel = () => {};
  #cancelRest: Cancel = () => {};

  constructor(settings: Settings<Head>) {
    this.#settings = settings;
  }

  start(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#maxWaitSeconds = clientLimits.maxWaitSeconds;
    this.nudge();
  }

  stop(): void {
    this.#isRunning = false;
    this.#leave();
  }

  /** Ask anew at once: somebody looks again, or at something else. */
  nudge(): void {
    if (!this.#isRunning) return;
    this.#leave();
    this.#isProven = false;
    this.#failures = 0;
    void this.#askFront(this.#round);
    void this.#askRest(this.#round);
  }

  #leave(): void {
    this.#round += 1;
    this.#giveUp();
    this.#cancelFront();
    this.#cancelRest();
  }

  get #front(): [string, Follower<Head>] | undefined {
    return [...this.#settings.followers].at(-1);
  }

  async #askFront(round: number): Promise<void> {
    const { clock } = this.#settings;
    const [id, follower] = this.#front ?? [];
    if (id === undefined || follower === undefined) return;
    const wait = this.#wait();
    const cursor = follower.cursor();
    const startedMs = clock.nowMs();
    const batch = await this.#settings.fetchBatch(id, cursor, wait).catch(() => null);
    // What comes too late to plan the next request is true all the same.
    if (batch !== null) follower.batch(batch);
    if (round !== this.#round) return;
    if (batch === null && wait !== undefined) this.#shortenWait();
    const isNews = follower.cursor() > cursor;
    const nextMs =
      batch === null ? this.#failedMs(wait) : this.#answeredMs(isNews, clock.nowMs() - startedMs);
    // A request that waited in vain may have been cut off on the way; the plain one that follows will tell.
    if (batch !== null || wait === undefined) this.#settings.onAnswer(batch !== null, nextMs);
    if (round === this.#round) this.#cancelFront = clock.after(nextMs, () => void this.#askFront(round));
  }

  #wait(): BatchWait | undefined {
    const isWorthIt = this.#isProven && this.#maxWaitSeconds >= 1 && this.#isShown;
    if (!isWorthIt) return undefined;
    const isGivenUp = new Promise<void>((resolve) => {
      this.#giveUp = resolve;
    });
    return { seconds: this.#maxWaitSeconds, isGivenUp };
  }

  get #isShown(): boolean {
    return this.#settings.isShown?.() ?? true;
  }

  /** Something on the way may end what is silent for so long. */
  #shortenWait(): void {
    this.#maxWaitSeconds = Math.floor(this.#maxWaitSeconds / 2);
  }

  #failedMs(wait: BatchWait | undefined): number {
    this.#isProven = false;
    if (wait !== undefined) return 0;
    this.#failures += 1;
    return Math.max(clientLimits.pollMs, backoffMs(this.#failures, this.#settings.random));
  }

  /** At once after news; else no sooner than plain requests are sent, also where every answer comes at once. */
  #answeredMs(isNews: boolean, tookMs: number): number {
    const isFirst = !this.#isProven;
    this.#isProven = true;
    this.#failures = 0;
    const willWait = this.#maxWaitSeconds >= 1 && this.#isShown;
    if (willWait && (isNews || isFirst)) return 0;
    // A clock that was set back makes no longer pause.
    return Math.min(clientLimits.pollMs, Math.max(0, clientLimits.pollMs - tookMs));
  }

  async #askRest(round: number): Promise<void> {
    const { clock, fetchBatch, followers, onResync, onAnswer } = this.#settings;
    const behind = [...followers].slice(0, -1).map(async ([conversationId, follower]) => {
      follower.batch(await fetchBatch(conversationId, follower.cursor()));
    });
    const lists = onResync?.();
    const asked = lists ? [...behind, lists] : behind;
    const isReached = await Promise.all(asked).then(
      () => true,
      () => false,
    );
    if (round !== this.#round) return;
    // Where a conversation is followed, its answers tell whether the server is there.
    if (this.#front === undefined && asked.length > 0) onAnswer(isReached, clientLimits.pollMs);
    if (round === this.#round)
      this.#cancelRest = clock.after(clientLimits.pollMs, () => void this.#askRest(round));
  }
}
