import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export type HttpAnswer = { readonly status: number; readonly body: string };
type Waiting = {
  readonly resolve: (answer: HttpAnswer) => void;
  readonly reject: (error: Error) => void;
};

/**
 * One keep-alive connection that sends prepared requests, one at a time, and reads as much of the answers as it takes to
 * know where they end. An HTTP client with all its comforts costs as much as the server under test, on the same cores.
 */
export class HttpLine {
  readonly #socket: Socket;
  #read: Buffer = Buffer.alloc(0);
  #waiting: Waiting | null = null;

  static async open(port: number): Promise<HttpLine> {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    await once(socket, 'connect');
    return new HttpLine(socket);
  }

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (bytes) => this.#take(bytes));
    socket.on('error', (error) => this.#fail(error));
    socket.on('close', () => this.#fail(new Error('The server closed the connection')));
  }

  get isBusy(): boolean {
    return this.#waiting !== null;
  }

  send(request: string): Promise<HttpAnswer> {
    if (this.#waiting !== null) throw new Error('One request at a time');
    if (this.#socket.destroyed) return Promise.reject(new Error('The server has closed the connection'));
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(bytes: Buffer): void {
    this.#read = this.#read.length === 0 ? bytes : Buffer.concat([this.#read, bytes]);
    const headEnd = this.#read.indexOf('\r\n\r\n');
    if (headEnd < 0) return;
    const head = this.#read.toString('latin1', 0, headEnd);
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    if (length === undefined) {
      this.#fail(new Error(`An answer without a length:\n${head}`));
      return;
    }
    const end = headEnd + 4 + Number(length);
    if (this.#read.length < end) return;
    const waiting = this.#waiting;
    const body = this.#read.toString('utf8', headEnd + 4, end);
    this.#read = this.#read.subarray(end);
    this.#waiting = null;
    waiting?.resolve({ status: Number(head.slice(9, 12)), body });
  }

  #fail(error: Error): void {
    this.#waiting?.reject(error);
    this.#waiting = null;
  }
}
