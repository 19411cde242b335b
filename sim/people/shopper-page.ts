import {
  type Answer,
  Connection,
  LiveThread,
  type PendingMessage,
  SendQueue,
  stillPending,
} from '@chatref/client';
import type { SessionResponse, VisitorBatch, VisitorHead, VisitorReceipt } from '@chatref/protocol';
import { VisitorApi } from '../../apps/widget/src/panel/model/visitor-api.ts';
import type { Device } from '../machines/device.ts';
import type { Shop } from '../machines/shop.ts';
import type { Cluster } from '../net/cluster.ts';
import { greetVisitor } from '../net/greet.ts';
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
  readonly name: string;
  readonly hasSockets: boolean;
};
type Run = (api: VisitorApi, conversationId: string) => Promise<Answer<VisitorReceipt>>;

const maxCommandTries = 4;
const visit = { pageUrl: null, pageTitle: null, referrer: null, language: null, timeZone: null };

/** A tab with the widget open: what `PanelModel` does, without a page. */
export class ShopperPage implements CheckedPage {
  readonly audience = 'visitor';
  readonly requests: Requests;
  readonly sockets: Sockets;
  readonly connection: Connection<VisitorHead>;
  readonly #settings: Settings;
  readonly #api: VisitorApi;
  readonly #queue: SendQueue<VisitorReceipt>;
  readonly #environment;
  readonly #onClose: (() => void)[];
  #thread: LiveThread<VisitorHead> | null = null;
  #unwatch = () => {};
  #beginId: string | null;
  #hasSession = false;
  #isBusy = false;
  #isClosed = false;
  #starting: Promise<Answer<SessionResponse>> | null = null;
  readonly #tries = new Map<string, number>();

  constructor(settings: Settings) {
    const { ports, cluster, device, storage, name, hasSockets } = settings;
    this.#settings = settings;
    const chance = ports.chance(`page ${name}`);
    const isAlive = () => !this.#isClosed;
    const onText = (text: string) => ports.witness.heard(this, text);
    const caller = { ports, cluster, device, name, isAlive, onText };
    this.requests = new Requests({ ...caller, teammate: null });
    this.sockets = new Sockets({ ...caller, hasSockets, greet: greetVisitor });
    this.#environment = { clock: device.clock(isAlive), random: chance.unit };
    this.#api = new VisitorApi(this.requests.fetch);
    this.#api.token = storage.get('token');
    this.#beginId = storage.get('begin');
    this.connection = new Connection<VisitorHead>({
      ...this.#environment,
      openSocket: this.sockets.open,
      hello: () => ({ t: 'hello', token: this.#api.token, workspaceId: null }),
      fetchBatch: (id, after, wait) => this.#api.batch(id, after, wait),
      onState: (state) => {
        if (state.kind !== 'live') return;
        ports.coverage.hit(`live via ${state.via}`);
        this.#queue.wake();
      },
    });
    this.#queue = new SendQueue<VisitorReceipt>({
      ...this.#environment,
      newClientId: () =>
        `${name.replaceAll(/[^a-z0-9]/gi, '-')}-${chance.uint32().toString(16).padStart(8, '0')}`,
      store: storage.pending('send:', { from: this, keeps: ports.plant.keepsPending }),
      post: (message) => this.#say(message),
      onReceipt: (receipt, message) => {
        ports.witness.acknowledged(this, message);
        this.#takeReceipt(receipt);
      },
      onChange: () => this.#refresh(),
    });
    for (const message of this.#queue.pending) ports.coverage.hit(`pending kept as ${message.state}`);
    this.#onClose = [
      storage.listen(this, (key, value) => this.#hearOtherTab(key, value)),
      device.onWake(() => this.wake()),
    ];
    if (this.#api.token) void this.#resume();
  }

  get name(): string {
    return this.#settings.name;
  }

  get workspaceId(): string {
    return this.#settings.shop.workspaceId;
  }

  get personId(): string | null {
    return this.#api.token;
  }

  get conversationId(): string | null {
    return this.#thread?.thread.conversationId ?? null;
  }

  get head(): VisitorHead | null {
    return this.#thread?.thread.head ?? null;
  }

  shown(): readonly Shown[] {
    if (this.#thread === null) return [];
    const { thread, signals } = this.#thread;
    return [{ key: this.#thread, thread, signals, pending: stillPending(thread.items, this.#queue.pending) }];
  }

  get ownPending(): readonly PendingMessage[] {
    return this.#queue.pending;
  }

  say(text: string): void {
    const { ports } = this.#settings;
    this.#nameBeginning();
    const clientId = this.#queue.send(text);
    if (clientId === null) ports.coverage.hit('queue full');
    else ports.witness.wasSent(this, { clientId, text });
  }

  retryFailed(): void {
    for (const { clientId, state } of this.#queue.pending)
      if (state === 'failed') this.#queue.retry(clientId);
  }

  /** An action's name, or null: the way to a person. The page knows something that no field asks for. */
  pressButton(action: string | null): void {
    const fields = action === null ? {} : { color: 'red' };
    void this.#command((api) =>
      api.trigger({ conversationId: this.conversationId, action, by: 'button', fields, visit }),
    );
  }

  consent(consent: 'yes' | 'no'): void {
    const floor = this.head?.floor;
    if (floor?.kind !== 'collecting') return;
    const { collectionId } = floor.form;
    const seenSeq = this.head?.seq ?? 0;
    void this.#command((api, id) => api.consent(id, { collectionId, consent, seenSeq }));
  }

  rate(rating: 'up' | 'down'): void {
    const items = this.#thread?.thread.items ?? [];
    const said = items.findLast((item) => item.kind === 'message' && item.author.kind === 'agent');
    if (said !== undefined) void this.#command((api, id) => api.rate(id, { messageId: said.id, rating }));
  }

  fillForm(how: 'right' | 'wrong' | 'skip'): void {
    const floor = this.head?.floor;
    if (floor?.kind !== 'collecting') return;
    const { collectionId } = floor.form;
    const right = {
      email: 'shopper@example.org',
      order: 'MS-12345',
      number: 'MS-54321',
      phone: '+49 30 1234567',
    };
    const wrong = { email: 'nowhere', number: '?', phone: 'none' };
    const values = how === 'right' ? right : how === 'wrong' ? wrong : {};
    const skipped = how === 'skip' ? ['email', 'order', 'number', 'topic'] : [];
    void this.#command((api, id) => api.giveFields(id, { collectionId, values, skipped }));
  }

  closeForm(): void {
    const floor = this.head?.floor;
    if (floor?.kind !== 'collecting') return;
    void this.#command((api, id) => api.closeForm(id, floor.form.collectionId));
  }

  cancelRequest(): void {
    if (this.conversationId !== null) void this.#command((api, id) => api.cancelRequest(id));
  }

  loadEarlier(): void {
    this.#thread?.loadEarlier().catch(() => {});
  }

  type(): void {
    if (this.conversationId !== null) this.connection.sendTyping(this.conversationId);
  }

  wake(): void {
    this.connection.wake();
    this.#queue.wake();
    if (this.#api.token && !this.#hasSession) void this.#resume();
  }

  close(): void {
    this.#isClosed = true;
    this.connection.stop();
    this.#queue.stop();
    this.#thread?.stop();
    this.sockets.close();
    for (const stop of this.#onClose) stop();
  }

  async #resume(): Promise<void> {
    const answer = await this.#ensureSession();
    if (answer?.kind === 'retry') this.#environment.clock.after(answer.afterMs ?? 3000, () => this.wake());
  }

  async #ensureSession(): Promise<Answer<SessionResponse> | null> {
    if (this.#hasSession) return null;
    const { agent } = this.#settings.shop;
    this.#nameBeginning();
    const about = { agentId: agent.id, origin: 'https://shop.example', visit };
    this.#starting ??= this.#api.startSession({ ...about, beginId: this.#beginId }).finally(() => {
      this.#starting = null;
    });
    const answer = await this.#starting;
    if (answer.kind === 'ok' && !this.#hasSession) this.#begin(answer.body);
    return answer;
  }

  #begin({ token, conversation }: SessionResponse): void {
    this.#hasSession = true;
    this.#api.token = token;
    this.#settings.storage.set('token', token, this);
    this.#beginId = null;
    this.#settings.storage.set('begin', null, this);
    if (conversation) this.#follow(conversation);
  }

  async #withSession<Body>(run: () => Promise<Answer<Body>>): Promise<Answer<Body>> {
    const session = await this.#ensureSession();
    if (session !== null && session.kind !== 'ok') return session;
    const answer = await run();
    if (answer.kind !== 'refused' || answer.problem.code !== 'another_open') return answer;
    this.#settings.ports.coverage.hit('another thread open');
    this.#hasSession = false;
    return { kind: 'retry', afterMs: null, isDoubtful: true, problem: answer.problem };
  }

  #nameBeginning(): void {
    const { ports, storage, name } = this.#settings;
    if (this.#api.token !== null || this.#beginId !== null) return;
    this.#beginId = `begin-${name}-${ports.chance(`begin ${name}`).uint32()}`;
    storage.set('begin', this.#beginId, this);
  }

  #say({ clientId, text }: PendingMessage): Promise<Answer<VisitorReceipt>> {
    const tries = (this.#tries.get(clientId) ?? 0) + 1;
    this.#tries.set(clientId, tries);
    const onWire = this.#settings.ports.plant.clientIdOnWire(clientId, tries);
    return this.#withSession(() =>
      this.#api.say({ conversationId: this.conversationId, clientId: onWire, text, visit }),
    );
  }

  async #command(run: Run): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    let answer: Answer<VisitorReceipt> = { kind: 'retry', afterMs: null };
    for (let tries = 0; answer.kind === 'retry' && tries < maxCommandTries; tries++) {
      if (tries > 0) await this.#wait(answer.afterMs ?? 1000 * tries);
      answer = await this.#withSession(() => run(this.#api, this.conversationId ?? ''));
    }
    this.#isBusy = false;
    if (answer.kind === 'ok') this.#takeReceipt(answer.body);
  }

  #wait(delayMs: number): Promise<void> {
    return new Promise((resolve) => this.#environment.clock.after(delayMs, resolve));
  }

  #takeReceipt(receipt: VisitorReceipt): void {
    const { conversationId, head } = receipt.batch;
    const isElsewhere = this.conversationId !== null && conversationId !== this.conversationId;
    if (isElsewhere && head.floor.kind === 'resolved') return;
    this.#follow(receipt.batch);
    this.#thread?.takeReceipt(receipt);
  }

  #follow(batch: VisitorBatch): void {
    if (this.conversationId !== batch.conversationId) {
      this.#unwatch();
      this.#thread?.stop();
      const thread = new LiveThread<VisitorHead>({
        ...this.#environment,
        conversationId: batch.conversationId,
        fetchBatch: (id, after) => this.#api.batch(id, after),
        fetchHistory: (id, before) => this.#api.history(id, before),
        onChange: () => this.#refresh(),
      });
      this.#thread = thread;
      this.#unwatch = this.connection.watch(batch.conversationId, thread.follower);
      this.connection.start();
    }
    this.#thread?.take(batch);
  }

  #hearOtherTab(key: string, value: string | null): void {
    const clientId = key.startsWith('send:') ? key.slice('send:'.length) : null;
    if (clientId !== null && value === null) {
      this.#queue.forget(clientId);
      if (this.#thread === null) void this.#catchUp();
    }
    if (key === 'begin' && this.#api.token === null) this.#beginId ??= value;
    if (key !== 'token' || value === null || this.#hasSession) return;
    this.#api.token = value;
    this.#beginId = null;
    void this.#resume();
  }

  async #catchUp(): Promise<void> {
    await this.#starting;
    if (this.#thread !== null || this.#api.token === null) return;
    this.#hasSession = false;
    await this.#resume();
  }

  #refresh(): void {
    const items = this.#thread?.thread.items;
    if (items) this.#queue?.settle(items);
    this.#settings.ports.witness.changed(this);
  }
}
