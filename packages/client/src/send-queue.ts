import type { Problem, TimelineItem } from '@chatref/protocol';
import { backoffMs } from './backoff.ts';
import type { Cancel, Clock } from './clock.ts';
import { clientLimits } from './limits.ts';
import { type PendingMessage, stillPending } from './pending.ts';

/** How one request ended. */
export type Answer<Body> =
  | { readonly kind: 'ok'; readonly body: Body }
  /** The server says no, and would again. */
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** Worth another try: the network, a server that is starting, too many requests. */
  | {
      readonly kind: 'retry';
      readonly afterMs: number | null;
      /** The server asks to go slower; a try before that is in vain. */
      readonly isTooFast?: true;
      /** Perhaps the answer already, such as a proxy's page in the place of the server's: after a few tries it is. */
      readonly isDoubtful?: true;
      readonly problem?: Problem;
    };
type Retry<Body> = Extract<Answer<Body>, { kind: 'retry' }>;

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
  /** The message that is under way. */
  #sendingId: string | null = null;
  #isStopped = false;
  #isHeld = false;
  #failures = 0;
  #doubts = 0;
  #cancelWait: Cancel | null = null;

  constructor(settings: SendQueueSettings<Body>) {
    this.#settings = settings;
    const kept = settings.store.load().toSorted((a, b) => a.writtenMs - b.writtenMs);
    this.#pending = kept.slice(-clientLimits.maxPendingMessages);
    void this.#next();
  }

  /** In the order of sending; the ones that failed stay until they are retried or discarded. */
  get pending(): readonly PendingMessage[] {
    return this.#pending;
  }

  /** Puts a message in line and returns its client id; null when too many wait already. */
  send(text: string): string | null {
    if (this.#pending.length >= clientLimits.maxPendingMessages) return null;
    const { clock, newClientId, store } = this.#settings;
    // Never the same twice, also where the clock stands still or was set back.
    const writtenMs = Math.max(clock.nowMs(), ...this.#pending.map((one) => one.writtenMs + 1));
    const message: PendingMessage = { clientId: newClientId(), text, state: 'sending', writtenMs };
    this.#set([...this.#pending, message]);
    store.put(message);
    void this.#next();
    return message.clientId;
  }

  /** Tries a failed message again, as the same message. */
  retry(clientId: string): void {
    const failed = this.#pending.find((one) => one.clientId === clientId && one.state === 'failed');
    if (failed === undefined) return;
    const { text, writtenMs } = failed;
    this.#replace({ clientId, text, writtenMs, state: 'sending' });
    void this.#next();
  }

  discard(clientId: string): void {
    this.forget(clientId);
    this.#settings.store.remove(clientId);
  }

  /** Another tab has sent or discarded it: here it is left out, and nothing is written. */
  forget(clientId: string): void {
    if (!this.#pending.some((one) => one.clientId === clientId)) return;
    const isUnderWay = this.#sendingId === clientId;
    if (isUnderWay) this.#sendingId = null;
    this.#set(this.#pending.filter((one) => one.clientId !== clientId));
    // Its own answer may be long in coming; the next one does not wait for that.
    if (isUnderWay) void this.#next();
  }

  /** What the thread shows by now, sent from here or by another tab, does not wait any more. */
  settle(items: readonly TimelineItem[]): void {
    const waiting = new Set(stillPending(items, this.#pending).map(({ clientId }) => clientId));
    for (const { clientId } of this.#pending) if (!waiting.has(clientId)) this.discard(clientId);
  }

  /** The network may be back: try now what waits, unless the server has asked to wait. */
  wake(): void {
    if (this.#cancelWait === null || this.#isHeld) return;
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
    const isBusy = this.#sendingId !== null || this.#cancelWait !== null;
    if (this.#isStopped || isBusy || message === undefined) return;
    this.#sendingId = message.clientId;
    const answer = await this.#post(message);
    if (this.#isStopped) return;
    if (this.#sendingId !== message.clientId) {
      // No longer in line: it has arrived in another way, or is not wanted. What a receipt tells is true all the same.
      if (answer.kind === 'ok') this.#settings.onReceipt(answer.body, message);
      return;
    }
    this.#sendingId = null;
    this.#take(message, answer);
    void this.#next();
  }

  async #post(message: PendingMessage): Promise<Answer<Body>> {
    try {
      return await this.#settings.post(message);
    } catch {
      return { kind: 'retry', afterMs: null };
    }
  }

  #take(message: PendingMessage, answer: Answer<Body>): void {
    if (answer.kind === 'retry') {
      this.#doubts = answer.isDoubtful ? this.#doubts + 1 : 0;
      const isLast = this.#doubts >= clientLimits.maxDoubtfulTries;
      if (isLast && answer.problem !== undefined) this.#fail(message, answer.problem);
      else this.#wait(message, answer);
    } else if (answer.kind === 'refused') this.#fail(message, answer.problem);
    else {
      this.#begin();
      // The receipt first: the item is there before the pending message goes, so that nothing flickers.
      this.#settings.onReceipt(answer.body, message);
      this.discard(message.clientId);
    }
  }

  #fail({ clientId, text, writtenMs }: PendingMessage, { detail }: Problem): void {
    this.#begin();
    this.#replace({ clientId, text, writtenMs, state: 'failed', problem: detail });
  }

  #begin(): void {
    this.#failures = 0;
    this.#doubts = 0;
  }

  #wait({ clientId }: PendingMessage, { afterMs, isTooFast }: Retry<Body>): void {
    const { clock, random } = this.#settings;
    this.#failures += 1;
    this.#isHeld = isTooFast === true;
    const waitMs = Math.max(afterMs ?? 0, backoffMs(this.#failures, random));
    if (this.#isHeld) this.#show(clientId, { heldUntilMs: clock.nowMs() + waitMs });
    this.#cancelWait = clock.after(waitMs, () => {
      this.#cancelWait = null;
      if (this.#isHeld) this.#show(clientId, {});
      this.#isHeld = false;
      void this.#next();
    });
  }

  /** Shown only: after a reload it is simply tried. */
  #show(clientId: string, held: Pick<PendingMessage, 'heldUntilMs'>): void {
    this.#set(
      this.#pending.map((one) => {
        if (one.clientId !== clientId) return one;
        const { heldUntilMs: _, ...message } = one;
        return { ...message, ...held };
      }),
    );
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
