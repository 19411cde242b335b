import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { maxLogChars, maxStartMs, maxStopMs, readyPollMs } from './limits.ts';

export type ServerSettings = {
  readonly port: number;
  readonly dataDir: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

/** One life of the server, from its start until it exits. Started again, it is another of these. */
export class ServerProcess {
  readonly #child: ChildProcess;
  readonly #port: number;
  #log = '';

  static async start(settings: ServerSettings): Promise<ServerProcess> {
    const server = new ServerProcess(settings);
    try {
      await server.#untilReady();
    } catch (error) {
      await server.kill9();
      throw error;
    }
    return server;
  }

  private constructor({ port, dataDir, args = [], env = {} }: ServerSettings) {
    this.#port = port;
    this.#child = spawn(process.execPath, ['apps/server/src/main.ts', ...args], {
      cwd: new URL('../..', import.meta.url),
      // A database of the person who runs the journeys must not be the one that they write to.
      env: { ...process.env, DATABASE_URL: undefined, ...env, PORT: String(port), DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const keep = (bytes: Buffer) => {
      this.#log = (this.#log + bytes.toString()).slice(-maxLogChars);
    };
    this.#child.stdout?.on('data', keep);
    this.#child.stderr?.on('data', keep);
  }

  /** Everything that it printed, newest last. */
  get log(): string {
    return this.#log;
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Ends it as a person pressing Ctrl-C does, and fails when it does not follow. */
  async stop(): Promise<void> {
    if (!this.isRunning) return;
    this.#child.kill('SIGTERM');
    const isGone = await Promise.race([this.#untilExit().then(() => true), sleep(maxStopMs, false)]);
    if (isGone) return;
    await this.kill9();
    throw new Error(`The server did not stop within ${maxStopMs} ms.\n${this.#log}`);
  }

  /** Ends it as a power cut does: no handler of its own runs, and its database is left behind. */
  async kill9(): Promise<void> {
    if (!this.isRunning) return;
    this.#child.kill('SIGKILL');
    await this.#untilExit();
  }

  async #untilReady(): Promise<void> {
    const deadline = Date.now() + maxStartMs;
    while (Date.now() < deadline) {
      assert(this.isRunning, `The server ended (${this.#child.exitCode}) before it was ready.\n${this.#log}`);
      if (await this.#isReady()) return;
      await sleep(readyPollMs);
    }
    throw new Error(`The server was not ready within ${maxStartMs} ms.\n${this.#log}`);
  }

  async #isReady(): Promise<boolean> {
    try {
      const response = await fetch(`http://127.0.0.1:${this.#port}/readyz`);
      await response.body?.cancel();
      return response.ok;
    } catch {
      // Nobody listens yet; the deadline above decides when that is an error.
      return false;
    }
  }

  async #untilExit(): Promise<void> {
    if (this.isRunning) await once(this.#child, 'exit');
  }
}
