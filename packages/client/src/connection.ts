import type { FromClient, Problem, Signal } from '@chatref/protocol';
import { backoffMs } from './backoff.ts';
import type { Batch, FetchBatch, HeadBase } from './batch.ts';
import type { Cancel, Clock } from './clock.ts';
import { Heartbeat } from './heartbeat.ts';
import { clientLimits } from './limits.ts';
import type { Presence } from './live-signals.ts';
import { noticeSleep } from './notice-sleep.ts';
import { type LiveFrame, type LiveNews, parseFrame } from './parse-frame.ts';
import { Poller } from './poller.ts';

export type SocketEvents = {
  readonly opened: () => void;
  readonly message: (text: string) => void;
  /** Closed or failed; may be called more than once. */
  readonly closed: () => void;
};
export type Socket = { readonly send: (text: string) => void; readonly close: () => void };
export type OpenSocket = (events: SocketEvents) => Socket;

export type ConnectionState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live'; readonly via: 'socket' | 'polling' }
  | {
      readonly kind: 'lost';
      readonly sinceMs: number;
      readonly nextTryMs: number;
      /** Where the server refused us: its words. */
      readonly problem?: Problem;
    };

/** Who follows a conversation: where it is, and where its news go. */
export type Follower<Head extends HeadBase> = {
  readonly cursor: () => number;
  readonly batch: (batch: Batch<Head>) => void;
  readonly signal?: (signal: Signal) => void;
  readonly presence?: (presence: Presence) => void;
  /** The socket is gone: what is told by it alone, who types or looks, is no longer known. */
  readonly unheard?: () => void;
};

export type ConnectionSettings<Head extends HeadBase> = {
  readonly openSocket: OpenSocket;
  readonly clock: Clock;
  /** Between 0 and 1. */
  readonly random: () => number;
  /** Asked anew for every socket, so that a renewed token is used. */
  readonly hello: () => Extract<FromClient, { t: 'hello' }>;
  /** The batch route, for the time without a socket. */
  readonly fetchBatch: FetchBatch<Head>;
  /** Whether anybody can see the page; one that is hidden asks less. */
  readonly isShown?: () => boolean;
  /** Teammates: follow every row of the inbox. */
  readonly watchesInbox?: boolean;
  readonly onState?: (state: ConnectionState) => void;
  /**
   * News without a cursor may have been missed: fetch lists again. Called once the server follows after each `ready`,
   * again after a while where it rejects, and, without a socket, at each poll.
   */
  readonly onResync?: () => Promise<unknown> | undefined;
  readonly onNews?: (news: LiveNews) => void;
  readonly onProblem?: (problem: Problem, conversationId: string | null) => void;
};

/**
 * Keeps one socket to the server, or plain requests in its place, for as long as it lives. The socket only brings
 * news: every follower is asked for its cursor at each new start, so nothing depends on a socket having lived.
 */
export class Connection<Head extends HeadBase> {
  readonly #settings: ConnectionSettings<Head>;
  readonly #followers = new Map<string, Follower<Head>>();
  readonly #poller: Poller<Head>;
  #state: ConnectionState = { kind: 'connecting' };
  #socket: Socket | null = null;
  #heartbeat: Heartbeat | null = null;
  #isReady = false;
  #isResyncDue = false;
  #isRunning = false;
  #failures = 0;
  #lostSinceMs: number | null = null;
  #problem: Problem | null = null;
  #typedMs = Number.NEGATIVE_INFINITY;
  #wokenMs = Number.NEGATIVE_INFINITY;
  #cancelTimer: Cancel = () => {};
  #cancelFallback: Cancel = () => {};
  #ignoreSleep: Cancel = () => {};

  constructor(settings: ConnectionSettings<Head>) {
    this.#settings = settings;
    this.#poller = new Poller({
      ...settings,
      followers: this.#followers,
      onAnswer: (isReached, nextMs) => this.#polled(isReached, nextMs),
    });
  }

  get state(): ConnectionState {
    return this.#state;
  }

  start(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#ignoreSleep = noticeSleep(this.#settings.clock, () => {
      // In a hidden page timers are late without any sleep, and nobody waits.
      if (this.#settings.isShown?.() ?? true) this.wake();
    });
    this.#planFallback();
    this.#connect();
  }

  stop(): void {
    this.#isRunning = false;
    this.#ignoreSleep();
    this.#endFallback();
    this.#dropSocket();
  }

  /** The page is looked at again, or the network is back: prove the socket, or try for one now. */
  wake(): void {
    if (!this.#isRunning) return;
    if (this.#isReady) {
      const nowMs = this.#settings.clock.nowMs();
      if (Math.abs(nowMs - this.#wokenMs) >= clientLimits.wakeEveryMs) this.#watchAll();
      this.#wokenMs = nowMs;
      this.#heartbeat?.check(clientLimits.wakeDeadlineMs);
      return;
    }
    this.#poller.nudge();
    if (this.#socket === null) this.#connect();
  }

  /** Follows a conversation until the returned function is called. */
  watch(conversationId: string, follower: Follower<Head>): () => void {
    if (this.#followers.size >= clientLimits.maxWatched)
      throw new RangeError('Too many conversations watched.');
    this.#followers.set(conversationId, follower);
    if (this.#isReady) this.#watchOne(conversationId, follower);
    this.#poller.nudge();
    return () => {
      if (this.#followers.get(conversationId) !== follower) return;
      this.#followers.delete(conversationId);
      this.#send({ t: 'unwatch', conversationId });
      this.#poller.nudge();
    };
  }

  /** Says that somebody types here; more often than the limit is swallowed, and so it is without a socket. */
  sendTyping(conversationId: string): void {
    const nowMs = this.#settings.clock.nowMs();
    // Either way: a clock that was set back would silence it for as long.
    if (Math.abs(nowMs - this.#typedMs) < clientLimits.typingEveryMs) return;
    this.#typedMs = nowMs;
    this.#send({ t: 'typing', conversationId });
  }

  #connect(): void {
    this.#dropSocket();
    const { openSocket, clock, hello } = this.#settings;
    this.#cancelTimer = clock.after(clientLimits.connectDeadlineMs, () => this.#lose());
    // Events of a socket that was given up must not touch its successor.
    const ifCurrent = (run: () => void) => () => this.#socket === socket && run();
    const socket: Socket = openSocket({
      opened: () => ifCurrent(() => socket.send(JSON.stringify(hello())))(),
      message: (text) => ifCurrent(() => this.#hear(text))(),
      closed: () => ifCurrent(() => this.#lose())(),
    });
    this.#socket = socket;
  }

  #hear(text: string): void {
    this.#heartbeat?.heard();
    const frame = parseFrame<Head>(text);
    if (frame === null) return;
    if (frame.t === 'ready') this.#welcome();
    else if (frame.t === 'pong') this.#pong();
    else this.#handle(frame);
  }

  #pong(): void {
    if (!this.#isResyncDue) return;
    this.#isResyncDue = false;
    void this.#resync(this.#socket, 1);
  }

  /** Lists may have changed while nobody told us. Asked for until they are there, for as long as this socket lives. */
  async #resync(socket: Socket | null, round: number): Promise<void> {
    const { onResync, clock, random } = this.#settings;
    try {
      await onResync?.();
    } catch {
      const again = () => this.#socket === socket && void this.#resync(socket, round + 1);
      clock.after(backoffMs(round, random), again);
    }
  }

  #handle(frame: LiveFrame<Head>): void {
    const { onNews, onProblem } = this.#settings;
    switch (frame.t) {
      case 'batch':
        this.#followers.get(frame.batch.conversationId)?.batch(frame.batch);
        break;
      case 'signal':
        this.#followers.get(frame.conversationId)?.signal?.(frame.signal);
        break;
      case 'presence':
        this.#followers.get(frame.conversationId)?.presence?.(frame);
        break;
      case 'problem':
        if (frame.conversationId === null) this.#problem = frame.problem;
        if (frame.problem.code === 'internal') this.#watchAgainLater(frame.conversationId ?? '');
        onProblem?.(frame.problem, frame.conversationId ?? null);
        break;
      case 'row':
      case 'source_changed':
        onNews?.(frame);
        break;
    }
  }

  #welcome(): void {
    this.#cancelTimer();
    this.#endFallback();
    this.#isReady = true;
    this.#failures = 0;
    this.#problem = null;
    this.#lostSinceMs = null;
    this.#heartbeat = new Heartbeat({
      clock: this.#settings.clock,
      ping: () => this.#send({ t: 'ping' }),
      giveUp: () => this.#lose(),
    });
    this.#watchAll();
    // Frames of a socket are handled in order: once this is answered, what changes is told, and lists that are fetched
    // after that miss nothing. Fetched at once, they might be read before anybody listens.
    this.#isResyncDue = true;
    this.#send({ t: 'ping' });
    this.#setState({ kind: 'live', via: 'socket' });
  }

  #watchAll(): void {
    if (this.#settings.watchesInbox) this.#send({ t: 'watch_inbox' });
    for (const [conversationId, follower] of this.#followers) this.#watchOne(conversationId, follower);
  }

  #watchOne(conversationId: string, { cursor }: Follower<Head>): void {
    this.#send({ t: 'watch', conversationId, after: cursor() });
  }

  /** The server could not read the log just now, and has ended this watch: without a new one nothing would come of it. */
  #watchAgainLater(conversationId: string): void {
    const follower = this.#followers.get(conversationId);
    this.#settings.clock.after(clientLimits.watchAgainMs, () => {
      if (follower && this.#followers.get(conversationId) === follower)
        this.#watchOne(conversationId, follower);
    });
  }

  #send(frame: FromClient): void {
    if (this.#isReady) this.#socket?.send(JSON.stringify(frame));
  }

  #lose(): void {
    this.#dropSocket();
    if (!this.#isRunning) return;
    const { clock, random } = this.#settings;
    this.#failures += 1;
    this.#lostSinceMs ??= clock.nowMs();
    const waitMs = backoffMs(this.#failures, random);
    this.#cancelTimer = clock.after(waitMs, () => this.#connect());
    if (this.#failures >= clientLimits.triesBeforePolling) this.#poller.start();
    else if (this.#failures === 1) this.#planFallback();
    if (this.#state.kind !== 'live' || this.#state.via !== 'polling') this.#setLost(clock.nowMs() + waitMs);
  }

  /** Some proxies refuse a socket at once, others let it hang: plain requests do not wait for the tries to fail. */
  #planFallback(): void {
    this.#cancelFallback();
    this.#cancelFallback = this.#settings.clock.after(clientLimits.pollAfterMs, () => this.#poller.start());
  }

  #endFallback(): void {
    this.#cancelFallback();
    this.#poller.stop();
  }

  #polled(isReached: boolean, nextMs: number): void {
    if (isReached) this.#setState({ kind: 'live', via: 'polling' });
    else this.#setLost(this.#settings.clock.nowMs() + nextMs);
  }

  #setLost(nextTryMs: number): void {
    this.#lostSinceMs ??= this.#settings.clock.nowMs();
    const problem = this.#problem === null ? {} : { problem: this.#problem };
    this.#setState({ kind: 'lost', sinceMs: this.#lostSinceMs, nextTryMs, ...problem });
  }

  #setState(state: ConnectionState): void {
    if (state.kind === 'live') this.#lostSinceMs = null;
    this.#state = state;
    this.#settings.onState?.(state);
  }

  #dropSocket(): void {
    this.#cancelTimer();
    this.#heartbeat?.stop();
    this.#heartbeat = null;
    if (this.#isReady) for (const { unheard } of this.#followers.values()) unheard?.();
    this.#isReady = false;
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }
}
