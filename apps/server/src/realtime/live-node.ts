import type { Bus } from '../bus/bus.ts';
import { problemOf } from '../present/problem.ts';
import type { Clock } from './clock.ts';
import { Headcount } from './headcount.ts';
import { createHub, type Hub } from './hub.ts';
import { liveLimits } from './limits.ts';
import { LiveSession } from './live-session.ts';
import type { LiveSocket } from './live-socket.ts';
import type { Greet } from './peer.ts';
import { Presence } from './presence.ts';

export type LivePorts = {
  readonly bus: Bus;
  readonly clock: Clock;
  /** Unlike that of any other node, and of any earlier life of this one. */
  readonly nodeId: string;
  readonly onError: (error: unknown) => void;
};

/**
 * The sockets of one node, and what they share. One timer looks after the deadlines of all: with one for each socket,
 * ten thousand that do nothing would still cost.
 */
export class LiveNode {
  readonly bus: Bus;
  readonly clock: Clock;
  readonly hub: Hub;
  readonly onError: (error: unknown) => void;
  readonly presence: Presence;
  /** Sockets of each visitor and teammate. */
  readonly persons = new Headcount();
  readonly #addresses = new Headcount();
  readonly #sessions = new Set<LiveSession>();
  #cancelSweep: () => void;

  constructor({ onError, ...ports }: LivePorts) {
    const { bus, clock } = ports;
    this.bus = bus;
    this.clock = clock;
    this.onError = onError;
    this.hub = createHub(bus, onError);
    this.presence = new Presence(ports);
    this.#cancelSweep = this.#planSweep();
  }

  /** Whether not even one more can be opened to be told that there are too many. */
  isShutTo(address: string): boolean {
    return this.#addresses.of(address) >= liveLimits.maxSocketsPerAddress + liveLimits.maxRefusalsPerAddress;
  }

  /** Takes a socket that has just opened; its frames and its end are told to the session. */
  open(socket: LiveSocket, greet: Greet, address: string | null = null): LiveSession {
    const session = new LiveSession(socket, { greet, address, node: this });
    this.#sessions.add(session);
    if (address === null) return session;
    this.#addresses.enter(address);
    // Opened all the same: a page is told nothing of why an upgrade was refused.
    if (this.#addresses.of(address) > liveLimits.maxSocketsPerAddress) {
      session.turnAway(problemOf('too_many_requests', tooManyOfAddress));
    }
    return session;
  }

  /** Called by the session. */
  forget(session: LiveSession, address: string | null): void {
    this.#sessions.delete(session);
    if (address !== null) this.#addresses.leave(address);
  }

  /** Sends everybody away, to come back when they like. */
  close(): void {
    this.#cancelSweep();
    this.hub.close();
    this.presence.close();
    for (const session of this.#sessions) session.sendAway();
    // A server that stops does not wait for readers who are gone without saying so.
    this.clock.after(liveLimits.goodbyeMs, () => {
      for (const session of this.#sessions) session.cutOff();
    });
  }

  #planSweep(): () => void {
    return this.clock.after(liveLimits.sweepEveryMs, () => {
      this.#lookAtAll(this.clock.nowMs());
      this.#cancelSweep = this.#planSweep();
    });
  }

  #lookAtAll(nowMs: number): void {
    let greetings = liveLimits.maxGreetingsPerSweep;
    let unsentBytes = 0;
    for (const session of this.#sessions) {
      session.endIfDead(nowMs);
      if (greetings > 0 && session.isGreetingDue(nowMs)) {
        session.greetAgain(nowMs);
        greetings -= 1;
      }
      unsentBytes += session.unsentBytes;
    }
    if (unsentBytes > liveLimits.maxBufferedBytesPerNode) this.#cutOffSlowest(unsentBytes);
  }

  /** Each is within its own bound, but there are too many of them. They come back by their cursors. */
  #cutOffSlowest(unsentBytes: number): void {
    let left = unsentBytes;
    for (const session of [...this.#sessions].toSorted((a, b) => b.unsentBytes - a.unsentBytes)) {
      if (left <= liveLimits.maxBufferedBytesPerNode) return;
      left -= session.unsentBytes;
      session.cutOff();
    }
  }
}

const tooManyOfAddress =
  'There are too many windows open from your network for live news. Until some are closed, news come a little later here.';
