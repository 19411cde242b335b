import type { Cancel, Clock } from './clock.ts';

/** When to ping, and when to give up. As `liveTiming` of the protocol says; not imported, to keep zod out. */
export const heartbeatTiming = { pingAfterMs: 15_000, deadlineMs: 25_000 } as const;

type Settings = { readonly clock: Clock; readonly ping: () => void; readonly giveUp: () => void };

/**
 * Notices a socket that is dead without saying so: half-open after a change of network, or slept through. It pings
 * steadily, also while much is heard, for the server wants signs of life too.
 */
export class Heartbeat {
  readonly #settings: Settings;
  #heardMs: number;
  #pingedMs: number;
  #deadlineMs: number = heartbeatTiming.deadlineMs;
  #cancel: Cancel = () => {};

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#heardMs = this.#pingedMs = settings.clock.nowMs();
    this.#plan();
  }

  /** Any frame is a sign of life. */
  heard(): void {
    this.#heardMs = this.#settings.clock.nowMs();
    this.#deadlineMs = heartbeatTiming.deadlineMs;
  }

  /** Asks now, and waits no longer than this for the answer. */
  check(withinMs: number): void {
    const silentMs = this.#settings.clock.nowMs() - this.#heardMs;
    this.#pingedMs = Number.NEGATIVE_INFINITY;
    if (silentMs < this.#deadlineMs) this.#deadlineMs = Math.min(this.#deadlineMs, silentMs + withinMs);
    this.#beat();
  }

  stop(): void {
    this.#cancel();
  }

  #beat(): void {
    const { clock, ping, giveUp } = this.#settings;
    const nowMs = clock.nowMs();
    if (nowMs - this.#heardMs >= this.#deadlineMs) {
      giveUp();
      return;
    }
    if (nowMs - this.#pingedMs >= heartbeatTiming.pingAfterMs) {
      this.#pingedMs = nowMs;
      ping();
    }
    this.#plan();
  }

  #plan(): void {
    const { clock } = this.#settings;
    const nextMs = Math.min(this.#pingedMs + heartbeatTiming.pingAfterMs, this.#heardMs + this.#deadlineMs);
    this.#cancel();
    this.#cancel = clock.after(Math.max(0, nextMs - clock.nowMs()), () => this.#beat());
  }
}
