import {
  type Answer,
  Connection,
  isReceipt,
  type LiveSignals,
  LiveThread,
  type PendingMessage,
  type PendingStore,
  type Receipt,
  request,
  SendQueue,
  stillPending,
  type Thread,
} from '@chatref/client';
import { type SessionResponse, type TimelineItem, type VisitorHead, wireLimits } from '@chatref/protocol';
import { visitorApi } from '../../api/visitor.ts';
import { browserClock } from '../../live/browser-clock.ts';
import { browserFetch } from '../../live/browser-fetch.ts';
import { newClientId } from '../../live/new-client-id.ts';
import { isPageShown, onWake } from '../../live/on-wake.ts';
import { browserSocketTo } from '../../live/open-browser-socket.ts';

export type PlaygroundState = {
  readonly items: readonly TimelineItem[];
  readonly head: VisitorHead | null;
  readonly signals: LiveSignals | null;
  readonly own: readonly PendingMessage[];
};

type VisitorReceipt = Receipt<VisitorHead>;

/** A visitor's conversation as the owner tries it: the same wire as the widget's, marked as a preview by the server. */
export class PlaygroundSession {
  readonly #session: SessionResponse;
  readonly #connection: Connection<VisitorHead>;
  readonly #queue: SendQueue<VisitorReceipt>;
  readonly #listeners = new Set<() => void>();
  #live: LiveThread<VisitorHead> | null = null;
  #sleepOn = () => {};
  #state: PlaygroundState = { items: [], head: null, signals: null, own: [] };

  constructor(session: SessionResponse) {
    this.#session = session;
    const api = visitorApi(session.token);
    this.#connection = new Connection<VisitorHead>({
      openSocket: browserSocketTo('/w/live'),
      clock: browserClock,
      random: Math.random,
      hello: () => ({ t: 'hello', token: session.token, workspaceId: null }),
      fetchBatch: api.fetchBatch,
      isShown: isPageShown,
    });
    this.#queue = new SendQueue<VisitorReceipt>({
      clock: browserClock,
      random: Math.random,
      newClientId,
      store: memoryStore,
      post: (message) => this.#post(message),
      onReceipt: (receipt) => this.#take(receipt),
      onChange: () => this.#changed(),
    });
  }

  start(): void {
    this.#connection.start();
    this.#sleepOn = onWake(() => {
      this.#connection.wake();
      this.#queue.wake();
    });
  }

  stop(): void {
    this.#sleepOn();
    this.#connection.stop();
    this.#queue.stop();
    this.#live?.stop();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly read = (): PlaygroundState => this.#state;

  send(text: string): void {
    this.#queue.send(text.slice(0, wireLimits.maxMessageChars));
  }

  retry(clientId: string): void {
    this.#queue.retry(clientId);
  }

  discard(clientId: string): void {
    this.#queue.discard(clientId);
  }

  /** Answers the open form: what was typed is given, what was left empty is skipped. */
  async giveFields(collectionId: string, values: Readonly<Record<string, string>>): Promise<void> {
    const conversationId = this.#live?.thread.conversationId;
    if (conversationId == null) return;
    this.#take(await visitorApi(this.#session.token).giveFields(conversationId, collectionId, values));
  }

  #post({ clientId, text }: PendingMessage): Promise<Answer<VisitorReceipt>> {
    return request(browserFetch, {
      method: 'POST',
      address: '/w/messages',
      headers: { authorization: `Bearer ${this.#session.token}` },
      body: { conversationId: this.#live?.thread.conversationId ?? null, clientId, text },
      accepts: isReceipt<VisitorHead>,
    });
  }

  #take(receipt: VisitorReceipt): void {
    this.#live ??= this.#follow(receipt.batch.conversationId);
    this.#live.takeReceipt(receipt);
  }

  #follow(conversationId: string): LiveThread<VisitorHead> {
    const api = visitorApi(this.#session.token);
    const live = new LiveThread<VisitorHead>({
      conversationId,
      clock: browserClock,
      random: Math.random,
      fetchBatch: api.fetchBatch,
      fetchHistory: api.fetchHistory,
      onChange: () => this.#changed(),
    });
    this.#connection.watch(conversationId, live.follower);
    return live;
  }

  #changed(): void {
    const thread: Thread<VisitorHead> | null = this.#live?.thread ?? null;
    const items = thread?.items ?? [];
    this.#queue.settle(items);
    this.#state = {
      items,
      head: thread?.head ?? null,
      signals: this.#live?.signals ?? null,
      own: stillPending(items, this.#queue.pending),
    };
    for (const listener of this.#listeners) listener();
  }
}

/** A try is worth nothing after a reload. */
const memoryStore: PendingStore = { load: () => [], put: () => {}, remove: () => {} };
