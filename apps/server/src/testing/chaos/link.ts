import { once } from 'node:events';
import type { Socket } from 'node:net';

/** One connection through the network that the test owns, both ways, and the ways in which it can go wrong. */
export class Link {
  readonly #client: Socket;
  readonly #server: Socket;
  readonly #onEnd: () => void;
  #delayMs = 0;
  #isHalfOpen = false;
  #isOver = false;

  /** Carries bytes from now on; `head` is what the client has said already. */
  constructor(client: Socket, server: Socket, onEnd: () => void) {
    this.#client = client;
    this.#server = server;
    this.#onEnd = onEnd;
    void this.#carry(client, server);
    void this.#carry(server, client);
  }

  /** Breaks it so that both ends hear of it at once. */
  cut(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#client.destroy();
    this.#server.destroy();
    this.#onEnd();
  }

  /** From now on nothing arrives on either side, and neither side is told, also not of the other's end. */
  halfOpen(): void {
    this.#isHalfOpen = true;
  }

  /** Everything takes this long, for so long. */
  delay(delayMs: number, forMs: number): void {
    this.#delayMs = delayMs;
    setTimeout(() => {
      this.#delayMs = 0;
    }, forMs).unref();
  }

  async #carry(from: Socket, to: Socket): Promise<void> {
    try {
      for await (const bytes of from) {
        if (this.#delayMs > 0) await new Promise((later) => setTimeout(later, this.#delayMs));
        if (this.#isHalfOpen) return;
        if (!to.write(bytes)) await Promise.race([once(to, 'drain'), once(to, 'close')]);
      }
    } catch {
      // Reset by one end; the other is told below.
    }
    if (!this.#isHalfOpen) this.cut();
  }
}
