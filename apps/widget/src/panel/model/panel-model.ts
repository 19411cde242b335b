import {
  type Answer,
  Connection,
  type ConnectionState,
  LiveThread,
  noSignals,
  type PendingMessage,
  SendQueue,
  stillPending,
} from '@chatref/client';
import type { Problem, SessionResponse, VisitorBatch, VisitorHead, VisitorReceipt } from '@chatref/protocol';
import type { PageVisit, ToPanel } from '../../bridge/bridge.ts';
import { panelStrings } from '../../strings/en.ts';
import { panelLimits } from '../limits.ts';
import { Announcer } from './announcer.ts';
import { browserClock, browserFetch, isPageShown, newClientId, openBrowserSocket, pause } from './browser.ts';
import { fieldsOf } from './fields-of.ts';
import type { Host } from './host.ts';
import { emptyView, type PanelView } from './panel-view.ts';
import { clientIdOf, pendingIn, pendingKey } from './pending-in.ts';
import { visitOf } from './visit-of.ts';
import { type StartedBy, VisitorApi } from './visitor-api.ts';
import { WaitingWatch } from './waiting-watch.ts';

type Start = Extract<ToPanel, { t: 'start' }>;
type Run = (api: VisitorApi, conversationId: string | null) => Promise<Answer<VisitorReceipt>>;

const environment = { clock: browserClock, random: Math.random };

/**
 * The visitor's side of one conversation: session, thread, connection and what waits to be sent. A session is asked for
 * when the visitor first acts, not before; from then on its token lives in the storage of the shop's page.
 */
export class PanelModel {
  readonly #host: Host;
  readonly #config: Start['config'];
  readonly #onChange: () => void;
  readonly #announcer: Announcer;
  readonly #api = new VisitorApi(browserFetch);
  readonly #queue: SendQueue<VisitorReceipt>;
  readonly #connection: Connection<VisitorHead>;
  readonly #waiting = new WaitingWatch({
    clock: browserClock,
    isSeen: () => this.#isSeen(),
    ask: () => this.#api.waiting(this.#conversationId ?? ''),
    onChange: (waiting) => this.#set({ waiting }),
  });
  #visit: PageVisit;
  #thread: LiveThread<VisitorHead> | null = null;
  #unwatch = () => {};
  /** What all tabs of this browser call the visitor that they begin; null once there is a token. */
  #beginId: string | null;
  #hasSession = false;
  #starting: Promise<Answer<SessionResponse>> | null = null;
  #connectionState: ConnectionState | null = null;
  #view: PanelView;

  constructor(start: Start, host: Host, onChange: () => void) {
    this.#host = host;
    this.#config = start.config;
    this.#onChange = onChange;
    this.#visit = start.visit;
    this.#announcer = new Announcer(host.post, Number(start.kept['read'] ?? 0));
    this.#api.token = start.kept['token'] ?? null;
    this.#view = emptyView(start.config);
    this.#beginId = start.kept['begin'] ?? null;
    this.#connection = new Connection<VisitorHead>({
      ...environment,
      openSocket: openBrowserSocket,
      hello: () => ({ t: 'hello', token: this.#api.token, workspaceId: null }),
      fetchBatch: (id, after, wait) => this.#api.batch(id, after, wait),
      isShown: isPageShown,
      onState: (state) => {
        this.#connectionState = state;
        // A message that waited for its next try goes out now, not when its own pause ends.
        if (state.kind === 'live') this.#queue.wake();
        this.#refresh();
      },
      onProblem: (problem) => this.#heal(problem),
    });
    this.#queue = new SendQueue<VisitorReceipt>({
      ...environment,
      newClientId,
      store: {
        load: () => pendingIn(start.kept),
        put: (message) => this.#keep(pendingKey(message.clientId), JSON.stringify(message)),
        remove: (clientId) => this.#keep(pendingKey(clientId), null),
      },
      post: (message) => this.#say(message),
      onReceipt: (receipt) => this.#takeReceipt(receipt),
      onChange: () => this.#refresh(),
    });
    // What an earlier page left unsent is shown from the first moment on.
    this.#refresh();
    if (this.#api.token) void this.#resume();
  }

  get view(): PanelView {
    return this.#view;
  }

  hear(message: ToPanel): void {
    switch (message.t) {
      case 'shown':
        this.#visit = message.visit;
        this.#show(message.isShown);
        break;
      case 'new_message':
        this.#set({ draft: { text: message.text ?? '' } });
        break;
      case 'action':
        void this.act(
          message.action ?? null,
          message.by ?? 'script',
          fieldsOf(message.fields ?? {}, message.by),
        );
        break;
      case 'kept':
        this.#hearOtherTab(message.key, message.value);
    }
  }

  /** False when too much waits already. */
  send(text: string): boolean {
    this.#nameBeginning();
    return this.#queue.send(text) !== null;
  }

  retry(clientId: string): void {
    this.#queue.retry(clientId);
  }

  discard(clientId: string): void {
    this.#queue.discard(clientId);
  }

  /** Starts an action by its name or id; null is the way to a person. */
  async act(
    action: string | null,
    by: StartedBy,
    fields: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const visit = visitOf(this.#visit);
    const answer = await this.#command((api, conversationId) =>
      api.trigger({ conversationId, action, by, fields, visit }),
    );
    if (answer?.kind !== 'refused' || answer.problem.code !== 'not_found') return;
    // For whoever made the page; the visitor can do nothing about it.
    console.error(`Chatref: action "${action}" was not started. ${answer.problem.detail}`);
    this.#set({ problem: panelStrings.actionGone });
  }

  consent(collectionId: string, consent: 'yes' | 'no') {
    const answer = { collectionId, consent, seenSeq: this.#thread?.thread.head?.seq ?? 0 };
    return this.#command((api, id) => api.consent(id ?? '', answer));
  }

  rate(messageId: string, rating: 'up' | 'down') {
    return this.#command((api, id) => api.rate(id ?? '', { messageId, rating }));
  }

  giveFields(collectionId: string, values: Readonly<Record<string, string>>, skipped: readonly string[]) {
    return this.#command((api, id) => api.giveFields(id ?? '', { collectionId, values, skipped }));
  }

  closeForm(collectionId: string) {
    return this.#command((api, id) => api.closeForm(id ?? '', collectionId));
  }

  cancelRequest() {
    return this.#command((api, id) => api.cancelRequest(id ?? ''));
  }

  async loadEarlier(): Promise<void> {
    try {
      await this.#thread?.loadEarlier();
    } catch {
      this.#set({ problem: panelStrings.earlierFailed });
    }
  }

  typing(): void {
    const id = this.#thread?.thread.conversationId;
    if (id) this.#connection.sendTyping(id);
  }

  close(): void {
    this.#host.post({ t: 'close' });
  }

  dismissProblem(): void {
    this.#set({ problem: null });
  }

  /** Removes the conversation from this browser. */
  forget(): void {
    for (const { clientId } of this.#queue.pending) this.#queue.discard(clientId);
    this.#keep('token', null);
    this.#endBeginning();
    this.#keep('read', null);
    this.#reset();
  }

  /** Looked at again, or back online: prove what seems alive, and try at once what waits. */
  wake(): void {
    this.#connection.wake();
    this.#queue.wake();
    this.#announce();
    if (this.#api.token && !this.#hasSession && !this.#view.failure) void this.#resume();
  }

  /** Fetches the conversation of an earlier page, for as long as it takes. */
  async #resume(): Promise<void> {
    this.#set({ isResuming: true });
    const answer = await this.#ensureSession();
    if (answer?.kind === 'retry') browserClock.after(answer.afterMs ?? 3000, () => this.wake());
    if (answer?.kind === 'refused') this.#set({ failure: answer.problem.detail });
    this.#set({ isResuming: answer?.kind === 'retry' });
  }

  /** Kept before anything is sent: another tab that finds unsent words finds whose they are. */
  #nameBeginning(): void {
    if (this.#api.token !== null || this.#beginId !== null) return;
    this.#beginId = newClientId();
    this.#keep('begin', this.#beginId);
  }

  /** Null when there is a session already. One request at a time, whoever asks. */
  async #ensureSession(): Promise<Answer<SessionResponse> | null> {
    if (this.#hasSession) return null;
    this.#nameBeginning();
    const { agentId } = this.#config;
    const about = { agentId, origin: this.#host.origin, visit: visitOf(this.#visit) };
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
    this.#keep('token', token);
    this.#endBeginning();
    if (conversation) this.#follow(conversation);
  }

  #endBeginning(): void {
    this.#beginId = null;
    this.#keep('begin', null);
  }

  /** Runs a request with a session, a fresh one if the old has ended. */
  async #withSession<Body>(run: () => Promise<Answer<Body>>): Promise<Answer<Body>> {
    const session = await this.#ensureSession();
    if (session !== null && session.kind !== 'ok') return session;
    const answer = await run();
    if (answer.kind !== 'refused') return answer;
    const { problem } = answer;
    // Another tab went on in a newer conversation: the session names it.
    if (problem.code === 'another_open') this.#hasSession = false;
    else if (problem.code === 'session_expired') this.#reset();
    else return answer;
    return { kind: 'retry', afterMs: null, isDoubtful: true, problem };
  }

  #say({ clientId, text }: PendingMessage): Promise<Answer<VisitorReceipt>> {
    return this.#withSession(() =>
      this.#api.say({ conversationId: this.#conversationId, clientId, text, visit: visitOf(this.#visit) }),
    );
  }

  /** Null while another one is under way. */
  async #command(run: Run): Promise<Answer<VisitorReceipt> | null> {
    if (this.#view.isBusy) return null;
    this.#set({ isBusy: true, problem: null });
    let answer: Answer<VisitorReceipt> = { kind: 'retry', afterMs: null };
    for (let tries = 0; answer.kind === 'retry' && tries < panelLimits.maxCommandTries; tries++) {
      if (tries > 0) await pause(answer.afterMs ?? 1000 * tries);
      answer = await this.#withSession(() => run(this.#api, this.#conversationId));
    }
    const problem = answer.kind === 'retry' ? panelStrings.problem : null;
    // Free first: a form that the receipt brings takes the focus, which a disabled field cannot.
    this.#set({ isBusy: false, problem: answer.kind === 'refused' ? answer.problem.detail : problem });
    if (answer.kind === 'ok') this.#takeReceipt(answer.body);
    return answer;
  }

  get #conversationId(): string | null {
    return this.#thread?.thread.conversationId ?? null;
  }

  #takeReceipt(receipt: VisitorReceipt): void {
    // Words that a lost receipt had kept waiting may have arrived in a thread that is over by now.
    const { conversationId: id, head } = receipt.batch;
    if (this.#thread && id !== this.#conversationId && head.floor.kind === 'resolved') return;
    this.#follow(receipt.batch);
    this.#thread?.takeReceipt(receipt);
  }

  /** Takes a batch in; the first one of a conversation begins its thread and the connection. */
  #follow(batch: VisitorBatch): void {
    if (this.#conversationId !== batch.conversationId) {
      this.#unwatch();
      this.#thread?.stop();
      const thread = new LiveThread<VisitorHead>({
        ...environment,
        conversationId: batch.conversationId,
        fetchBatch: (id, after) => this.#api.batch(id, after),
        fetchHistory: (id, before) => this.#api.history(id, before),
        onChange: () => this.#refresh(),
      });
      this.#thread = thread;
      this.#unwatch = this.#connection.watch(batch.conversationId, thread.follower);
      this.#connection.start();
    }
    this.#thread?.take(batch);
  }

  #heal(problem: Problem): void {
    if (problem.code !== 'session_expired') return;
    this.#reset();
    void this.#ensureSession();
  }

  #hearOtherTab(key: string, value: string | null): void {
    const clientId = clientIdOf(key);
    if (clientId !== null && value === null) this.#queue.forget(clientId);
    // Something was sent or read there: a conversation has begun that is not followed here yet.
    const hasBegun = key === 'read' || (clientId !== null && value === null);
    if (hasBegun && this.#thread === null) void this.#catchUp();
    if (key === 'begin' && this.#api.token === null) this.#beginId ??= value;
    if (key !== 'token') return;
    if (value === null) this.#reset();
    else if (!this.#hasSession) {
      this.#api.token = value;
      this.#beginId = null;
      void this.#resume();
    }
  }

  async #catchUp(): Promise<void> {
    await this.#starting;
    if (this.#thread !== null || this.#api.token === null) return;
    this.#hasSession = false;
    await this.#resume();
  }

  #reset(): void {
    this.#unwatch();
    this.#thread?.stop();
    this.#connection.stop();
    this.#thread = null;
    this.#hasSession = false;
    this.#api.token = null;
    this.#connectionState = null;
    this.#announcer.reset();
    this.#refresh();
  }

  #show(isShown: boolean): void {
    this.#set({ isShown });
    if (isShown) this.wake();
  }

  #isSeen(): boolean {
    return this.#view.isShown && isPageShown();
  }

  #announce(): void {
    const { thread } = this.#view;
    this.#announcer.tell(thread, this.#isSeen());
    this.#waiting.follow(thread?.head?.floor.kind === 'queue');
  }

  #refresh(): void {
    const thread = this.#thread?.thread ?? null;
    // What another tab has sent, as the log shows, is not sent from here.
    if (thread) this.#queue?.settle(thread.items);
    const pending = this.#queue ? stillPending(thread?.items ?? [], this.#queue.pending) : [];
    this.#set({
      thread,
      pending,
      signals: this.#thread?.signals ?? noSignals,
      connection: this.#connectionState,
    });
    this.#announce();
  }

  #keep(key: string, value: string | null): void {
    this.#host.post({ t: 'keep', key, value });
  }

  #set(change: Partial<PanelView>): void {
    this.#view = { ...this.#view, ...change };
    this.#onChange();
  }
}
