import type { Problem } from '@chatref/protocol';
import { backoffMs } from './backoff.ts';
import type { Cancel, Clock } from './clock.ts';
import { clientLimits } from './limits.ts';
import type { PendingMessage } from './pending.ts';

/** How one request ended. */
export type Answer<Body> =
  | { readonly kind: 'ok'; readonly body: Body }
  /** The server says no, and would again. */
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** Worth another try: the network, a server that is starting, too many requests. */
  | { readonly kind: 'retry'; readonly afterMs: number | null };

/** Where pending messages outlive a reload: one entry each, so that two tabs do not overwrite one another. */
export type PendingStore = {
  readonly load: () => readonly PendingMessage[];
  readonly put: (message: PendingMessage) => void;
  readonly remove: (clientId: string) => void;
};

export type SendQueueSettings<Body> = {
  readonly clock: Clock;
  /** Between 0 and 1. */
  readonly random: () => number;
  /** 8 to 64 letters, digits, - or _; unguessable enough never to meet another. */
  readonly newClientId: () => string;
  readonly store: PendingStore;
  readonly post: (message: PendingMessage) => Promise<Answer<Body>>;
  readonly onReceipt: (body: Body, message: PendingMessage) => void;
  readonly onChange: () => void;
};

/** Sends messages one after the other, each until the server has it or says no. */
export class SendQueue<Body> {
  readonly #settings: SendQueueSettings<Body>;
  #pending: readonly PendingMessage[];
  #isSending = false;
  #isStopped = false;
  #failures = 0;
  #cancelWait: Cancel | null = null;

  constructor(settings: SendQueueSettings<Body>) {
    this.#settings = settings;
    this.#pending = settings.store.load().slice(-clientLimits.maxPendingMessages);
    void this.#next();
  }

  /** In the order of sending; the ones that failed stay until they are retried or discarded. */
  get pending(): readonly PendingMessage[] {
    return this.#pending;
  }

  /** Puts a message in line and returns its client id; null when too many wait already. */
  send(text: string): string | null {
    if (this.#pending.length >= clientLimits.maxPendingMessages) return null;
    const message: PendingMessage = { clientId: this.#settings.newClientId(), text, state: 'sending' };
    this.#set([...this.#pending, message]);
    this.#settings.store.put(message);
    void this.#next();
    return message.clientId;
  }

  /** Tries a failed message again, as the same message. */
  retry(clientId: string): void {
    const failed = this.#pending.find((one) => one.clientId === clientId && one.state === 'failed');
    if (failed === undefined) return;
    this.#replace({ clientId, text: failed.text, state: 'sending' });
    void this.#next();
  }

  discard(clientId: string): void {
    this.#set(this.#pending.filter((one) => one.clientId !== clientId));
    this.#settings.store.remove(clientId);
  }

  /** The network may be back: try now what waits. */
  wake(): void {
    if (this.#cancelWait === null) return;
    this.#cancelWait();
    this.#cancelWait = null;
    void this.#next();
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancelWait?.();
  }

  async #next(): Promise<void> {
    const message = this.#pending.find(({ state }) => state === 'sending');
    if (this.#isStopped || this.#isSending || this.#cancelWait !== null || message === undefined) return;
    this.#isSending = true;
    const answer = await this.#post(message);
    this.#isSending = false;
    if (this.#isStopped) return;
    this.#settle(message, answer);
    void this.#next();
  }

  async #post(message: PendingMessage): Promise<Answer<Body>> {
    try {
      return await this.#settings.post(message);
    } catch {
      return { kind: 'retry', afterMs: null };
    }
  }

  #settle(message: PendingMessage, answer: Answer<Body>): void {
    if (answer.kind === 'retry') {
      this.#wait(answer.afterMs);
      return;
    }
    this.#failures = 0;
    if (answer.kind === 'ok') {
      // The receipt first: the item is there before the pending message goes, so that nothing flickers.
      this.#settings.onReceipt(answer.body, message);
      this.discard(message.clientId);
    } else if (this.#pending.includes(message)) {
      this.#replace({ ...message, state: 'failed', problem: answer.problem.detail });
    }
  }

  #wait(afterMs: number | null): void {
    const { clock, random } = this.#settings;
    this.#failures += 1;
    const waitMs = Math.max(afterMs ?? 0, backoffMs(this.#failures, random));
    this.#cancelWait = clock.after(waitMs, () => {
      this.#cancelWait = null;
      void this.#next();
    });
  }

  #replace(message: PendingMessage): void {
    this.#set(this.#pending.map((one) => (one.clientId === message.clientId ? message : one)));
    this.#settings.store.put(message);
  }

  #set(pending: readonly PendingMessage[]): void {
    this.#pending = pending;
    this.#settings.onChange();
  }
}
