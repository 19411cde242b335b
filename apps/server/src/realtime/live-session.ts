import { parseId, unreachable } from '@chatref/core';
import { closeCodes, type FromClient, fromClientSchema, type Problem, type Signal } from '@chatref/protocol';
import type { Hint } from '../bus/bus.ts';
import { notFound, ProblemError, problemOf } from '../present/problem.ts';
import type { Listener } from './hub.ts';
import { liveLimits } from './limits.ts';
import type { LiveNode } from './live-node.ts';
import type { LiveSocket } from './live-socket.ts';
import type { Greet, Hello, Peer } from './peer.ts';
import { Watches } from './watches.ts';

/** One socket: says hello, watches, is told. Every buffer it causes is bounded. */
export class LiveSession implements Listener {
  readonly #socket: LiveSocket;
  readonly #greet: Greet;
  readonly #node: LiveNode;
  #hello: Hello | null = null;
  #peer: Peer | null = null;
  #watches: Watches | null = null;
  #watchesInbox = false;
  /** Frames that wait for a greeting; null while there is none to wait for. */
  #held: (string | null)[] | null = null;
  #deadlineMs: number;
  #greetedMs = 0;

  constructor(socket: LiveSocket, greet: Greet, node: LiveNode) {
    this.#socket = socket;
    this.#greet = greet;
    this.#node = node;
    this.#deadlineMs = node.clock.nowMs() + liveLimits.helloDeadlineMs;
  }

  /** A frame from the other end; null for one that is not text. */
  receive(text: string | null): void {
    if (this.#held === null) this.#take(text);
    else if (this.#held.length < liveLimits.maxWaitingFrames) this.#held.push(text);
    else this.cutOff();
  }

  /** News of the workspace, for those who watch the inbox. */
  hear(hint: Hint): void {
    if (this.#peer === null || hint.workspaceId !== this.#peer.workspaceId) return;
    const frame = this.#peer.newsFrame(hint);
    if (frame !== null) this.send(frame);
  }

  send(text: string): void {
    if (!this.#socket.isOpen) return;
    // Ended, not closed: a close would wait behind the very bytes that the reader does not take.
    if (this.#socket.bufferedAmount > liveLimits.maxBufferedBytes) this.cutOff();
    else this.#socket.send(text);
  }

  sendProblem(problem: Problem, conversationId: string | null): void {
    this.send(JSON.stringify({ t: 'problem', problem, conversationId }));
  }

  /** Ends a socket that has said nothing for too long. */
  checkDeadline(nowMs: number): void {
    if (nowMs >= this.#deadlineMs) this.cutOff();
  }

  /** The server stops. */
  sendAway(): void {
    this.#socket.close(closeCodes.restarting, 'restarting');
  }

  cutOff(): void {
    this.#socket.terminate();
  }

  /** The socket has closed, from whichever end. */
  leave(): void {
    this.#leaveRooms();
    this.#node.forget(this);
  }

  #take(text: string | null): void {
    // What still waited when the socket went would join rooms that nobody leaves.
    if (!this.#socket.isOpen) return;
    const frame = text === null ? null : readFrame(text);
    if (frame === null) {
      this.#refuse('This frame is not one of the protocol. Reload the page.');
      return;
    }
    this.#deadlineMs = this.#node.clock.nowMs() + liveLimits.idleDeadlineMs;
    if (frame.t === 'hello') this.#welcome(frame);
    else if (frame.t === 'ping') this.#answerPing();
    else if (this.#peer === null) this.#refuse('Say hello first.');
    else this.#act(frame, this.#peer);
  }

  #welcome(hello: Hello): void {
    if (this.#hello !== null) {
      this.#refuse('You have said hello already.');
      return;
    }
    this.#hello = hello;
    void this.#letIn(hello, (peer) => {
      this.#peer = peer;
      this.send(readyFrame);
    });
  }

  /** Who was let in is asked again from time to time: a session ends, and a teammate may be removed. */
  #answerPing(): void {
    const isDue = this.#node.clock.nowMs() - this.#greetedMs >= liveLimits.greetAgainMs;
    if (this.#peer && this.#hello && isDue) void this.#letIn(this.#hello, () => this.send(pongFrame));
    else this.send(pongFrame);
  }

  /** Frames that come meanwhile wait, so that a watch never overtakes the hello before it. */
  async #letIn(hello: Hello, welcome: (peer: Peer) => void): Promise<void> {
    const held: (string | null)[] = [];
    this.#held = held;
    const greeted = await this.#greeted(hello);
    this.#held = null;
    this.#greetedMs = this.#node.clock.nowMs();
    if (!this.#socket.isOpen) return;
    if (greeted instanceof ProblemError) this.#sendOut(greeted.problem);
    else welcome(greeted);
    for (const text of held) this.receive(text);
  }

  async #greeted(hello: Hello): Promise<Peer | ProblemError> {
    try {
      return await this.#greet(hello);
    } catch (error) {
      this.#node.onError(error);
      return new ProblemError('internal', 'Live news could not be begun just now. It is tried again.');
    }
  }

  #sendOut(problem: Problem): void {
    this.#leaveRooms();
    this.sendProblem(problem, null);
    this.#socket.close(problem.code === 'internal' ? closeCodes.failed : closeCodes.refused, problem.code);
  }

  #act(frame: Exclude<FromClient, { t: 'hello' | 'ping' }>, peer: Peer): void {
    switch (frame.t) {
      case 'watch':
        this.#watch(frame.conversationId, frame.after, peer);
        break;
      case 'unwatch':
        this.#unwatch(frame.conversationId);
        break;
      case 'watch_inbox':
        this.#watchInbox(peer);
        break;
      case 'typing':
        this.#typing(frame.conversationId, peer);
        break;
      default:
        unreachable(frame);
    }
  }

  #watch(conversationId: string, after: number, peer: Peer): void {
    const id = parseId('conversation', conversationId);
    if (id === null) {
      this.sendProblem(notFound('conversation').problem, conversationId);
      return;
    }
    this.#watches ??= new Watches({ peer, session: this, node: this.#node });
    this.#watches.begin(id, after);
  }

  #unwatch(conversationId: string): void {
    const id = parseId('conversation', conversationId);
    if (id !== null) this.#watches?.end(id);
  }

  #watchInbox(peer: Peer): void {
    if (peer.side !== 'teammate' || this.#watchesInbox) return;
    this.#watchesInbox = true;
    this.#node.hub.joinWorkspace(peer.workspaceId, this);
  }

  #typing(conversationId: string, peer: Peer): void {
    if (this.#watches?.follows(parseId('conversation', conversationId)) !== true) return;
    const { workspaceId, side, teammate } = peer;
    const signal: Signal = { kind: 'typing', author: side, name: teammate?.name ?? null };
    this.#node.bus.publish({ kind: 'signal', workspaceId, conversationId, from: side, signal });
  }

  #refuse(detail: string): void {
    this.sendProblem(problemOf('invalid_request', detail), null);
    this.#socket.close(closeCodes.refused, 'refused');
  }

  #leaveRooms(): void {
    this.#watches?.endAll();
    this.#watches = null;
    if (this.#peer && this.#watchesInbox) this.#node.hub.leaveWorkspace(this.#peer.workspaceId, this);
    this.#watchesInbox = false;
    this.#peer = null;
  }
}

const readyFrame = JSON.stringify({ t: 'ready' });
const pongFrame = JSON.stringify({ t: 'pong' });

function readFrame(text: string): FromClient | null {
  try {
    const read = fromClientSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
