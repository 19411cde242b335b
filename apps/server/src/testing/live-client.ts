import { once } from 'node:events';
import type { FromClient, ToTeammate, ToVisitor } from '@chatref/protocol';
import { WebSocket } from 'ws';
import type { Person } from './set-up-shop.ts';
import type { Visit } from './start-visit.ts';

type Frame = ToVisitor | ToTeammate;
type FrameOf<Kind extends Frame['t']> = Extract<Frame, { t: Kind }>;
type Waiter = { readonly isMet: () => boolean; readonly resolve: () => void };

const waitMs = 10_000;

/** A real socket to the server that keeps every frame, in order. */
export class LiveClient {
  readonly socket: WebSocket;
  readonly frames: Frame[] = [];
  #closed: { readonly code: number; readonly reason: string } | null = null;
  readonly #waiters = new Set<Waiter>();

  constructor(url: string, headers: Readonly<Record<string, string>> = {}) {
    this.socket = new WebSocket(url, { headers });
    this.socket.on('message', (data) => {
      this.frames.push(JSON.parse(String(data)) as Frame);
      this.#look();
    });
    this.socket.on('close', (code, reason) => {
      this.#closed = { code, reason: String(reason) };
      this.#look();
    });
    this.socket.on('error', () => undefined);
  }

  /** Opens and says hello as the visitor; resolves when the server is ready. */
  static async asVisitor(visit: Visit): Promise<LiveClient> {
    const client = new LiveClient(`${visit.caller.origin.replace('http', 'ws')}/w/live`);
    await client.greet({ t: 'hello', token: visit.token, workspaceId: null });
    return client;
  }

  static async asTeammate({ caller }: Person, workspaceId: string): Promise<LiveClient> {
    const { origin } = caller;
    const client = new LiveClient(`${origin.replace('http', 'ws')}/api/live`, { ...caller.headers, origin });
    await client.greet({ t: 'hello', token: null, workspaceId });
    return client;
  }

  async greet(hello: FromClient): Promise<void> {
    await this.opened();
    this.send(hello);
    await this.until('ready');
  }

  async opened(): Promise<void> {
    if (this.socket.readyState === WebSocket.CONNECTING) await once(this.socket, 'open');
  }

  send(frame: FromClient | string): void {
    this.socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  }

  watch(conversationId: string, after = 0): void {
    this.send({ t: 'watch', conversationId, after });
  }

  /** The first frame of this kind that fits, come or to come. */
  async until<Kind extends Frame['t']>(
    kind: Kind,
    fits: (frame: FrameOf<Kind>) => boolean = () => true,
  ): Promise<FrameOf<Kind>> {
    const isIt = (frame: Frame): frame is FrameOf<Kind> => frame.t === kind && fits(frame as FrameOf<Kind>);
    await this.#met(() => this.frames.some(isIt), `a frame ${kind}`);
    const found = this.frames.find(isIt);
    if (found === undefined) throw new Error(`No frame ${kind}`);
    return found;
  }

  /** A pong that was asked for now: whatever the server had sent before has come. */
  async settled(): Promise<void> {
    const pongs = () => this.frames.filter(({ t }) => t === 'pong').length;
    const before = pongs();
    this.send({ t: 'ping' });
    await this.#met(() => pongs() > before, 'a pong');
  }

  async closed(): Promise<{ readonly code: number; readonly reason: string }> {
    await this.#met(() => this.#closed !== null, 'the close');
    return this.#closed ?? { code: 0, reason: '' };
  }

  /** The batches of a conversation so far. */
  batches(conversationId: string): FrameOf<'batch'>['batch'][] {
    return this.frames.flatMap((frame) =>
      frame.t === 'batch' && frame.batch.conversationId === conversationId ? [frame.batch] : [],
    );
  }

  close(): void {
    this.socket.terminate();
  }

  #look(): void {
    for (const waiter of this.#waiters) if (waiter.isMet()) waiter.resolve();
  }

  async #met(isMet: () => boolean, what: string): Promise<void> {
    if (isMet()) return;
    await new Promise<void>((resolve, reject) => {
      const waiter = { isMet, resolve: () => end(resolve) };
      const end = (settle: () => void) => {
        clearTimeout(timer);
        this.#waiters.delete(waiter);
        settle();
      };
      const timer = setTimeout(
        () =>
          end(() =>
            reject(new Error(`No sign of ${what}; got ${JSON.stringify(this.frames).slice(0, 2000)}`)),
          ),
        waitMs,
      );
      this.#waiters.add(waiter);
    });
  }
}
