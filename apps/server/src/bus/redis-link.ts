import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { createClient } from 'redis';
import type { ServerLog } from '../log.ts';
import { busLimits } from './limits.ts';

export type RedisClient = ReturnType<typeof openClient>;

export type LinkOptions = {
  readonly url: string;
  readonly channel: string;
  readonly hear: (text: string) => void;
  readonly log: ServerLog;
};

/**
 * One connection to Redis that is made again whenever it is lost, for as long as it takes. It carries commands and a
 * subscription together, which RESP3 allows (Redis 6 and newer, Valkey). Nothing waits for it: while it is down there
 * is no `client`, and whoever wanted one goes on without.
 *
 * The client's own reconnecting is off. It takes a Redis that accepts and says nothing for alive, and keeps what was
 * subscribed and queued across connections; here each connection begins with nothing and is whole or not there.
 */
export class RedisLink {
  readonly #options: LinkOptions;
  readonly #closing = new AbortController();
  readonly #kept: Promise<void>;
  #client: RedisClient | null = null;
  /** The one that is being made or stands. */
  #attempt: RedisClient | null = null;
  #tries = 0;
  #isKnownLost = false;
  #firstTried: () => void = () => undefined;

  constructor(options: LinkOptions) {
    this.#options = options;
    this.firstTry = new Promise((resolve) => {
      this.#firstTried = resolve;
    });
    this.#kept = this.#keep();
  }

  /** Settled when the first connection stands or has failed; never rejects. */
  readonly firstTry: Promise<void>;

  /** Connected and subscribed just now, or null. Its commands reject when the connection is lost. */
  get client(): RedisClient | null {
    return this.#client;
  }

  /** Connections begun so far. */
  get tries(): number {
    return this.#tries;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.#attempt?.destroy();
    await this.#kept;
  }

  async #keep(): Promise<void> {
    const { signal } = this.#closing;
    for (let failures = 0; !signal.aborted; failures += 1) {
      const client = openClient(this.#options.url);
      this.#attempt = client;
      this.#tries += 1;
      // Heard from the start: an error nobody listens to would end the process.
      const lost = lossOf(client);
      try {
        await Promise.race([this.#begin(client), lost, overdue(busLimits.connectDeadlineMs, signal)]);
        this.#stands(client);
        failures = 0;
        await Promise.race([lost, hang(client, signal)]);
      } catch (error) {
        this.#fell(error);
      }
      client.destroy();
      await pause(retryMs(failures), undefined, { signal }).catch(() => undefined);
    }
  }

  async #begin(client: RedisClient): Promise<void> {
    const { channel, hear } = this.#options;
    await client.connect();
    await client.subscribe(channel, hear);
  }

  #stands(client: RedisClient): void {
    this.#client = client;
    if (this.#isKnownLost) this.#options.log.info('Redis is back');
    this.#isKnownLost = false;
    this.#firstTried();
  }

  /** Told once for each time that it goes, however long it stays away. */
  #fell(error: unknown): void {
    this.#client = null;
    this.#firstTried();
    if (this.#isKnownLost || this.#closing.signal.aborted) return;
    this.#isKnownLost = true;
    this.#options.log.error('Redis is away: servers reach each other through the database, and more slowly', {
      reason: reasonOf(error),
    });
  }
}

function openClient(url: string) {
  const { connectDeadlineMs: connectTimeout, maxCommands: commandsQueueMaxLength } = busLimits;
  return createClient({
    url,
    RESP: 3,
    disableOfflineQueue: true,
    commandsQueueMaxLength,
    maintNotifications: 'disabled',
    socket: { reconnectStrategy: false, connectTimeout },
  });
}

/** Rejects when the connection breaks or is ended. */
function lossOf(client: RedisClient): Promise<never> {
  const lost = new Promise<never>((_, reject) => {
    client.on('error', reject);
    client.on('end', () => reject(new Error('The connection was closed')));
  });
  lost.catch(() => undefined);
  return lost;
}

/** Rejects when a ping is not answered in time: a frozen Redis keeps its sockets open. */
async function hang(client: RedisClient, signal: AbortSignal): Promise<never> {
  for (;;) {
    await pause(busLimits.pingEveryMs, undefined, { signal });
    await Promise.race([client.ping(), overdue(busLimits.pingDeadlineMs, signal)]);
  }
}

async function overdue(afterMs: number, signal: AbortSignal): Promise<never> {
  await pause(afterMs, undefined, { signal });
  // After this process itself was held up, timers run before what has long arrived is read.
  await nextTurn();
  await nextTurn();
  throw new Error(`No answer within ${afterMs / 1000} seconds`);
}

function retryMs(failures: number): number {
  const { minRetryMs, maxRetryMs } = busLimits;
  return Math.min(minRetryMs * 2 ** Math.min(failures, 10), maxRetryMs) * (1 - Math.random() / 2);
}

/** The words of the error alone: its other members may hold the address with its password. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return error.message || ('code' in error ? String(error.code) : error.name);
}
