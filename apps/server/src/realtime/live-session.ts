import { parseId, unreachable } from '@chatref/core';
import { closeCodes, type FromClient, type Problem, type Signal } from '@chatref/protocol';
import type { Hint } from '../bus/bus.ts';
import { notFound, ProblemError, problemOf } from '../present/problem.ts';
import type { Listener } from './hub.ts';
import { liveLimits } from './limits.ts';
import type { LiveNode } from './live-node.ts';
import type { LiveSocket } from './live-socket.ts';
import { parseFrame } from './parse-frame.ts';
import type { Greet, Hello, Peer } from './peer.ts';
import { Watches } from './watches.ts';

type SessionPorts = { readonly greet: Greet; readonly address: string | null; readonly node: LiveNode };

/** One socket: says hello, watches, is told. Every buffer it causes is bounded. */
export class LiveSession implements Listener {
  readonly #socket: LiveSocket;
  readonly #greet: Greet;
  readonly #address: string | null;
  readonly #node: LiveNode;
  #hello: Hello | null = null;
  #peer: Peer | null = null;
  #watches: Watches | null = null;
  #watchesInbox = false;
  /** Frames that wait for the greeting; null while there is none to wait for. */
  #held: (string | null)[] | null = null;
  #deadlineMs: number;
  #isAskedForLife = false;
  #greetedMs = 0;
  #typedMs: number;
  #minuteBeganMs: number;
  #framesOfMinute = 0;

  constructor(socket: LiveSocket, { greet, address, node }: SessionPorts) {
    this.#socket = socket;
    this.#greet = greet;
    this.#address = address;
    this.#node = node;
    const nowMs = node.clock.nowMs();
    this.#deadlineMs = nowMs + liveLimits.helloDeadlineMs;
    this.#typedMs = nowMs - liveLimits.typingEveryMs;
    this.#minuteBeganMs = nowMs;
  }

  /** Bytes that the reader has not taken. */
  get unsentBytes(): number {
    return this.#socket.bufferedAmount;
  }

  /** A frame from the other end; null for one that is not text. */
  receive(text: string | null): void {
    // What still waited when the socket went would join rooms that nobody leaves.
    if (!this.#socket.isOpen) return;
    if (this.#isFlood()) this.turnAway(problemOf('too_many_requests', tooManyFrames));
    else if (this.#held === null) this.#take(text);
    else if (this.#held.length < liveLimits.maxWaitingFrames) this.#held.push(text);
    else this.turnAway(problemOf('too_many_requests', tooManyFrames));
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
    if (this.unsentBytes > liveLimits.maxBufferedBytes) this.cutOff();
    else this.#socket.send(text);
  }

  sendProblem(problem: Problem, conversationId: string | null): void {
    this.send(JSON.stringify({ t: 'problem', problem, conversationId }));
  }

  /** Says why, and closes. */
  turnAway(problem: Problem): void {
    this.#leaveRooms();
    this.sendProblem(problem, null);
    this.#close(closeCodeOf(problem), problem.code);
  }

  /** The server stops. */
  sendAway(): void {
    this.#close(closeCodes.restarting, 'restarting');
  }

  cutOff(): void {
    this.#socket.terminate();
  }

  /** Any frame does, and the answer to a ping of ours. */
  showsLife(): void {
    // Only once welcomed: nobody stays by sending signs of life in place of a hello.
    if (this.#peer === null) return;
    this.#deadlineMs = this.#node.clock.nowMs() + liveLimits.idleDeadlineMs;
    this.#isAskedForLife = false;
  }

  /** Called in each sweep. */
  endIfDead(nowMs: number): void {
    if (nowMs >= this.#deadlineMs) this.cutOff();
    else if (this.#peer !== null && !this.#isAskedForLife && nowMs >= this.#deadlineMs - answerTimeMs) {
      this.#isAskedForLife = true;
      this.#socket.ping();
    }
  }

  /** Who was let in is asked again from time to time: a session ends, and a teammate may be removed. */
  isGreetingDue(nowMs: number): boolean {
    return this.#peer !== null && nowMs - this.#greetedMs >= liveLimits.greetAgainMs;
  }

  greetAgain(nowMs: number): void {
    if (this.#hello === null) return;
    this.#greetedMs = nowMs;
    void this.#greeted(this.#hello).then((greeted) => {
      if (greeted instanceof ProblemError) this.turnAway(greeted.problem);
    });
  }

  /** The socket has closed, from whichever end. */
  leave(): void {
    this.#leaveRooms();
    this.#node.forget(this, this.#address);
  }

  #isFlood(): boolean {
    const nowMs = this.#node.clock.nowMs();
    if (nowMs - this.#minuteBeganMs >= minuteMs) {
      this.#minuteBeganMs = nowMs;
      this.#framesOfMinute = 0;
    }
    this.#framesOfMinute += 1;
    return this.#framesOfMinute > liveLimits.maxFramesPerMinute;
  }

  #take(text: string | null): void {
    const frame = text === null ? null : parseFrame(text);
    if (frame === null) {
      this.#refuse('This frame is not one of the protocol. Reload the page.');
      return;
    }
    this.showsLife();
    if (frame.t === 'hello') void this.#welcome(frame);
    else if (this.#peer === null) this.#refuse('Say hello first.');
    else this.#act(frame, this.#peer);
  }

  async #welcome(hello: Hello): Promise<void> {
    if (this.#hello !== null) {
      this.#refuse('You have said hello already.');
      return;
    }
    this.#hello = hello;
    // Frames that come meanwhile wait, so that a watch never overtakes the hello before it.
    const held: (string | null)[] = [];
    this.#held = held;
    const greeted = await this.#greeted(hello);
    this.#held = null;
    if (!this.#socket.isOpen) return;
    if (greeted instanceof ProblemError) this.turnAway(greeted.problem);
    else this.#letIn(greeted);
    for (const text of held) if (this.#socket.isOpen) this.#take(text);
  }

  #letIn(peer: Peer): void {
    if (this.#node.persons.of(peer.personId) >= liveLimits.maxSocketsPerPerson) {
      this.turnAway(problemOf('too_many_requests', tooManyWindows));
      return;
    }
    this.#node.persons.enter(peer.personId);
    this.#peer = peer;
    this.#greetedMs = this.#node.clock.nowMs();
    this.showsLife();
    this.send(readyFrame);
  }

  async #greeted(hello: Hello): Promise<Peer | ProblemError> {
    try {
      return await this.#greet(hello);
    } catch (error) {
      this.#node.onError(error);
      return new ProblemError('internal', 'Live news could not be begun just now. It is tried again.');
    }
  }

  #act(frame: Exclude<FromClient, { t: 'hello' }>, peer: Peer): void {
    switch (frame.t) {
      case 'ping':
        this.send(pongFrame);
        break;
      case 'watch':
        this.#watch(frame.conversationId, frame.after, peer);
        break;
      case 'unwatch':
        this.#watches?.end(frame.conversationId);
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

  #watchInbox(peer: Peer): void {
    if (peer.side !== 'teammate' || this.#watchesInbox) return;
    this.#watchesInbox = true;
    this.#node.hub.joinWorkspace(peer.workspaceId, this);
  }

  #typing(conversationId: string, peer: Peer): void {
    const nowMs = this.#node.clock.nowMs();
    const isTooOften = nowMs - this.#typedMs < liveLimits.typingEveryMs;
    if (isTooOften || this.#watches?.follows(conversationId) !== true) return;
    this.#typedMs = nowMs;
    const { workspaceId, side, teammate } = peer;
    const signal: Signal = { kind: 'typing', author: side, name: teammate?.name ?? null };
    this.#node.bus.publish({ kind: 'signal', workspaceId, conversationId, from: side, signal });
  }

  #refuse(detail: string): void {
    this.turnAway(problemOf('invalid_request', detail));
  }

  #close(code: number, reason: string): void {
    this.#socket.close(code, reason);
    // Who does not answer the goodbye is not waited for.
    this.#deadlineMs = Math.min(this.#deadlineMs, this.#node.clock.nowMs() + liveLimits.goodbyeMs);
  }

  #leaveRooms(): void {
    const peer = this.#peer;
    if (peer === null) return;
    this.#peer = null;
    this.#watches?.endAll();
    this.#watches = null;
    if (this.#watchesInbox) this.#node.hub.leaveWorkspace(peer.workspaceId, this);
    this.#watchesInbox = false;
    this.#node.persons.leave(peer.personId);
  }
}

const readyFrame = JSON.stringify({ t: 'ready' });
const pongFrame = JSON.stringify({ t: 'pong' });
const minuteMs = 60_000;
const answerTimeMs = liveLimits.idleDeadlineMs - liveLimits.askAfterMs;

const tooManyFrames = 'This window sends more than can be taken. It goes on by itself in a moment.';
const tooManyWindows =
  'This is open in too many windows for live news. Close some; until then news come a little later here.';

function closeCodeOf({ code }: Problem): number {
  if (code === 'internal') return closeCodes.failed;
  return code === 'too_many_requests' ? closeCodes.tooMany : closeCodes.refused;
}
