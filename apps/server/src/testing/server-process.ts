import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Client } from 'pg';
import { vi } from 'vitest';
import { dataFolderAt } from '../store/embedded/data-folder.ts';
import { freePort } from '../store/embedded/free-port.ts';
import { readPostmaster, stopPostmaster } from '../store/embedded/postmaster.ts';
import { makeThrowawayFolder } from '../store/testing/throwaway-folder.ts';

const root = resolve(import.meta.dirname, '../../../..');

/** The real server as a process of its own, on a data folder that outlives its kills. */
export class ServerProcess {
  readonly origin: string;
  readonly #dataDir: string;
  readonly #env: Readonly<Record<string, string>>;
  #child: ChildProcess;
  #said = '';

  static async start(env: Readonly<Record<string, string>>): Promise<ServerProcess> {
    const dataDir = await makeThrowawayFolder('chatref-test-kill-');
    // For root the database runs as an unprivileged account, which must be able to walk through here.
    await chmod(dataDir, 0o755);
    const server = new ServerProcess(dataDir, await freePort(), env);
    await server.#ready();
    return server;
  }

  private constructor(dataDir: string, port: number, env: Readonly<Record<string, string>>) {
    this.origin = `http://localhost:${port}`;
    this.#dataDir = dataDir;
    this.#env = { ...env, PORT: String(port), DATA_DIR: dataDir };
    this.#child = this.#spawn();
  }

  get log(): string {
    return this.#said;
  }

  /** A power cut of the server alone; its database lives on. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.kill('SIGKILL');
    await once(this.#child, 'exit');
  }

  /** Tells it to stop; resolves with its exit code. */
  async stop(): Promise<number | null> {
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await ended;
    return this.#child.exitCode;
  }

  /** The database's turn. */
  killDatabase(): void {
    const pid = readPostmaster(dataFolderAt(this.#dataDir).cluster)?.pid;
    if (pid === undefined) throw new Error('No database runs');
    process.kill(pid, 'SIGKILL');
  }

  /** Starts it again on the same data and port; resolves with how long it took to be ready. */
  async restart(): Promise<number> {
    const startedMs = performance.now();
    this.#said = '';
    this.#child = this.#spawn();
    await this.#ready();
    return performance.now() - startedMs;
  }

  /** Asks the embedded database itself. */
  async rows<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    const folder = dataFolderAt(this.#dataDir);
    const [password, port] = [await readFile(folder.password, 'utf8'), await readFile(folder.port, 'utf8')];
    const address = { host: '127.0.0.1', port: Number(port), user: 'chatref', database: 'chatref' };
    const client = new Client({ ...address, password: password.trim() });
    await client.connect();
    try {
      return (await client.query(text, [...values])).rows as Row[];
    } finally {
      await client.end();
    }
  }

  async dispose(): Promise<void> {
    await this.kill();
    const { cluster } = dataFolderAt(this.#dataDir);
    const left = readPostmaster(cluster);
    if (left) await stopPostmaster(cluster, left.pid);
    await rm(this.#dataDir, { recursive: true, force: true });
  }

  #spawn(): ChildProcess {
    const env = { ...process.env, DATABASE_URL: '', ...this.#env };
    const main = ['apps/server/src/main.ts', '--dev'];
    const child = spawn(process.execPath, main, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const keep = (bytes: Buffer) => {
      this.#said = `${this.#said}${bytes}`.slice(-8000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    return child;
  }

  async #ready(): Promise<void> {
    await vi.waitFor(
      async () => {
        if (this.#child.exitCode !== null) throw new Error(`It ended: ${this.#said}`);
        const { ok } = await fetch(`${this.origin}/readyz`);
        if (!ok) throw new Error(`Not ready: ${this.#said}`);
      },
      { timeout: 25_000, interval: 10 },
    );
  }
}
