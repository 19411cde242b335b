import type { Cancel, Clock } from './clock.ts';

/** When to ping, and when to give up. As `liveTiming` of the protocol says; not imported, to keep zod out. */
export const heartbeatTiming = {
  pingAfterMs: 15_000,
  deadlineMs: 25_000,
  /** No server keeps a socket that was silent for so long; only a machine that slept comes to this. */
  deadAfterMs: 180_000,
} as const;

const answerMs = heartbeatTiming.deadlineMs - heartbeatTiming.pingAfterMs;

type Settings = { readonly clock: Clock; readonly ping: () => void; readonly giveUp: () => void };

/**
 * Notices a socket that is dead without saying so: half-open after a change of network, or slept through. It pings
 * steadily, also while much is heard, for the server wants signs of life too. What counts is a ping without an answer,
 * not silence: in a hidden tab browsers let timers run once a minute, and then silence says nothing.
 */
export class Heartbeat {
  readonly #settings: Settings;
  #heardMs: number;
  #pingedMs: number;
  /** Since when an answer is waited for; null while everything was answered. */
  #askedMs: number | null = null;
  #answerMs: number = answerMs;
  #cancel: Cancel = () => {};

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#heardMs = this.#pingedMs = settings.clock.nowMs();
    this.#plan();
  }

  /** Any frame is a sign of life. */
  heard(): void {
    this.#settle();
    this.#heardMs = this.#settings.clock.nowMs();
    this.#askedMs = null;
    this.#answerMs = answerMs;
  }

  /** Asks now, and waits no longer than this for the answer. */
  check(withinMs: number): void {
    const { giveUp } = this.#settings;
    const nowMs = this.#settle();
    if (nowMs - this.#heardMs >= heartbeatTiming.deadAfterMs) {
      giveUp();
      return;
    }
    this.#answerMs = Math.min(this.#answerMs, withinMs);
    this.#ping(nowMs);
    this.#plan();
  }

  stop(): void {
    this.#cancel();
  }

  #beat(): void {
    const { giveUp } = this.#settings;
    const nowMs = this.#settle();
    const isUnanswered = this.#askedMs !== null && nowMs - this.#askedMs >= this.#answerMs;
    if (isUnanswered || nowMs - this.#heardMs >= heartbeatTiming.deadAfterMs) {
      giveUp();
      return;
    }
    if (nowMs - this.#pingedMs >= heartbeatTiming.pingAfterMs) this.#ping(nowMs);
    this.#plan();
  }

  /** A clock that was set back has made the past a future: what was then counts as now. */
  #settle(): number {
    const nowMs = this.#settings.clock.nowMs();
    this.#heardMs = Math.min(this.#heardMs, nowMs);
    this.#pingedMs = Math.min(this.#pingedMs, nowMs);
    if (this.#askedMs !== null) this.#askedMs = Math.min(this.#askedMs, nowMs);
    return nowMs;
  }

  #ping(nowMs: number): void {
    this.#pingedMs = nowMs;
    this.#askedMs ??= nowMs;
    this.#settings.ping();
  }

  #plan(): void {
    const nowMs = this.#settle();
    const pingMs = this.#pingedMs + heartbeatTiming.pingAfterMs;
    const nextMs = this.#askedMs === null ? pingMs : Math.min(pingMs, this.#askedMs + this.#answerMs);
    this.#cancel();
    this.#cancel = this.#settings.clock.after(Math.max(0, nextMs - nowMs), () => this.#beat());
  }
}
