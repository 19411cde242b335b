import type { FromClient } from '@chatref/protocol';
import type { OpenSocket, SocketEvents } from '../connection.ts';

/** One socket, held still: nothing opens, arrives or closes until the test says so. */
export class HeldSocket {
  readonly sent: FromClient[] = [];
  isClosed = false;
  readonly #events: SocketEvents;

  constructor(events: SocketEvents) {
    this.#events = events;
  }

  open(): void {
    this.#events.opened();
  }

  say(frame: object): void {
    this.#events.message(JSON.stringify(frame));
  }

  /** Opened and welcomed, and what was asked for first has been taken. */
  ready(): void {
    this.open();
    this.say({ t: 'ready' });
    this.say({ t: 'pong' });
    this.sent.splice(0, this.sent.length, ...this.sent.filter(({ t }) => t !== 'ping'));
  }

  break(): void {
    this.#events.closed();
  }

  sentOf<T extends FromClient['t']>(t: T): Extract<FromClient, { t: T }>[] {
    return this.sent.filter((frame): frame is Extract<FromClient, { t: T }> => frame.t === t);
  }
}

/** The server's end of every socket that was asked for. */
export class HeldSockets {
  readonly all: HeldSocket[] = [];

  readonly openSocket: OpenSocket = (events) => {
    const socket = new HeldSocket(events);
    this.all.push(socket);
    return {
      send: (text) => {
        socket.sent.push(JSON.parse(text));
      },
      close: () => {
        socket.isClosed = true;
      },
    };
  };

  get last(): HeldSocket {
    const socket = this.all.at(-1);
    if (socket === undefined) throw new Error('No socket was asked for.');
    return socket;
  }
}
