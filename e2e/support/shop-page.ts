import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';

/** A page of somebody's own shop, on an origin that is not the server's. */
export class ShopPage implements AsyncDisposable {
  readonly #server: Server;

  /** `body` stands as it is between the body tags. */
  static async serve(body: string, headers: Readonly<Record<string, string>> = {}): Promise<ShopPage> {
    const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A shop</title></head><body><h1>A shop</h1>${body}</body></html>`;
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(page);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new ShopPage(server);
  }

  private constructor(server: Server) {
    this.#server = server;
  }

  get address(): string {
    const address = this.#server.address();
    assert(typeof address === 'object' && address !== null);
    return `http://127.0.0.1:${address.port}/`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}
