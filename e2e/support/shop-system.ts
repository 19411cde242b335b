import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Meeting = (response: ServerResponse) => void;

/** A shop's own system: a real HTTP server, which the server under test finds at a name of the pretended internet. */
export class ShopSystem {
  readonly #server: Server;
  /** How it meets the next requests. */
  meet: Meeting = (response) => response.writeHead(503).end();
  /** Addresses that were asked for, in order. */
  readonly asked: string[] = [];

  static async start(): Promise<ShopSystem> {
    const system = new ShopSystem();
    await new Promise<void>((listening) => system.#server.listen(0, '127.0.0.1', listening));
    return system;
  }

  private constructor() {
    this.#server = createServer((request, response) => {
      this.asked.push(request.url ?? '');
      this.meet(response);
    });
  }

  /** On this machine, as nobody but a test reaches it. */
  get privateOrigin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get origin(): string {
    return `http://orders.elsewhere.example:${this.#port}`;
  }

  get #port(): number {
    const address = this.#server.address() as AddressInfo;
    return address.port;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }
}

export function json(body: unknown): Meeting {
  return (response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
}
