import type { ServerLog } from '../log.ts';
import type { Hint, NodeBus } from './bus.ts';
import { busLimits } from './limits.ts';
import { Listeners } from './listeners.ts';
import { parseHint, readHead } from './parse-hint.ts';
import { RedisLink } from './redis-link.ts';
import { writeHint } from './write-hint.ts';

export type RedisBusOptions = {
  readonly url: string;
  /** Another for each installation: Redis keeps channels apart by their name alone, not by its numbered databases. */
  readonly channel: string;
  /** Another for each server, without spaces. */
  readonly nodeId: string;
  readonly log: ServerLog;
};

/**
 * The bus of several servers: a hint is told to this node's listeners at once, whatever becomes of Redis, and published
 * for the others.
 *
 * There is one channel for all workspaces, rather than one for each. A shop's server has one workspace or a few, so most
 * nodes want most hints. Channels that come and go with readers would each begin with a moment of deafness, and would
 * have to be made again after every loss. What a hint is about stands before it, so a node leaves unread what nobody here
 * asked for.
 */
export class RedisBus implements NodeBus {
  readonly link: RedisLink;
  readonly #nodeId: string;
  readonly #channel: string;
  readonly #log: ServerLog;
  readonly #listeners: Listeners;
  #unconfirmed = 0;
  #unconfirmedBytes = 0;
  #isDropping = false;

  constructor({ nodeId, log, url, channel }: RedisBusOptions) {
    this.#nodeId = nodeId;
    this.#log = log;
    this.#channel = channel;
    this.#listeners = new Listeners((error) => log.error('bus', { error }));
    this.link = new RedisLink({ url, channel, log, hear: (text) => this.#hear(text) });
  }

  /** Hints on their way that Redis has not confirmed. */
  get unconfirmed(): number {
    return this.#unconfirmed;
  }

  publish(hint: Hint): void {
    this.#listeners.tell(hint);
    const { client } = this.link;
    if (client === null) return;
    const text = writeHint(hint, this.#nodeId);
    if (text === null || !this.#hasRoomFor(text)) return;
    this.#unconfirmed += 1;
    this.#unconfirmedBytes += text.length;
    const settle = () => {
      this.#unconfirmed -= 1;
      this.#unconfirmedBytes -= text.length;
      if (this.#unconfirmed === 0) this.#isDropping = false;
    };
    client.publish(this.#channel, text).then(settle, settle);
  }

  tellHere(hint: Hint): void {
    this.#listeners.tell(hint);
  }

  subscribe(...args: Parameters<NodeBus['subscribe']>): () => void {
    return this.#listeners.add(...args);
  }

  isWanted(...args: Parameters<NodeBus['isWanted']>): boolean {
    return this.#listeners.isWanted(...args);
  }

  close(): Promise<void> {
    return this.link.close();
  }

  #hear(text: string): void {
    const unread = readHead(text, this.#nodeId);
    if (unread === null || !this.#listeners.isWanted(unread.topic)) return;
    const hint = parseHint(unread);
    if (hint !== null) this.#listeners.tell(hint);
  }

  /** Said once for each time that Redis falls behind. */
  #hasRoomFor(text: string): boolean {
    const isFull =
      this.#unconfirmed >= busLimits.maxUnconfirmedHints ||
      this.#unconfirmedBytes + text.length > busLimits.maxUnconfirmedBytes;
    if (isFull && !this.#isDropping) {
      this.#isDropping = true;
      this.#log.error(
        'Redis takes hints too slowly: some are left out, and other servers read the log instead',
      );
    }
    return !isFull;
  }
}
