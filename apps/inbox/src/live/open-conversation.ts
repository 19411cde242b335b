import { type LiveSignals, LiveThread, SendQueue, stillPending, type Thread } from '@chatref/client';
import type { TeammateHead } from '@chatref/protocol';
import { type ConversationRef, fetchBatch, fetchHistory } from '../api/conversations.ts';
import { browserClock } from './browser-clock.ts';
import { newClientId } from './new-client-id.ts';
import type { OwnMessage } from './own-message.ts';
import { type OwnKind, pendingStoreOf } from './pending-storage.ts';
import { postOwnMessage, type TeammateReceipt } from './post-own-message.ts';

export type ConversationState = {
  readonly thread: Thread<TeammateHead>;
  readonly signals: LiveSignals;
  readonly own: readonly OwnMessage[];
};

/** One conversation, and as whom it is looked at. */
export type OwnRef = ConversationRef & { readonly teammateId: string };

/** One conversation while it is looked at, and for as long after as something of ours in it is unsent. */
export class OpenConversation {
  readonly live: LiveThread<TeammateHead>;
  readonly #queues: Record<OwnKind, SendQueue<TeammateReceipt>>;
  readonly #listeners = new Set<() => void>();
  readonly #onIdle: () => void;
  #state: ConversationState;
  #lookers = 0;

  /** `onIdle` is called whenever it may be let go. */
  constructor(ref: OwnRef, onIdle: () => void) {
    this.#onIdle = onIdle;
    this.live = new LiveThread<TeammateHead>({
      conversationId: ref.conversationId,
      clock: browserClock,
      random: Math.random,
      fetchBatch: (_id, after) => fetchBatch(ref, after),
      fetchHistory: (_id, before) => fetchHistory(ref, before),
      onChange: () => this.#changed(),
    });
    this.#state = { thread: this.live.thread, signals: this.live.signals, own: [] };
    this.#queues = { reply: this.#queueOf(ref, 'reply'), note: this.#queueOf(ref, 'note') };
    this.#state = this.#read();
  }

  /** For `useSyncExternalStore`: listening is looking. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.#lookers += 1;
    return () => {
      this.#listeners.delete(listener);
      this.#lookers -= 1;
      this.#restIfIdle();
    };
  };

  readonly read = (): ConversationState => this.#state;

  send(kind: OwnKind, text: string): boolean {
    return this.#queues[kind].send(text) !== null;
  }

  retry({ kind, clientId }: OwnMessage): void {
    this.#queues[kind].retry(clientId);
  }

  discard({ kind, clientId }: OwnMessage): void {
    this.#queues[kind].discard(clientId);
  }

  /** Another tab has sent or discarded it. */
  forget(kind: OwnKind, clientId: string): void {
    this.#queues[kind].forget(clientId);
  }

  wake(): void {
    this.#queues.reply.wake();
    this.#queues.note.wake();
  }

  stop(): void {
    this.live.stop();
    this.#queues.reply.stop();
    this.#queues.note.stop();
  }

  #queueOf(ref: OwnRef, kind: OwnKind): SendQueue<TeammateReceipt> {
    return new SendQueue<TeammateReceipt>({
      clock: browserClock,
      random: Math.random,
      newClientId,
      store: pendingStoreOf(ref, kind),
      post: (message) => postOwnMessage(ref, kind, message),
      onReceipt: (receipt) => this.live.takeReceipt(receipt),
      onChange: () => this.#changed(),
    });
  }

  #changed(): void {
    // The first news may come while the queues are still being made.
    if (this.#queues === undefined) return;
    // What the log shows by now does not wait any more, whichever tab has sent it.
    this.#queues.reply.settle(this.live.thread.items);
    this.#state = this.#read();
    for (const listener of this.#listeners) listener();
    this.#restIfIdle();
  }

  #read(): ConversationState {
    const { thread, signals } = this.live;
    const own = (['reply', 'note'] as const).flatMap((kind) =>
      stillPending(thread.items, this.#queues[kind].pending).map((message) => ({ ...message, kind })),
    );
    return { thread, signals, own };
  }

  /** Nobody looks, and nothing is left to send. */
  get isIdle(): boolean {
    return this.#lookers === 0 && !this.#state.own.some(({ state }) => state === 'sending');
  }

  #restIfIdle(): void {
    if (this.isIdle) this.#onIdle();
  }
}
