import type { ConversationId } from '@chatref/core';
import type { Hint } from '../bus/bus.ts';
import { ProblemError, problemOf } from '../present/problem.ts';
import type { Stretch } from '../store/committed.ts';
import type { Listener } from './hub.ts';
import { liveLimits } from './limits.ts';
import type { LiveNode } from './live-node.ts';
import type { LiveSession } from './live-session.ts';
import type { Peer } from './peer.ts';
import type { Watcher } from './presence.ts';
import { Watch, type WatchPorts } from './watch.ts';

type Ports = { readonly peer: Peer; readonly session: LiveSession; readonly node: LiveNode };

/** What one socket watches. Only a socket that watches has one of these. */
export class Watches implements Listener, Watcher, WatchPorts {
  readonly #ports: Ports;
  /** A list, for it is short, and mostly of one. */
  #all: readonly Watch[] = [];

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  get peer(): Peer {
    return this.#ports.peer;
  }

  /** Follows the conversation from `after`, anew where it is followed already. */
  begin(id: ConversationId, after: number): void {
    // Not more than that: who only asks anew has been there all the time.
    this.#drop(this.#of(id));
    if (this.#all.length >= liveLimits.maxWatchesPerSocket) {
      const detail = 'Too many conversations are open in this window. Close one, then open this one again.';
      this.#ports.session.sendProblem(problemOf('too_many_requests', detail), id);
      return;
    }
    const watch = new Watch(id, after, this);
    this.#all = this.#all.concat(watch);
    // Joined before the log is read: what is appended in between is held back, not missed.
    this.#ports.node.hub.joinConversation(id, this);
    watch.start();
  }

  end(id: string): void {
    const watch = this.#of(id);
    if (watch === undefined) return;
    this.#drop(watch);
    this.#ports.node.hub.leaveConversation(id, this);
    this.#ports.node.presence.leave(id, this);
  }

  endAll(): void {
    for (const { id } of this.#all) this.end(id);
  }

  /** Whether its log was read for this socket: before that nobody knows that they may hear of it. */
  follows(id: string): boolean {
    return this.#of(id)?.isLive === true;
  }

  hear(hint: Hint): void {
    const { peer, session } = this.#ports;
    if (hint.workspaceId !== peer.workspaceId) return;
    if (hint.kind === 'appended') this.#of(hint.stretch.row.id)?.offer(hint.stretch);
    if (hint.kind !== 'signal' || hint.from === peer.side) return;
    const { conversationId, signal } = hint;
    const watch = this.#of(conversationId);
    const isLate = signal.kind === 'progress' && signal.turnId !== watch?.turnId;
    if (watch?.isLive && !isLate) session.send(JSON.stringify({ t: 'signal', conversationId, signal }));
  }

  read(id: ConversationId, after: number): Promise<Stretch> {
    return this.#ports.peer.read(id, after);
  }

  show(_id: ConversationId, stretch: Stretch): void {
    this.#ports.session.send(this.#ports.peer.batchFrame(stretch));
  }

  begun(id: ConversationId): void {
    this.#ports.node.presence.join(id, this);
  }

  showPresence(frame: string): void {
    this.#ports.session.send(frame);
  }

  fail(id: ConversationId, error: unknown): void {
    this.end(id);
    const isRefusal = error instanceof ProblemError;
    if (!isRefusal) this.#ports.node.onError(error);
    const problem = isRefusal
      ? error.problem
      : problemOf('internal', 'The conversation could not be read just now. It is tried again.');
    this.#ports.session.sendProblem(problem, id);
  }

  #of(id: string): Watch | undefined {
    return this.#all.find((watch) => watch.id === id);
  }

  #drop(watch: Watch | undefined): void {
    watch?.end();
    this.#all = this.#all.filter((one) => one !== watch);
  }
}
