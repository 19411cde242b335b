import type { OpenSocket, Socket, SocketEvents } from '@chatref/client';
import type { LiveSession } from '../../apps/server/src/realtime/live-session.ts';
import type { LiveSocket } from '../../apps/server/src/realtime/live-socket.ts';
import type { Greet } from '../../apps/server/src/realtime/peer.ts';
import type { Chance } from '../chance.ts';
import type { Device } from '../machines/device.ts';
import type { NodeLife } from '../machines/node-life.ts';
import type { Ports } from '../ports.ts';
import type { Cluster } from './cluster.ts';

/** A run is short and its frames are small: unread bytes count this often, so that a slow reader reaches the limit. */
const slowBytesCount = 400;

export type SocketDrop = 'cut' | 'half_open' | 'deaf' | 'mute';

type Page = {
  readonly ports: Ports;
  readonly cluster: Cluster;
  readonly device: Device;
  readonly name: string;
  readonly isAlive: () => boolean;
  /** False on a network that lets no socket through. */
  readonly hasSockets: boolean;
  readonly greet: (life: NodeLife) => Greet;
  readonly onText: (text: string) => void;
};

/** The sockets of one page, one after the other. */
export class Sockets {
  readonly #page: Page;
  readonly #chance: Chance;
  #current: Wire | null = null;

  constructor(page: Page) {
    this.#page = page;
    this.#chance = page.ports.chance(`sockets ${page.name}`);
  }

  readonly open: OpenSocket = (events) => {
    const wire = new Wire(this.#page, this.#chance, events);
    this.#current = wire;
    return wire.client;
  };

  drop(how: SocketDrop): void {
    this.#current?.drop(how);
  }

  /** The page is gone, and with it its sockets. */
  close(): void {
    this.#current?.client.close();
  }
}

/** One connection: in order either way, until it is cut; or open to look at while nothing arrives any more. */
class Wire {
  readonly client: Socket;
  readonly #page: Page;
  readonly #chance: Chance;
  readonly #events: SocketEvents;
  #session: LiveSession | null = null;
  #isClientOpen = true;
  #isServerOpen = false;
  #reachesServer = true;
  #reachesClient = true;
  #lastUpMs = 0;
  #lastDownMs = 0;
  #unreadBytes = 0;

  constructor(page: Page, chance: Chance, events: SocketEvents) {
    this.#page = page;
    this.#chance = chance;
    this.#events = events;
    this.client = {
      send: (text) => this.#up(() => this.#session?.receive(text)),
      close: () => {
        if (!this.#isClientOpen) return;
        this.#isClientOpen = false;
        this.#up(() => this.#endServerSide());
      },
    };
    this.#up(() => this.#accept());
  }

  drop(how: SocketDrop): void {
    if (!this.#isServerOpen) return;
    this.#page.ports.coverage.hit(`fault socket ${how}`);
    if (how === 'cut') {
      this.#up(() => this.#endServerSide());
      this.#down(0, () => this.#endClientSide());
    }
    if (how === 'half_open' || how === 'mute') this.#reachesServer = false;
    if (how === 'half_open' || how === 'deaf') this.#reachesClient = false;
  }

  #accept(): void {
    const { cluster, hasSockets, greet, name } = this.#page;
    const life = hasSockets ? cluster.any(this.#chance) : null;
    if (life === null) {
      this.#down(0, () => this.#endClientSide());
      return;
    }
    this.#isServerOpen = true;
    this.#session = life.live.open(this.#serverEnd(), greet(life), name);
    const stop = life.onEnd(() => this.#lifeEnded());
    this.#onServerEnd = stop;
    this.#down(0, () => this.#events.opened());
  }

  #onServerEnd: () => void = () => {};

  /** A dead machine may say nothing at all; one whose process died closes its sockets. */
  #lifeEnded(): void {
    this.#isServerOpen = false;
    this.#session = null;
    if (this.#chance.perMille(300)) this.#reachesClient = false;
    else this.#down(0, () => this.#endClientSide());
  }

  #serverEnd(): LiveSocket {
    const wire = this;
    return {
      get isOpen() {
        return wire.#isServerOpen;
      },
      get bufferedAmount() {
        return wire.#unreadBytes;
      },
      send: (text) => this.#down(text.length, () => this.#hear(text)),
      // A browser answers by itself, also where the page reads nothing.
      ping: () => this.#down(0, () => this.#up(() => this.#session?.showsLife())),
      close: () => this.#closeFromServer(),
      terminate: () => this.#closeFromServer(),
    };
  }

  #closeFromServer(): void {
    if (!this.#isServerOpen) return;
    this.#isServerOpen = false;
    this.#page.ports.coverage.hit(
      this.#unreadBytes > 0 ? 'socket cut off unread' : 'socket closed by server',
    );
    this.#down(0, () => this.#endClientSide());
    // As a library does: the session hears of it in a later turn, never inside of its own call.
    this.#page.ports.schedule.after(0, () => this.#leave());
  }

  #hear(text: string): void {
    this.#page.onText(text);
    this.#events.message(text);
  }

  #endServerSide(): void {
    if (!this.#isServerOpen) return;
    this.#isServerOpen = false;
    this.#leave();
  }

  #leave(): void {
    this.#onServerEnd();
    this.#session?.leave();
    this.#session = null;
  }

  #endClientSide(): void {
    if (!this.#isClientOpen) return;
    this.#isClientOpen = false;
    this.#events.closed();
  }

  #up(arrive: () => void): void {
    const { schedule, weather } = this.#page.ports;
    if (!this.#reachesServer) return;
    this.#lastUpMs = Math.max(this.#lastUpMs, schedule.nowMs + weather.delayMs('sockets', this.#chance));
    schedule.after(this.#lastUpMs - schedule.nowMs, arrive);
  }

  #down(bytes: number, arrive: () => void): void {
    const { device, ports, isAlive } = this.#page;
    const { schedule, weather } = ports;
    const isSlow = device.slowUntilMs > schedule.nowMs;
    const counted = isSlow || !this.#reachesClient ? bytes * slowBytesCount : 0;
    this.#unreadBytes += counted;
    if (!this.#reachesClient) return;
    const atMs = Math.max(schedule.nowMs + weather.delayMs('sockets', this.#chance), device.slowUntilMs);
    this.#lastDownMs = Math.max(this.#lastDownMs, atMs);
    schedule.after(this.#lastDownMs - schedule.nowMs, () => {
      this.#unreadBytes -= counted;
      device.whenAwake(() => this.#isClientOpen && isAlive() && arrive());
    });
  }
}
