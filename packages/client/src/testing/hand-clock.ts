import type { Clock } from '../clock.ts';

type Timer = { atMs: number; readonly run: () => void };

/** A clock that stands still until it is pushed. */
export class HandClock implements Clock {
  #nowMs = 1_000_000;
  #timers: Timer[] = [];

  readonly nowMs = (): number => this.#nowMs;

  readonly after = (delayMs: number, run: () => void): (() => void) => {
    const timer = { atMs: this.#nowMs + delayMs, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((one) => one !== timer);
    };
  };

  /** Runs every timer that falls due, in order, letting promises settle after each. */
  async push(byMs: number): Promise<void> {
    const untilMs = this.#nowMs + byMs;
    await settle();
    for (let next = this.#next(untilMs); next; next = this.#next(untilMs)) {
      this.#timers = this.#timers.filter((one) => one !== next);
      this.#nowMs = next.atMs;
      next.run();
      await settle();
    }
    this.#nowMs = untilMs;
  }

  /** Somebody sets the clock; timers run on as if nobody had. */
  setBack(byMs: number): void {
    this.#nowMs -= byMs;
    for (const timer of this.#timers) timer.atMs -= byMs;
  }

  /** The machine sleeps: time passes and no timer runs until `push`. */
  sleep(byMs: number): void {
    this.#nowMs += byMs;
    for (const timer of this.#timers) timer.atMs = Math.max(timer.atMs, this.#nowMs);
  }

  get timers(): number {
    return this.#timers.length;
  }

  #next(untilMs: number): Timer | undefined {
    return this.#timers.filter(({ atMs }) => atMs <= untilMs).toSorted((a, b) => a.atMs - b.atMs)[0];
  }
}

/** Lets everything that waits on settled promises run. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 20; round++) await Promise.resolve();
}
