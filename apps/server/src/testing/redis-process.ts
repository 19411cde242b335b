import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../store/embedded/free-port.ts';

/** A real Redis on a free port of this machine, that keeps nothing on disk, to be taken away and given back. */
export class RedisProcess {
  readonly port: number;
  readonly url: string;
  readonly #folder: string;
  #child: ChildProcess | null = null;

  /** Throws, and says what to install, where there is no `redis-server`. */
  static async start(): Promise<RedisProcess> {
    const redis = new RedisProcess(await freePort(), await mkdtemp(join(tmpdir(), 'chatref-test-redis-')));
    await redis.start();
    return redis;
  }

  private constructor(port: number, folder: string) {
    this.port = port;
    this.url = `redis://127.0.0.1:${port}`;
    this.#folder = folder;
  }

  /** On the port it had before; empty. */
  async start(): Promise<void> {
    const settings = { bind: '127.0.0.1', port: this.port, dir: this.#folder, save: '', appendonly: 'no' };
    const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
    const child = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    await readiness(child);
  }

  /** Ends it at once, as a crash would, and waits until it is gone. */
  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  /** Its sockets stay open, and nobody answers. */
  freeze(): void {
    this.#child?.kill('SIGSTOP');
  }

  thaw(): void {
    this.#child?.kill('SIGCONT');
  }

  async dispose(): Promise<void> {
    await this.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

function readiness(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const read = (bytes: Buffer) => {
      said = `${said}${bytes}`.slice(-4000);
      if (said.includes('Ready to accept connections')) resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => reject(new Error(`redis-server ended: ${said}`)));
    child.once('error', (cause: NodeJS.ErrnoException) =>
      reject(cause.code === 'ENOENT' ? new Error(missing, { cause }) : cause),
    );
  });
}

const missing =
  'These tests run against a real Redis, and there is no redis-server on this machine. Install it ' +
  '(Debian, Ubuntu: apt-get install redis-server; macOS: brew install redis) and run them again.';
