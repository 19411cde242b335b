import {
  type Answer,
  type BatchWait,
  Connection,
  type InboxList,
  isBatch,
  isHistoryPage,
  isObject,
  isReceipt,
  LiveThread,
  request,
  SendQueue,
  upsertRows,
} from '@chatref/client';
import type { InboxPage, InboxRow, TeammateBatch, TeammateHead, TeammateReceipt } from '@chatref/protocol';
import type { Actor } from './actor.ts';
import { type Browser, newClientId } from './browser.ts';
import type { ShownRow, ShownThread, TakeOver } from './history.ts';
import { chaosLimits } from './limits.ts';
import type { Recorder } from './recorder.ts';
import type { Chance } from './seeded-random.ts';

export type TeammateSettings = {
  readonly name: string;
  readonly teammateId: string;
  readonly workspaceId: string;
  readonly browser: Browser;
  /** Their network lets nothing but plain HTTP through. */
  readonly isPlain: boolean;
  readonly chance: Chance;
  readonly recorder: Recorder;
  /** Conversations that two are about to take at once: everybody else keeps off. */
  readonly reserved: Set<string>;
};

type Open = { readonly live: LiveThread<TeammateHead>; readonly replies: SendQueue<TeammateReceipt> };

/** A teammate with the real client: takes over, replies, hands back, resolves, and watches the inbox. */
export class Teammate implements Actor {
  readonly name: string;
  readonly convergeMs: number;
  readonly #settings: TeammateSettings;
  readonly #connection: Connection<TeammateHead>;
  readonly #open = new Map<string, Open>();
  #rows: InboxList = new Map();
  #said = 0;
  #resyncs = 0;

  constructor(settings: TeammateSettings) {
    const { browser, chance, workspaceId } = settings;
    this.name = settings.name;
    this.convergeMs = chaosLimits.convergeMs + (settings.isPlain ? chaosLimits.plainRoundMs : 0);
    this.#settings = settings;
    this.#connection = new Connection<TeammateHead>({
      clock: browser.clock,
      random: chance.next,
      openSocket: browser.socketTo('/api/live'),
      hello: () => ({ t: 'hello', token: null, workspaceId }),
      fetchBatch: (id, after, wait) => this.#batch(id, after, wait),
      watchesInbox: true,
      onState: ({ kind }) => {
        if (kind === 'live') for (const { replies } of this.#open.values()) replies.wake();
      },
      onNews: (news) => {
        if (news.t === 'row') this.#rows = upsertRows(this.#rows, [news.row]);
      },
      onResync: () => this.#resync(),
    });
    this.#connection.start();
  }

  async act(): Promise<void> {
    const { chance, teammateId } = this.#settings;
    const mine = this.#free((row) => row.teammateId === teammateId);
    const held = chance.pick(mine);
    if (held !== undefined && chance.happens(0.6 + mine.length / 10)) return this.#serve(held);
    const waiting = chance.pick(this.#free(({ floor }) => floor === 'queue'));
    if (waiting !== undefined && chance.happens(0.7)) {
      if (chance.happens(0.4)) return this.#reply(waiting.conversationId);
      return void (await this.takeOver(waiting.conversationId, null, null));
    }
    const any = chance.pick(
      this.#free(({ floor, teammateId: holder }) => floor !== 'resolved' && holder !== teammateId),
    );
    if (any === undefined) return;
    const dice = chance.next();
    if (dice < 0.35) await this.takeOver(any.conversationId, any.teammateId, null);
    else if (dice < 0.55) this.#reply(any.conversationId);
    else if (dice < 0.7) await this.#command(any.conversationId, 'resolve', {});
    else this.#openThread(any.conversationId);
  }

  /** Presses Take over once, and keeps what came of it. */
  async takeOver(conversationId: string, from: string | null, duel: number | null): Promise<void> {
    const { recorder, teammateId } = this.#settings;
    const startedMs = Date.now();
    const answer = await this.#command(conversationId, 'take-over', { from });
    recorder.takeOvers.push({
      conversationId,
      teammateId,
      duel,
      startedMs,
      endedMs: Date.now(),
      outcome: outcomeOf(answer),
    });
  }

  /** Conversations that wait or are with the agent, as this teammate sees it, and nobody is about to duel for. */
  get duelGrounds(): readonly string[] {
    return this.#free(({ floor }) => floor === 'queue' || floor === 'agent').map(
      ({ conversationId }) => conversationId,
    );
  }

  lacks(headOf: (conversationId: string) => number): string {
    const threads = [...this.#open].flatMap(([id, { live, replies }]) => {
      const unsent = replies.pending.filter(({ state }) => state === 'sending').length;
      const { cursor } = live.thread;
      return unsent === 0 && cursor === headOf(id)
        ? []
        : [`${id} ${unsent} unsent, at ${cursor} of ${headOf(id)}`];
    });
    const rows = [...this.#rows.values()].flatMap(({ conversationId, seq }) =>
      seq === headOf(conversationId)
        ? []
        : [`line of ${conversationId} at ${seq} of ${headOf(conversationId)}`],
    );
    return [...threads, ...rows].join('; ');
  }

  async shown(): Promise<ShownThread[]> {
    const threads: ShownThread[] = [];
    for (const [conversationId, { live }] of this.#open) {
      while (live.thread.hasEarlier) await live.loadEarlier();
      const { items, head } = live.thread;
      threads.push({
        who: this.name,
        side: 'teammate',
        conversationId,
        items,
        floor: head?.floor.kind ?? '',
      });
    }
    return threads;
  }

  rows(): ShownRow[] {
    return [...this.#rows.values()].map(({ conversationId, seq, floor, teammateId }) => ({
      who: this.name,
      conversationId,
      seq,
      floor,
      teammateId,
    }));
  }

  stop(): void {
    this.#resyncs += 1;
    this.#connection.stop();
    for (const { live, replies } of this.#open.values()) {
      live.stop();
      replies.stop();
    }
    this.#settings.browser.breakSockets();
  }

  #free(fits: (row: InboxRow) => boolean): InboxRow[] {
    return [...this.#rows.values()].filter(
      (row) => fits(row) && !this.#settings.reserved.has(row.conversationId),
    );
  }

  async #serve({ conversationId }: InboxRow): Promise<void> {
    const dice = this.#settings.chance.next();
    if (dice < 0.6) this.#reply(conversationId);
    else if (dice < 0.85)
      await this.#command(conversationId, 'hand-back', { note: dice < 0.7 ? 'All said.' : null });
    else await this.#command(conversationId, 'resolve', {});
  }

  #reply(conversationId: string): void {
    this.#openThread(conversationId)?.replies.send(`Here is ${this.name} (${++this.#said})`);
  }

  /** Null where enough is open already. */
  #openThread(conversationId: string): Open | null {
    const known = this.#open.get(conversationId);
    if (known !== undefined) return known;
    if (this.#open.size >= chaosLimits.maxOpen) return null;
    const { browser, chance } = this.#settings;
    const live = new LiveThread<TeammateHead>({
      conversationId,
      clock: browser.clock,
      random: chance.next,
      fetchBatch: (id, after, wait) => this.#batch(id, after, wait),
      fetchHistory: async (id, before) =>
        bodyOf(await this.#ask('GET', `${this.#pathOf(id)}/history?before=${before}`, isHistoryPage)),
      onChange: () => this.#open.get(conversationId)?.replies.settle(live.thread.items),
    });
    const open = { live, replies: this.#queueOf(conversationId, live) };
    this.#open.set(conversationId, open);
    this.#connection.watch(conversationId, live.follower);
    return open;
  }

  #queueOf(conversationId: string, live: LiveThread<TeammateHead>): SendQueue<TeammateReceipt> {
    const { browser, chance, recorder } = this.#settings;
    return new SendQueue<TeammateReceipt>({
      clock: browser.clock,
      random: chance.next,
      newClientId,
      store: { load: () => [], put: () => undefined, remove: () => undefined },
      post: async ({ clientId, text }) => {
        const path = `${this.#pathOf(conversationId)}/messages`;
        const answer = await this.#ask('POST', path, isTeammateReceipt, { body: { clientId, text } });
        if (answer.kind === 'refused')
          recorder.refused.push({
            who: this.name,
            conversationId,
            clientId,
            text,
            code: answer.problem.code,
          });
        return answer;
      },
      onReceipt: (receipt, { clientId, text }) => {
        recorder.acknowledged.push({ who: this.name, conversationId, clientId, text });
        live.takeReceipt(receipt);
      },
      onChange: () => undefined,
    });
  }

  async #command(conversationId: string, verb: string, body: object): Promise<Answer<TeammateReceipt>> {
    const path = `${this.#pathOf(conversationId)}/${verb}`;
    const answer = await this.#ask('POST', path, isTeammateReceipt, { body });
    if (answer.kind === 'ok') this.#open.get(conversationId)?.live.takeReceipt(answer.body);
    return answer;
  }

  /** Until it is had, as the pages' queries do. */
  async #resync(): Promise<void> {
    const round = ++this.#resyncs;
    while (round === this.#resyncs) {
      const isDone = await this.#fetchRows().then(
        () => true,
        () => false,
      );
      if (isDone) return;
      await new Promise((later) => setTimeout(later, chaosLimits.retryMs));
    }
  }

  /** Both lists that together hold every conversation. */
  async #fetchRows(): Promise<void> {
    for (const filter of ['all', 'resolved']) {
      const path = `/api/workspaces/${this.#settings.workspaceId}/inbox?filter=${filter}`;
      const { rows } = bodyOf(await this.#ask('GET', path, isInboxPage));
      this.#rows = upsertRows(this.#rows, rows);
    }
  }

  async #batch(id: string, after: number, wait?: BatchWait): Promise<TeammateBatch> {
    const path = `${this.#pathOf(id)}/batch?after=${after}${wait ? `&wait=${wait.seconds}` : ''}`;
    return bodyOf(await this.#ask('GET', path, isTeammateBatch, { wait }));
  }

  #pathOf(conversationId: string): string {
    return `/api/workspaces/${this.#settings.workspaceId}/conversations/${conversationId}`;
  }

  #ask<Body>(
    method: 'GET' | 'POST',
    address: string,
    accepts: (value: unknown) => value is Body,
    more: { readonly body?: object; readonly wait?: BatchWait | undefined } = {},
  ): Promise<Answer<Body>> {
    return request(this.#settings.browser.fetch, { method, address, headers: {}, accepts, ...more });
  }
}

function outcomeOf(answer: Answer<TeammateReceipt>): TakeOver['outcome'] {
  if (answer.kind === 'ok') return { kind: 'won', seq: answer.body.seq };
  if (answer.kind === 'retry') return { kind: 'unknown' };
  return { kind: 'refused', code: answer.problem.code, heldBy: answer.problem.heldBy ?? null };
}

const isTeammateBatch = (value: unknown): value is TeammateBatch => isBatch(value);
const isTeammateReceipt = (value: unknown): value is TeammateReceipt => isReceipt(value);
const isInboxPage = (value: unknown): value is InboxPage => isObject(value) && Array.isArray(value['rows']);

function bodyOf<Body>(answer: Answer<Body>): Body {
  if (answer.kind === 'ok') return answer.body;
  throw new Error(answer.kind === 'refused' ? answer.problem.detail : 'The server could not be reached.');
}
