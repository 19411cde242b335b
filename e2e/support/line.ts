import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** The way between browsers and a server, which a journey narrows, cuts and mends. */
export class Line implements AsyncDisposable {
  readonly #listener: Server;
  readonly #ends = new Set<Socket>();
  #targetPort = 0;
  #isPlain = false;
  #isCut = false;

  static async open(): Promise<Line> {
    const listener = createServer().listen(0, '127.0.0.1');
    await once(listener, 'listening');
    return new Line(listener);
  }

  private constructor(listener: Server) {
    this.#listener = listener;
    listener.on('connection', (caller) => this.#take(caller));
  }

  get origin(): string {
    const address = this.#listener.address();
    assert(typeof address === 'object' && address !== null);
    return `http://localhost:${address.port}`;
  }

  leadTo(origin: string): void {
    this.#targetPort = Number(new URL(origin).port);
  }

  /** From now on like a proxy that knows plain HTTP and nothing else. */
  allowPlainOnly(): void {
    this.#isPlain = true;
    this.#hangUp();
  }

  /** Swallows everything from now on, and tells nobody: what was open seems to be open still. */
  cut(): void {
    this.#isCut = true;
    for (const end of this.#ends) end.unpipe().pause();
  }

  /** Works again; what was open before has broken off by now. */
  mend(): void {
    this.#isCut = false;
    this.#isPlain = false;
    this.#hangUp();
  }

  /** Everything breaks off, and may come back at once. */
  breakOff(): void {
    this.#hangUp();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#hangUp();
    this.#listener.close();
    await once(this.#listener, 'close');
  }

  #hangUp(): void {
    for (const end of this.#ends) end.destroy();
  }

  #take(caller: Socket): void {
    this.#keep(caller);
    if (this.#isCut) return;
    // A browser asks for a WebSocket on a connection of its own, so the first words tell.
    caller.once('data', (first) => {
      if (this.#isCut) return;
      const isUpgrade = /\r\nupgrade: websocket\r\n/iu.test(first.toString('latin1'));
      if (isUpgrade && this.#isPlain) {
        caller.end('HTTP/1.1 400 Bad Request\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
        return;
      }
      const server = connect(this.#targetPort, '127.0.0.1');
      this.#keep(server);
      server.write(first);
      caller.pipe(server).pipe(caller);
      for (const [one, other] of [
        [caller, server],
        [server, caller],
      ] as const)
        one.once('close', () => other.destroy());
    });
  }

  #keep(end: Socket): void {
    this.#ends.add(end);
    end.on('error', () => end.destroy());
    end.once('close', () => this.#ends.delete(end));
  }
}
