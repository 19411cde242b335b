import {
  type Answer,
  Connection,
  type InboxList,
  isBatch,
  isHistoryPage,
  isObject,
  isReceipt,
  LiveThread,
  type PendingMessage,
  type Receipt,
  request,
  SendQueue,
  stillPending,
  upsertRows,
} from '@chatref/client';
import type { TeammateId } from '@chatref/core';
import { type InboxPage, inboxPageSchema, type TeammateBatch, type TeammateHead } from '@chatref/protocol';
import type { Device } from '../machines/device.ts';
import type { Shop } from '../machines/shop.ts';
import type { Cluster } from '../net/cluster.ts';
import { greetTeammate } from '../net/greet.ts';
import { Requests } from '../net/requests.ts';
import { Sockets } from '../net/sockets.ts';
import type { Ports } from '../ports.ts';
import type { CheckedPage, Shown } from './page.ts';
import type { BrowserStorage } from './storage.ts';

type Settings = {
  readonly ports: Ports;
  readonly cluster: Cluster;
  readonly device: Device;
  readonly storage: BrowserStorage;
  readonly shop: Shop;
  readonly teammateId: TeammateId;
  readonly name: string;
  readonly hasSockets: boolean;
};
type OwnKind = 'messages' | 'notes';
type Open = {
  readonly live: LiveThread<TeammateHead>;
  readonly queues: Readonly<Record<OwnKind, SendQueue<Receipt<TeammateHead>>>>;
  readonly unwatch: () => void;
};

/** A teammate's inbox in one window: what the app's `LiveSession` and `OpenConversation` do, without a page. */
export class TeammatePage implements CheckedPage {
  readonly audience = 'teammate';
  readonly requests: Requests;
  readonly sockets: Sockets;
  readonly connection: Connection<TeammateHead>;
  readonly #settings: Settings;
  readonly #environment;
  readonly #chance;
  readonly #open = new Map<string, Open>();
  readonly #onClose: (() => void)[];
  #list: InboxList = new Map();
  #isClosed = false;
  readonly #tries = new Map<string, number>();

  constructor(settings: Settings) {
    const { ports, cluster, device, shop, teammateId, name, hasSockets } = settings;
    this.#settings = settings;
    this.#chance = ports.chance(`page ${name}`);
    const isAlive = () => !this.#isClosed;
    const onText = (text: string) => ports.witness.heard(this, text);
    const caller = { ports, cluster, device, name, isAlive, onText };
    const teammate = { workspaceId: shop.workspaceId, teammateId };
    this.requests = new Requests({ ...caller, teammate });
    this.sockets = new Sockets({ ...caller, hasSockets, greet: (life) => greetTeammate(life, teammate) });
    this.#environment = { clock: device.clock(isAlive), random: this.#chance.unit };
    this.connection = new Connection<TeammateHead>({
      ...this.#environment,
      openSocket: this.sockets.open,
      hello: () => ({ t: 'hello', token: null, workspaceId: shop.workspaceId }),
      fetchBatch: (id, after, wait) => this.#fetchBatch(id, after, wait),
      watchesInbox: true,
      onState: (state) => {
        if (state.kind === 'live') for (const { queues } of this.#open.values()) wakeAll(queues);
      },
      onNews: (news) => {
        if (news.t === 'row') this.#list = upsertRows(this.#list, [news.row]);
        ports.witness.changed(this);
      },
      onResync: () => this.#fetchList(),
    });
    this.#onClose = [device.onWake(() => this.wake())];
    this.connection.start();
    for (const id of this.#conversationsWithPending()) this.look(id);
  }

  get name(): string {
    return this.#settings.name;
  }

  get workspaceId(): string {
    return this.#settings.shop.workspaceId;
  }

  get personId(): string {
    return this.#settings.teammateId;
  }

  get teammateId(): TeammateId {
    return this.#settings.teammateId;
  }

  get shop(): Shop {
    return this.#settings.shop;
  }

  get ownPending(): readonly PendingMessage[] {
    return [...this.#open.values()].flatMap(({ queues }) => [
      ...queues.messages.pending,
      ...queues.notes.pending,
    ]);
  }

  get list(): InboxList {
    return this.#list;
  }

  get openIds(): readonly string[] {
    return [...this.#open.keys()];
  }

  shown(): readonly Shown[] {
    return [...this.#open.values()].map(({ live, queues }) => {
      const { thread, signals } = live;
      const own = [...queues.messages.pending, ...queues.notes.pending];
      return { key: live, thread, signals, pending: stillPending(thread.items, own) };
    });
  }

  headOf(conversationId: string): TeammateHead | null {
    return this.#open.get(conversationId)?.live.thread.head ?? null;
  }

  look(conversationId: string): Open {
    const known = this.#open.get(conversationId);
    if (known !== undefined) return known;
    const live = new LiveThread<TeammateHead>({
      ...this.#environment,
      conversationId,
      fetchBatch: (id, after) => this.#fetchBatch(id, after),
      fetchHistory: async (id, before) =>
        bodyOf(await this.#get(`conversations/${id}/history?before=${before}`, isHistoryPage)),
      onChange: () => this.#settings.ports.witness.changed(this),
    });
    const unwatch = this.connection.watch(conversationId, live.follower);
    const of = (kind: OwnKind) => this.#queueOf(live, conversationId, kind);
    const open = { live, unwatch, queues: { messages: of('messages'), notes: of('notes') } };
    this.#open.set(conversationId, open);
    return open;
  }

  /** Lets go of it, unless something of ours in it is unsent. */
  lookAway(conversationId: string): void {
    const open = this.#open.get(conversationId);
    if (open === undefined) return;
    const { messages, notes } = open.queues;
    if ([...messages.pending, ...notes.pending].some(({ state }) => state === 'sending')) return;
    this.#open.delete(conversationId);
    open.unwatch();
    stopAll(open);
  }

  write(conversationId: string, kind: OwnKind, text: string): void {
    const { witness } = this.#settings.ports;
    const clientId = this.look(conversationId).queues[kind].send(text);
    if (clientId !== null) witness.wasSent(this, { clientId, text });
  }

  /** Takes the floor from whom this window shows as having it; a head that was never seen takes it from nobody. */
  takeOver(conversationId: string): void {
    const floor = this.headOf(conversationId)?.floor;
    const from = floor?.kind === 'teammate' ? floor.teammateId : null;
    void this.#command(conversationId, 'take-over', { from });
  }

  handBack(conversationId: string, note: string | null): void {
    void this.#command(conversationId, 'hand-back', { note });
  }

  settle(conversationId: string, verb: 'resolve' | 'reopen'): void {
    void this.#command(conversationId, verb, {});
  }

  retryFailed(): void {
    for (const { queues } of this.#open.values())
      for (const queue of [queues.messages, queues.notes])
        for (const { clientId, state } of queue.pending) if (state === 'failed') queue.retry(clientId);
  }

  loadEarlier(): void {
    for (const { live } of this.#open.values()) live.loadEarlier().catch(() => {});
  }

  type(): void {
    for (const id of this.#open.keys()) this.connection.sendTyping(id);
  }

  wake(): void {
    this.connection.wake();
    for (const { queues } of this.#open.values()) wakeAll(queues);
  }

  close(): void {
    this.#isClosed = true;
    this.connection.stop();
    for (const open of this.#open.values()) stopAll(open);
    this.sockets.close();
    for (const stop of this.#onClose) stop();
  }

  #queueOf(live: LiveThread<TeammateHead>, conversationId: string, kind: OwnKind) {
    const { ports, storage, name } = this.#settings;
    const queue = new SendQueue<Receipt<TeammateHead>>({
      ...this.#environment,
      newClientId: () =>
        `${name.replaceAll(/[^a-z0-9]/gi, '-')}-${this.#chance.uint32().toString(16).padStart(8, '0')}`,
      store: storage.pending(`${conversationId}.${kind}.`, { from: this, keeps: ports.plant.keepsPending }),
      post: (message) => this.#post(conversationId, kind, message),
      onReceipt: (receipt, message) => {
        ports.witness.acknowledged(this, message);
        live.takeReceipt(receipt);
      },
      onChange: () => ports.witness.changed(this),
    });
    for (const message of queue.pending) ports.coverage.hit(`pending kept as ${message.state}`);
    return queue;
  }

  #conversationsWithPending(): readonly string[] {
    return [...new Set(this.#settings.storage.keys('cnv_').map((key) => key.split('.')[0] ?? ''))];
  }

  #post(conversationId: string, kind: OwnKind, { clientId, text }: PendingMessage) {
    const tries = (this.#tries.get(clientId) ?? 0) + 1;
    this.#tries.set(clientId, tries);
    const onWire = this.#settings.ports.plant.clientIdOnWire(clientId, tries);
    return this.#ask(`conversations/${conversationId}/${kind}`, { clientId: onWire, text });
  }

  async #command(conversationId: string, verb: string, body: object): Promise<void> {
    const answer = await this.#ask(`conversations/${conversationId}/${verb}`, body);
    const open = this.#open.get(conversationId);
    if (answer.kind === 'refused') this.#settings.ports.witness.toldRefusal(this, answer.problem);
    if (answer.kind === 'ok') open?.live.takeReceipt(answer.body);
    else open?.live.refresh();
  }

  async #fetchBatch(
    id: string,
    after: number,
    wait?: Parameters<typeof request>[1]['wait'],
  ): Promise<TeammateBatch> {
    const isOurs = (value: unknown): value is TeammateBatch => isBatch(value);
    const path = `conversations/${id}/batch?after=${after}${wait ? `&wait=${wait.seconds}` : ''}`;
    return bodyOf(await this.#get(path, isOurs, wait));
  }

  async #fetchList(): Promise<void> {
    const isOurs = (value: unknown): value is object => isObject(value);
    const page: InboxPage = inboxPageSchema.parse(bodyOf(await this.#get('inbox', isOurs)));
    this.#list = upsertRows(this.#list, page.rows);
    this.#settings.ports.witness.changed(this);
  }

  #get<Body>(
    path: string,
    accepts: (value: unknown) => value is Body,
    wait?: Parameters<typeof request>[1]['wait'],
  ): Promise<Answer<Body>> {
    return request(this.requests.fetch, {
      method: 'GET',
      address: this.#address(path),
      headers: {},
      accepts,
      wait,
    });
  }

  #ask(path: string, body: object): Promise<Answer<Receipt<TeammateHead>>> {
    const accepts = isReceipt<TeammateHead>;
    return request(this.requests.fetch, {
      method: 'POST',
      address: this.#address(path),
      headers: {},
      body,
      accepts,
    });
  }

  #address(path: string): string {
    return `/api/workspaces/${this.workspaceId}/${path}`;
  }
}

function bodyOf<Body>(answer: Answer<Body>): Body {
  if (answer.kind === 'ok') return answer.body;
  throw new Error('The server could not be reached.');
}

function wakeAll({ messages, notes }: Open['queues']): void {
  messages.wake();
  notes.wake();
}

function stopAll({ live, queues }: Open): void {
  live.stop();
  queues.messages.stop();
  queues.notes.stop();
}
