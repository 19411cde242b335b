import type { Cancel, Clock } from './clock.ts';

/** When to ping, and when to give up. As `liveTiming` of the protocol says; not imported, to keep zod out. */
export const heartbeatTiming = { pingAfterMs: 15_000, deadlineMs: 25_000 } as const;

type Settings = { readonly clock: Clock; readonly ping: () => void; readonly giveUp: () => void };

/** Notices a socket that is dead without saying so: half-open after a change of network, or slept through. */
export class Heartbeat {
  readonly #settings: Settings;
  #heardMs: number;
  #deadlineMs: number = heartbeatTiming.deadlineMs;
  #hasPinged = false;
  #cancel: Cancel = () => {};

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#heardMs = settings.clock.nowMs();
    this.#plan();
  }

  /** Any frame is a sign of life. */
  heard(): void {
    this.#heardMs = this.#settings.clock.nowMs();
    this.#deadlineMs = heartbeatTiming.deadlineMs;
    this.#hasPinged = false;
    this.#plan();
  }

  /** Asks now, and waits no longer than this for the answer. */
  check(withinMs: number): void {
    const silentMs = this.#settings.clock.nowMs() - this.#heardMs;
    if (silentMs < this.#deadlineMs) {
      this.#deadlineMs = Math.min(this.#deadlineMs, silentMs + withinMs);
      this.#ping();
    } else this.#settings.giveUp();
  }

  stop(): void {
    this.#cancel();
  }

  #plan(): void {
    this.#cancel();
    const silentMs = this.#settings.clock.nowMs() - this.#heardMs;
    const nextMs = this.#hasPinged ? this.#deadlineMs : heartbeatTiming.pingAfterMs;
    this.#cancel = this.#settings.clock.after(Math.max(0, nextMs - silentMs), () => this.#beat());
  }

  #beat(): void {
    const silentMs = this.#settings.clock.nowMs() - this.#heardMs;
    if (silentMs >= this.#deadlineMs) this.#settings.giveUp();
    else this.#ping();
  }

  #ping(): void {
    this.#hasPinged = true;
    this.#settings.ping();
    this.#plan();
  }
}
