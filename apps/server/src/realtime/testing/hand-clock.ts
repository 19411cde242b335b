import type { Clock } from '../clock.ts';

type Timer = { readonly atMs: number; readonly run: () => void };

/** Time that stands still until it is pushed. */
export class HandClock implements Clock {
  #nowMs = 1_700_000_000_000;
  readonly #timers = new Set<Timer>();

  nowMs = (): number => this.#nowMs;

  after = (delayMs: number, run: () => void): (() => void) => {
    const timer = { atMs: this.#nowMs + delayMs, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  /** Timers that are due run in their order, those that they set included. */
  push(byMs: number): void {
    const untilMs = this.#nowMs + byMs;
    for (let due = this.#nextUntil(untilMs); due !== undefined; due = this.#nextUntil(untilMs)) {
      this.#timers.delete(due);
      this.#nowMs = due.atMs;
      due.run();
    }
    this.#nowMs = untilMs;
  }

  #nextUntil(untilMs: number): Timer | undefined {
    const [next] = [...this.#timers].toSorted((a, b) => a.atMs - b.atMs);
    return next !== undefined && next.atMs <= untilMs ? next : undefined;
  }
}

/** Every promise that is due has run. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
