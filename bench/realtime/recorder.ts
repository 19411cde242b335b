import { setTimeout as pause } from 'node:timers/promises';
import { benchLimits } from '../shared/limits.ts';

/** What became of each message of one arm: when it was meant to go, came, and was acknowledged. */
export class Recorder {
  readonly #intendedMs = new Map<string, number>();
  readonly #acknowledgeable = new Map<string, number>();
  #shownMs: number[] = [];
  #acknowledgedMs: number[] = [];
  #lateMs: number[] = [];
  #fault: unknown = null;

  /** Milliseconds from the intended send to the other side's callback. */
  get shownMs(): readonly number[] {
    return this.#shownMs;
  }

  /** Milliseconds from the intended send to the sender's receipt. */
  get acknowledgedMs(): readonly number[] {
    return this.#acknowledgedMs;
  }

  /** How late the load itself was: its own share in every figure. */
  get lateMs(): readonly number[] {
    return this.#lateMs;
  }

  /** What was recorded so far was the warm-up. */
  forget(): void {
    this.#shownMs = [];
    this.#acknowledgedMs = [];
    this.#lateMs = [];
  }

  expect(mark: string, intendedMs: number): void {
    this.#intendedMs.set(mark, intendedMs);
    this.#acknowledgeable.set(mark, intendedMs);
    this.#lateMs.push(performance.now() - intendedMs);
  }

  /** Later sights of the same message change nothing. */
  shown(mark: string | null, atMs: number): void {
    const intendedMs = mark === null ? undefined : this.#intendedMs.get(mark);
    if (mark === null || intendedMs === undefined) return;
    this.#intendedMs.delete(mark);
    this.#shownMs.push(atMs - intendedMs);
  }

  acknowledged(mark: string): void {
    const intendedMs = this.#acknowledgeable.get(mark);
    if (intendedMs === undefined) return;
    this.#acknowledgeable.delete(mark);
    this.#acknowledgedMs.push(performance.now() - intendedMs);
  }

  fail(error: unknown): void {
    this.#fault ??= error;
  }

  /** Resolves once every message has come; rejects when one was refused or lost. */
  async settled(): Promise<void> {
    const deadlineMs = performance.now() + benchLimits.answerTimeoutMs;
    while (this.#intendedMs.size > 0 && this.#fault === null && performance.now() < deadlineMs)
      await pause(5);
    if (this.#fault !== null) throw this.#fault;
    if (this.#intendedMs.size > 0) throw new Error(`${this.#intendedMs.size} messages never came`);
    this.#acknowledgeable.clear();
  }
}
