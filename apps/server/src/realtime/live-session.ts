import { type ConversationId, parseId, type TeammateId, unreachable, type WorkspaceId } from '@chatref/core';
import {
  type FromClient,
  fromClientSchema,
  type Signal,
  type ToTeammate,
  type ToVisitor,
} from '@chatref/protocol';
import type { WebSocket } from 'ws';
import type { Bus, Hint } from '../bus/bus.ts';
import { ProblemError, problemOf } from '../present/problem.ts';
import type { Stretch } from '../store/committed.ts';
import type { Hub, Listener } from './hub.ts';
import { liveLimits } from './limits.ts';
import { Watch } from './watch.ts';

/** Who is at the other end, once they have said hello. */
export type Peer = {
  readonly side: 'visitor' | 'teammate';
  readonly workspaceId: WorkspaceId;
  readonly teammateId: TeammateId | null;
  /** Shown to the other side while this one types. */
  readonly name: string | null;
  /** The log after a seq; throws a ProblemError for a conversation that is not theirs. */
  readonly read: (id: ConversationId, after: number) => Promise<Stretch>;
  readonly presentBatch: (stretch: Stretch) => ToVisitor | ToTeammate;
  /** A hint about the workspace, for those who watch the inbox; null where there is nothing to say. */
  readonly presentNews: (hint: Hint) => ToTeammate | null;
};

type Hello = Extract<FromClient, { t: 'hello' }>;

export type LivePorts = {
  readonly hub: Hub;
  readonly bus: Bus;
  /** Null refuses the hello. */
  readonly greet: (hello: Hello) => Promise<Peer | ProblemError>;
  readonly onError: (error: unknown) => void;
};

/** One socket: says hello, watches, is told. Every buffer it causes is bounded. */
export class LiveSession implements Listener {
  readonly #socket: WebSocket;
  readonly #ports: LivePorts;
  readonly #watches = new Map<ConversationId, Watch>();
  #peer: Peer | null = null;
  #hello: Hello | null = null;
  #greetedMs = 0;
  #watchesInbox = false;
  #waiting = 0;
  #deadline: NodeJS.Timeout;
  /** Frames are handled one after the other, so that a watch never overtakes the hello before it. */
  #last: Promise<void> = Promise.resolve();

  constructor(socket: WebSocket, ports: LivePorts) {
    this.#socket = socket;
    this.#ports = ports;
    this.#deadline = this.#expire(liveLimits.helloDeadlineMs);
    socket.on('message', (data, isBinary) => {
      if (isBinary) return this.#refuse('Send JSON text frames.');
      if (this.#waiting >= liveLimits.maxWaitingFrames) return socket.terminate();
      this.#waiting += 1;
      this.#last = this.#last
        .then(() => this.#take(String(data)))
        .catch(ports.onError)
        .finally(() => {
          this.#waiting -= 1;
        });
    });
    socket.on('close', () => this.#leave());
    socket.on('error', () => socket.terminate());
  }

  hear(hint: Hint, as: 'conversation' | 'workspace'): void {
    if (hint.workspaceId !== this.#peer?.workspaceId) return;
    if (as === 'workspace') {
      const news = this.#peer.presentNews(hint);
      if (news !== null) this.#send(news);
    } else if (hint.kind === 'appended') this.#watches.get(hint.stretch.row.id)?.offer(hint.stretch);
    else if (hint.kind === 'signal' && hint.from !== this.#peer.side && this.#follows(hint.conversationId)) {
      this.#send({ t: 'signal', conversationId: hint.conversationId, signal: hint.signal });
    }
  }

  async #take(text: string): Promise<void> {
    // What still waited when the socket went would join rooms that nobody leaves.
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    const frame = readFrame(text);
    if (frame === null) return this.#refuse('This frame is not one of the protocol. Reload the page.');
    clearTimeout(this.#deadline);
    this.#deadline = this.#expire(liveLimits.idleDeadlineMs);
    if (frame.t === 'hello') return this.#welcome(frame);
    if (frame.t === 'ping') return this.#answerPing();
    if (this.#peer === null) return this.#refuse('Say hello first.');
    this.#act(frame, this.#peer);
  }

  async #welcome(hello: Hello): Promise<void> {
    if (this.#hello !== null) return this.#refuse('You have said hello already.');
    this.#hello = hello;
    const greeted = await this.#greet(hello);
    if (greeted === null) return;
    this.#peer = greeted;
    this.#send({ t: 'ready' });
  }

  /** Who was let in is asked again from time to time: a session ends, and a teammate may be removed. */
  async #answerPing(): Promise<void> {
    const isDue = Date.now() - this.#greetedMs >= liveLimits.greetAgainMs;
    if (this.#peer && this.#hello && isDue && (await this.#greet(this.#hello)) === null) return;
    this.#send({ t: 'pong' });
  }

  /** Null where they may not come in, or no longer; they have been told so then. */
  async #greet(hello: Hello): Promise<Peer | null> {
    const greeted = await this.#ports.greet(hello);
    this.#greetedMs = Date.now();
    if (!(greeted instanceof ProblemError)) return greeted;
    this.#leaveRooms();
    this.#send({ t: 'problem', problem: greeted.problem, conversationId: null });
    this.#socket.close(refusedCode, greeted.problem.code);
    return null;
  }

  #act(frame: Exclude<FromClient, { t: 'hello' | 'ping' }>, peer: Peer): void {
    switch (frame.t) {
      case 'watch':
        this.#watch(parseId('conversation', frame.conversationId), frame.after, peer);
        break;
      case 'unwatch':
        this.#unwatch(parseId('conversation', frame.conversationId));
        break;
      case 'watch_inbox':
        this.#watchInbox(peer);
        break;
      case 'typing':
        this.#typing(parseId('conversation', frame.conversationId), peer);
        break;
      default:
        unreachable(frame);
    }
  }

  #watchInbox(peer: Peer): void {
    if (peer.side !== 'teammate' || this.#watchesInbox) return;
    this.#watchesInbox = true;
    this.#ports.hub.joinWorkspace(peer.workspaceId, this);
  }

  #watch(id: ConversationId | null, after: number, peer: Peer): void {
    this.#unwatch(id);
    if (id === null || this.#watches.size >= liveLimits.maxWatchesPerSocket) {
      this.#refuse('This conversation cannot be watched. Reload the page.');
      return;
    }
    const watch = new Watch(after, {
      read: (from) => peer.read(id, from),
      send: (stretch) => this.#send(peer.presentBatch(stretch)),
      onError: (error) => this.#reportWatch(id, error),
    });
    this.#watches.set(id, watch);
    // Joined before the log is read: what is appended in between is held back, not missed.
    this.#ports.hub.joinConversation(id, this);
    watch.start();
  }

  #unwatch(id: ConversationId | null): void {
    const watch = id === null ? undefined : this.#watches.get(id);
    if (id === null || watch === undefined) return;
    watch.end();
    this.#watches.delete(id);
    this.#ports.hub.leaveConversation(id, this);
  }

  #follows(id: string): boolean {
    const known = parseId('conversation', id);
    return known !== null && this.#watches.get(known)?.isLive === true;
  }

  #reportWatch(id: ConversationId, error: unknown): void {
    this.#unwatch(id);
    const isRefusal = error instanceof ProblemError;
    if (!isRefusal) this.#ports.onError(error);
    const problem = isRefusal
      ? error.problem
      : problemOf('internal', 'The conversation could not be read just now. It is tried again.');
    this.#send({ t: 'problem', problem, conversationId: id });
  }

  #typing(id: ConversationId | null, peer: Peer): void {
    if (id === null || !this.#follows(id)) return;
    const signal: Signal = { kind: 'typing', author: peer.side, name: peer.name };
    const { workspaceId, side: from } = peer;
    this.#ports.bus.publish({ kind: 'signal', workspaceId, conversationId: id, from, signal });
  }

  #send(frame: ToVisitor | ToTeammate): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    // Ended, not closed: a close would wait behind the very bytes that the reader does not take.
    if (this.#socket.bufferedAmount > liveLimits.maxBufferedBytes) this.#socket.terminate();
    else this.#socket.send(JSON.stringify(frame));
  }

  #refuse(detail: string): void {
    this.#send({ t: 'problem', problem: problemOf('invalid_request', detail), conversationId: null });
    this.#socket.close(refusedCode, 'refused');
  }

  #expire(afterMs: number): NodeJS.Timeout {
    return setTimeout(() => this.#socket.terminate(), afterMs);
  }

  #leave(): void {
    clearTimeout(this.#deadline);
    this.#leaveRooms();
  }

  #leaveRooms(): void {
    for (const id of this.#watches.keys()) this.#unwatch(id);
    if (this.#peer && this.#watchesInbox) this.#ports.hub.leaveWorkspace(this.#peer.workspaceId, this);
    this.#watchesInbox = false;
    this.#peer = null;
  }
}

/** A close code of our own (RFC 6455 leaves 4000 to 4999 to applications). */
const refusedCode = 4001;

function readFrame(text: string): FromClient | null {
  try {
    const read = fromClientSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
