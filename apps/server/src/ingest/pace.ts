import { setTimeout as wait } from 'node:timers/promises';

/** Hands out starting times at least `delayMs` apart, so that a crawl is no burden to a small shop's server. */
export class Pace {
  readonly #delayMs: number;
  #nextAt = 0;

  constructor(delayMs: number) {
    this.#delayMs = delayMs;
  }

  /** Nobody starts before this long has passed. */
  hold(ms: number): void {
    this.#nextAt = Math.max(this.#nextAt, performance.now() + ms);
  }

  /** Resolves when it is this caller's turn, or at once when the signal stops everything. */
  async turn(signal: AbortSignal): Promise<void> {
    const now = performance.now();
    const at = Math.max(now, this.#nextAt);
    this.#nextAt = at + this.#delayMs;
    if (at <= now || signal.aborted) return;
    // A stop is no failure here: whoever waited looks at the signal next.
    await wait(at - now, undefined, { signal }).catch(() => {});
  }
}
