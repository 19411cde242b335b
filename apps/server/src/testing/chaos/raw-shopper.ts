import type {
  SessionResponse,
  TimelineItem,
  ToVisitor,
  VisitorBatch,
  VisitorReceipt,
} from '@chatref/protocol';
import { WebSocket } from 'ws';
import { noVisit } from '../start-visit.ts';
import type { Actor } from './actor.ts';
import { newClientId } from './browser.ts';
import { chaosLimits } from './limits.ts';
import { wordsOf } from './phrases.ts';
import type { Recorder } from './recorder.ts';
import type { Chance } from './seeded-random.ts';

export type RawShopperSettings = {
  readonly name: string;
  readonly agentId: string;
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly chance: Chance;
  readonly recorder: Recorder;
};

const { retryMs } = chaosLimits;
/** As the protocol asks of clients. */
const pingMs = 5_000;
const silenceMs = 12_000;

/** A shopper whose program speaks the wire by itself, from the protocol's description alone, with none of our client. */
export class RawShopper implements Actor {
  readonly name: string;
  readonly convergeMs = chaosLimits.convergeMs;
  readonly #settings: RawShopperSettings;
  readonly #items = new Map<string, TimelineItem>();
  readonly #outbox: { readonly clientId: string; readonly text: string }[] = [];
  #token: string | null = null;
  #conversationId: string | null = null;
  #cursor = 0;
  #floor = '';
  #socket: WebSocket | null = null;
  #heardMs = 0;
  #sent = 0;
  #isSending = false;
  #isStopped = false;
  readonly #pulse: NodeJS.Timeout;

  constructor(settings: RawShopperSettings) {
    this.name = settings.name;
    this.#settings = settings;
    this.#pulse = setInterval(() => this.#beat(), pingMs);
  }

  async act(): Promise<void> {
    const { chance } = this.#settings;
    if (chance.happens(0.1)) this.#socket?.terminate();
    this.#outbox.push({ clientId: newClientId(), text: wordsOf(chance, `${this.name} ${++this.#sent}`) });
    if (!this.#isSending) void this.#sendAll();
  }

  lacks(headOf: (conversationId: string) => number): string {
    const head = this.#conversationId === null ? 0 : headOf(this.#conversationId);
    const unsent = this.#outbox.length;
    return unsent === 0 && this.#cursor === head ? '' : `${unsent} unsent, at ${this.#cursor} of ${head}`;
  }

  async shown() {
    if (this.#conversationId === null) return [];
    const items = [...this.#items.values()].sort((a, b) => a.seq - b.seq);
    return [
      {
        who: this.name,
        side: 'visitor' as const,
        conversationId: this.#conversationId,
        items,
        floor: this.#floor,
      },
    ];
  }

  rows() {
    return [];
  }

  stop(): void {
    this.#isStopped = true;
    clearInterval(this.#pulse);
    this.#socket?.terminate();
  }

  async #sendAll(): Promise<void> {
    this.#isSending = true;
    for (let next = this.#outbox[0]; next !== undefined && !this.#isStopped; next = this.#outbox[0]) {
      const receipt = await this.#post(next).catch(() => null);
      if (receipt === null) {
        await new Promise((later) => setTimeout(later, retryMs));
        continue;
      }
      const { conversationId } = receipt.batch;
      this.#settings.recorder.acknowledged.push({ who: this.name, conversationId, ...next });
      this.#outbox.shift();
      this.#conversationId ??= conversationId;
      this.#take(receipt.batch);
      if (this.#socket === null) this.#connect();
    }
    this.#isSending = false;
  }

  async #post(message: { readonly clientId: string; readonly text: string }): Promise<VisitorReceipt> {
    const { agentId } = this.#settings;
    if (this.#token === null) {
      const wish = { agentId, origin: 'https://shop.example', visit: noVisit };
      const session = (await this.#ask('/w/sessions', wish)) as SessionResponse;
      this.#token = session.token;
    }
    const body = { conversationId: this.#conversationId, ...message };
    return (await this.#ask('/w/messages', body)) as VisitorReceipt;
  }

  /** Rejects unless the answer is good. */
  async #ask(path: string, body: object): Promise<unknown> {
    const { origin, headers } = this.#settings;
    const token: Record<string, string> =
      this.#token === null ? {} : { authorization: `Bearer ${this.#token}` };
    const response = await fetch(`${origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers, ...token },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(chaosLimits.requestTimeoutMs),
    });
    if (!response.ok) throw new Error(String(response.status));
    return response.json();
  }

  #connect(): void {
    if (this.#isStopped) return;
    const { origin, headers } = this.#settings;
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/w/live`, { headers });
    this.#socket = socket;
    this.#heardMs = Date.now();
    socket.on('open', () => this.#say({ t: 'hello', token: this.#token, workspaceId: null }));
    socket.on('message', (data) => this.#hear(JSON.parse(String(data)) as ToVisitor));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => setTimeout(() => this.#connect(), retryMs).unref());
  }

  #hear(frame: ToVisitor): void {
    this.#heardMs = Date.now();
    if (frame.t === 'ready') this.#watch();
    if (frame.t === 'batch') this.#take(frame.batch);
  }

  #beat(): void {
    if (Date.now() - this.#heardMs > silenceMs) this.#socket?.terminate();
    else this.#say({ t: 'ping' });
  }

  #watch(): void {
    this.#say({ t: 'watch', conversationId: this.#conversationId, after: this.#cursor });
  }

  /** The law of batches as the protocol states it: from <= cursor < to is news, a later start is a gap. */
  #take({ from, to, items, head, hasEarlier }: VisitorBatch): void {
    if (from > this.#cursor) this.#watch();
    if (from > this.#cursor || to <= this.#cursor) return;
    if (from === 0 && hasEarlier)
      throw new Error(`${this.name} would have to page back; it never falls that far behind`);
    for (const item of items) this.#items.set(item.id, item);
    this.#cursor = to;
    this.#floor = head.floor.kind;
  }

  #say(frame: object): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(frame));
  }
}
