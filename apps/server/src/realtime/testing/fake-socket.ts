import type { FromClient, ToTeammate, ToVisitor } from '@chatref/protocol';
import type { LiveNode } from '../live-node.ts';
import type { LiveSession } from '../live-session.ts';
import type { LiveSocket } from '../live-socket.ts';
import type { Greet } from '../peer.ts';
import { settled } from './hand-clock.ts';

type Frame = ToVisitor | ToTeammate;

/** A socket that a test can fill and hold still. */
export class FakeSocket implements LiveSocket {
  isOpen = true;
  bufferedAmount = 0;
  /** 1006 for one that was ended without a goodbye. */
  closedWith: number | null = null;
  /** Does not answer a goodbye. */
  holdsOn = false;
  pings = 0;
  readonly frames: Frame[] = [];
  readonly #session: LiveSession;

  constructor(node: LiveNode, greet: Greet) {
    this.#session = node.open(this, greet);
  }

  get isEnded(): boolean {
    return !this.isOpen;
  }

  /** Kinds of the frames so far. */
  get said(): Frame['t'][] {
    return this.frames.map(({ t }) => t);
  }

  send(text: string): void {
    this.frames.push(JSON.parse(text) as Frame);
  }

  ping(): void {
    this.pings += 1;
  }

  /** Answers a ping. */
  pong(): void {
    this.#session.showsLife();
  }

  terminate(): void {
    this.#end(1006);
  }

  close(code: number): void {
    if (this.isOpen && !this.holdsOn) this.#end(code);
    this.isOpen = false;
  }

  async say(frame: FromClient | string): Promise<void> {
    this.#session.receive(typeof frame === 'string' ? frame : JSON.stringify(frame));
    await settled();
  }

  #end(code: number): void {
    if (this.closedWith !== null) return;
    this.isOpen = false;
    this.closedWith = code;
    this.#session.leave();
  }
}
