import {
  type Answer,
  type BatchWait,
  Connection,
  isBatch,
  isHistoryPage,
  isObject,
  isReceipt,
  LiveThread,
  type PendingMessage,
  request,
  SendQueue,
} from '@chatref/client';
import type { SessionResponse, VisitorBatch, VisitorHead, VisitorReceipt } from '@chatref/protocol';
import { noVisit } from '../start-visit.ts';
import { type Browser, newClientId } from './browser.ts';

/** What the shop's page keeps over a reload. */
export type Kept = { token: string | null; readonly pending: Map<string, PendingMessage> };

export type ShopperPageSettings = {
  readonly agentId: string;
  readonly browser: Browser;
  readonly kept: Kept;
  readonly random: () => number;
  readonly onAcknowledged: (message: PendingMessage, conversationId: string) => void;
};

/** One load of a shop's page with the widget on it: the client package put together as the widget does. */
export class ShopperPage {
  readonly #settings: ShopperPageSettings;
  readonly #connection: Connection<VisitorHead>;
  readonly #queue: SendQueue<VisitorReceipt>;
  #live: LiveThread<VisitorHead> | null = null;
  #hasSession = false;
  #starting: Promise<Answer<SessionResponse>> | null = null;
  #isClosed = false;

  constructor(settings: ShopperPageSettings) {
    const { browser, kept, random } = settings;
    const { clock } = browser;
    this.#settings = settings;
    this.#connection = new Connection<VisitorHead>({
      clock,
      random,
      openSocket: browser.socketTo('/w/live'),
      hello: () => ({ t: 'hello', token: kept.token, workspaceId: null }),
      fetchBatch: (id, after, wait) => this.#batch(id, after, wait),
      onState: ({ kind }) => {
        if (kind === 'live') this.#queue.wake();
      },
    });
    this.#queue = new SendQueue<VisitorReceipt>({
      clock,
      random,
      newClientId,
      store: {
        load: () => [...kept.pending.values()],
        put: (message) => kept.pending.set(message.clientId, message),
        remove: (clientId) => kept.pending.delete(clientId),
      },
      post: (message) => this.#say(message),
      onReceipt: (receipt, message) => {
        settings.onAcknowledged(message, receipt.batch.conversationId);
        this.#takeReceipt(receipt);
      },
      onChange: () => undefined,
    });
    if (kept.token !== null) void this.#resume();
  }

  get thread() {
    return this.#live?.thread ?? null;
  }

  get pending(): readonly PendingMessage[] {
    return this.#queue.pending;
  }

  send(text: string): void {
    this.#queue.send(text);
  }

  /** A button: tried once, told nothing. */
  async press(path: string, body: object): Promise<void> {
    await this.#session();
    const answer = await this.#ask('POST', path, isVisitorReceipt, { body });
    if (answer.kind === 'ok' && !this.#isClosed) this.#takeReceipt(answer.body);
  }

  typing(): void {
    const id = this.thread?.conversationId;
    if (id) this.#connection.sendTyping(id);
  }

  async loadAll(): Promise<void> {
    while (this.#live?.thread.hasEarlier) await this.#live.loadEarlier();
  }

  /** The page is left: whatever was on its way back reaches nobody. */
  close(): void {
    this.#isClosed = true;
    this.#connection.stop();
    this.#queue.stop();
    this.#live?.stop();
  }

  async #resume(): Promise<void> {
    const answer = await this.#session();
    if (this.#isClosed || answer?.kind !== 'retry') return;
    this.#settings.browser.clock.after(
      answer.afterMs ?? 1_000,
      () => void (this.#isClosed || this.#resume()),
    );
  }

  async #session(): Promise<Answer<SessionResponse> | null> {
    if (this.#hasSession) return null;
    const { agentId, kept } = this.#settings;
    const body = { agentId, origin: 'https://shop.example', visit: noVisit };
    this.#starting ??= this.#ask('POST', '/w/sessions', isSession, { body }).finally(() => {
      this.#starting = null;
    });
    const answer = await this.#starting;
    if (answer.kind !== 'ok' || this.#hasSession || this.#isClosed) return answer;
    this.#hasSession = true;
    kept.token = answer.body.token;
    if (answer.body.conversation) this.#follow(answer.body.conversation);
    return answer;
  }

  async #say({ clientId, text }: PendingMessage): Promise<Answer<VisitorReceipt>> {
    const session = await this.#session();
    if (session !== null && session.kind !== 'ok') return session;
    return this.#ask('POST', '/w/messages', isVisitorReceipt, {
      body: { conversationId: this.thread?.conversationId ?? null, clientId, text },
    });
  }

  #takeReceipt(receipt: VisitorReceipt): void {
    const { conversationId, head } = receipt.batch;
    const isElsewhere = this.thread !== undefined && conversationId !== this.thread?.conversationId;
    if (isElsewhere && head.floor.kind === 'resolved') return;
    this.#follow(receipt.batch);
    this.#live?.takeReceipt(receipt);
  }

  #follow(batch: VisitorBatch): void {
    if (this.#live === null) {
      const { clock } = this.#settings.browser;
      this.#live = new LiveThread<VisitorHead>({
        clock,
        random: this.#settings.random,
        conversationId: batch.conversationId,
        fetchBatch: (id, after, wait) => this.#batch(id, after, wait),
        fetchHistory: async (id, before) =>
          bodyOf(await this.#ask('GET', `/w/conversations/${id}/history?before=${before}`, isHistoryPage)),
        onChange: () => this.#queue.settle(this.#live?.thread.items ?? []),
      });
      this.#connection.watch(batch.conversationId, this.#live.follower);
      this.#connection.start();
    }
    this.#live.take(batch);
  }

  async #batch(id: string, after: number, wait?: BatchWait): Promise<VisitorBatch> {
    const path = `/w/conversations/${id}/batch?after=${after}${wait ? `&wait=${wait.seconds}` : ''}`;
    return bodyOf(await this.#ask('GET', path, isVisitorBatch, { wait }));
  }

  #ask<Body>(
    method: 'GET' | 'POST',
    address: string,
    accepts: (value: unknown) => value is Body,
    more: { readonly body?: object; readonly wait?: BatchWait | undefined } = {},
  ): Promise<Answer<Body>> {
    const { token } = this.#settings.kept;
    const headers: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
    return request(this.#settings.browser.fetch, { method, address, headers, accepts, ...more });
  }
}

const isVisitorBatch = (value: unknown): value is VisitorBatch => isBatch(value);
const isVisitorReceipt = (value: unknown): value is VisitorReceipt => isReceipt(value);
const isSession = (value: unknown): value is SessionResponse =>
  isObject(value) && typeof value['token'] === 'string';

function bodyOf<Body>(answer: Answer<Body>): Body {
  if (answer.kind === 'ok') return answer.body;
  throw new Error(answer.kind === 'refused' ? answer.problem.detail : 'The server could not be reached.');
}
