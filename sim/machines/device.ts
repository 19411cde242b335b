import type { Clock } from '@chatref/client';
import { startMs } from '../ports.ts';
import type { Cancel, Schedule } from '../schedule.ts';

type Parked = { readonly run: () => void; readonly leftMs: number };

/** A shopper's phone or a teammate's laptop: it sleeps and wakes, and its clock may jump. */
export class Device {
  readonly #schedule: Schedule;
  readonly #wakers = new Set<() => void>();
  readonly #arrived: (() => void)[] = [];
  #parked: Parked[] = [];
  #skewMs = 0;
  #sleep: { readonly sinceMs: number; readonly isFrozen: boolean } | null = null;
  /** Until then nothing is read from any socket. */
  #slowUntilMs = 0;

  constructor(schedule: Schedule) {
    this.#schedule = schedule;
  }

  get isAsleep(): boolean {
    return this.#sleep !== null;
  }

  get slowUntilMs(): number {
    return this.#slowUntilMs;
  }

  readSlowly(forMs: number): void {
    this.#slowUntilMs = this.#schedule.nowMs + forMs;
  }

  jumpClock(byMs: number): void {
    this.#skewMs += byMs;
  }

  /** The wall clock, and timers that know nothing of its jumps, as a browser has them. */
  clock(isAlive: () => boolean): Clock {
    return {
      nowMs: () => startMs + this.#schedule.nowMs + this.#skewMs,
      after: (delayMs, run) => this.#after(delayMs, () => isAlive() && run()),
    };
  }

  /** `isFrozen`: timers stand still meanwhile, as on some systems; else all that fell due run at once on waking. */
  sleep(forMs: number, isFrozen: boolean): void {
    if (this.isAsleep) return;
    this.#sleep = { sinceMs: this.#schedule.nowMs, isFrozen };
    this.#schedule.after(forMs, () => this.wake());
  }

  wake(): void {
    if (this.#sleep === null) return;
    this.#sleep = null;
    const parked = this.#parked;
    this.#parked = [];
    for (const { run, leftMs } of parked) this.#after(leftMs, run);
    for (const arrive of this.#arrived.splice(0)) arrive();
    for (const wake of this.#wakers) wake();
  }

  onWake(run: () => void): () => void {
    this.#wakers.add(run);
    return () => this.#wakers.delete(run);
  }

  /** What arrives while it sleeps is handled on waking. */
  whenAwake(run: () => void): void {
    if (this.isAsleep) this.#arrived.push(run);
    else run();
  }

  #after(delayMs: number, run: () => void): Cancel {
    let isOff = false;
    const dueMs = this.#schedule.nowMs + delayMs;
    const ifOn = () => isOff || run();
    this.#schedule.after(delayMs, () => {
      const sleep = this.#sleep;
      if (sleep === null) ifOn();
      else this.#parked.push({ run: ifOn, leftMs: sleep.isFrozen ? Math.max(0, dueMs - sleep.sinceMs) : 0 });
    });
    return () => {
      isOff = true;
    };
  }
}
