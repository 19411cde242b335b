import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { vi } from 'vitest';
import { chaosLimits } from './limits.ts';

const root = resolve(import.meta.dirname, '../../../../..');

/** One of several servers on the same database: `main.ts` in a process of its own, that can be killed and started again. */
export class NodeProcess {
  readonly port: number;
  readonly #env: Readonly<Record<string, string>>;
  readonly #tellBalancer: (isReady: boolean) => void;
  #isReady = false;
  #child: ChildProcess | null = null;
  #said = '';

  constructor(port: number, env: Readonly<Record<string, string>>, tellBalancer: (isReady: boolean) => void) {
    this.port = port;
    this.#env = { ...env, PORT: String(port) };
    this.#tellBalancer = tellBalancer;
  }

  /** What it wrote last, over all its lives. */
  get log(): string {
    return this.#said;
  }

  get isRunning(): boolean {
    return this.#child !== null;
  }

  /** Serving, as far as the balancer knows. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** Resolves once it serves. Rejects with its last words when it ends before. */
  async start(): Promise<void> {
    const child = this.#spawn();
    this.#child = child;
    await vi.waitFor(
      async () => {
        // A start that was killed meanwhile is over, and no failure.
        if (this.#child !== child) return;
        if (child.exitCode !== null) throw new Error(`It ended: ${this.#said}`);
        const { ok } = await fetch(`http://127.0.0.1:${this.port}/readyz`, {
          signal: AbortSignal.timeout(2_000),
        });
        if (!ok) throw new Error(`Not ready: ${this.#said}`);
      },
      { timeout: chaosLimits.nodeReadyMs, interval: 50 },
    );
    if (this.#child === child) this.#setReady(true);
  }

  /** A power cut. The balancer learns of it by nobody answering there. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** As when a new release is rolled out: the balancer notices that it is going. After a while without patience. */
  async stop(): Promise<void> {
    const child = this.#child;
    const notice = setTimeout(() => this.#setReady(false), chaosLimits.noticeMs);
    const patience = setTimeout(() => child?.kill('SIGKILL'), chaosLimits.nodeStopMs);
    await this.#end('SIGTERM');
    clearTimeout(notice);
    clearTimeout(patience);
  }

  /** It stands still, without knowing, until `thaw`. */
  freeze(): void {
    this.#child?.kill('SIGSTOP');
  }

  thaw(): void {
    this.#child?.kill('SIGCONT');
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (child === null) return;
    this.#child = null;
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    }
    this.#setReady(false);
  }

  #setReady(isReady: boolean): void {
    this.#isReady = isReady;
    this.#tellBalancer(isReady);
  }

  #spawn(): ChildProcess {
    const env = { ...process.env, ...this.#env };
    const child = spawn(process.execPath, ['apps/server/src/main.ts'], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const keep = (bytes: Buffer) => {
      this.#said = `${this.#said}${bytes}`.slice(-chaosLimits.maxNodeLogChars);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    return child;
  }
}
