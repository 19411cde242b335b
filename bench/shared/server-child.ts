import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { benchLimits } from './limits.ts';

type ChildPlan = {
  /** Arguments of node: its own flags first, then the script. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
};

/** A server in a process of its own, so that the load never runs on its event loop. */
export class ServerChild {
  readonly #child: ChildProcess;
  #said = '';
  #isStopping = false;

  constructor({ args, cwd, env }: ChildPlan) {
    this.#child = spawn(process.execPath, [...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const keep = (bytes: Buffer) => {
      this.#said = `${this.#said}${bytes}`.slice(-benchLimits.maxSaidChars);
    };
    this.#child.stdout?.on('data', keep);
    this.#child.stderr?.on('data', keep);
    this.#child.once('exit', () => {
      if (!this.#isStopping) console.error(`A server ended by itself:\n${this.#said}`);
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Forgets what it said so far, so that `until` looks at what comes. */
  hush(): void {
    this.#said = '';
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Resolves with what `look` finds; rejects with what the process said when it ends before or falls silent. */
  async until<T>(what: string, look: (said: string) => Promise<T | null> | T | null): Promise<T> {
    let deadlineMs = performance.now() + benchLimits.silenceMs;
    let heard = this.#said;
    while (performance.now() < deadlineMs) {
      if (heard !== this.#said) deadlineMs = performance.now() + benchLimits.silenceMs;
      heard = this.#said;
      if (this.#hasEnded()) throw new Error(`The server ended before ${what}:\n${this.#said}`);
      const found = await look(this.#said);
      if (found !== null) return found;
      await pause(20);
    }
    throw new Error(`No sign of ${what}:\n${this.#said}`);
  }

  /** Throws when it is gone: what is measured without it is nothing. */
  assertRunning(): void {
    if (this.#hasEnded()) throw new Error(`A process ended too early:\n${this.#said}`);
  }

  /** Asks it to end, and makes it when it does not. */
  async stop(): Promise<void> {
    if (this.#hasEnded()) return;
    const ended = once(this.#child, 'exit');
    this.#isStopping = true;
    this.#child.kill('SIGTERM');
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), benchLimits.stopTimeoutMs);
    await ended;
    clearTimeout(timer);
  }

  #hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }
}
