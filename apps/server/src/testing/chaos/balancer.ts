import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { Link } from './link.ts';
import type { Chance } from './seeded-random.ts';

type Backend = { readonly port: number; isReady: boolean; connections: number };

/**
 * Load balancer and bad network in one: takes each connection to the next server that is ready, without any memory of
 * who went where, and breaks connections when told to. At a second port it lets nothing but plain HTTP through.
 */
export class Balancer {
  readonly origin: string;
  /** As from a network whose proxy knows no sockets. */
  readonly plainOrigin: string;
  readonly #servers: readonly Server[];
  readonly #backends: Backend[] = [];
  readonly #links = new Set<Link>();
  #turn = 0;

  static async start(): Promise<Balancer> {
    const servers = [createServer(), createServer()] as const;
    const ports = await Promise.all(servers.map(listen));
    return new Balancer(servers, ports);
  }

  private constructor(servers: readonly Server[], ports: readonly number[]) {
    this.#servers = servers;
    this.origin = `http://127.0.0.1:${ports[0]}`;
    this.plainOrigin = `http://127.0.0.1:${ports[1]}`;
    servers[0]?.on('connection', (client) => void this.#take(client));
    servers[1]?.on('connection', (client) => void this.#takePlain(client));
  }

  /** How many connections each server was given. */
  get connections(): readonly number[] {
    return this.#backends.map(({ connections }) => connections);
  }

  add(port: number): void {
    this.#backends.push({ port, isReady: false, connections: 0 });
  }

  setReady(port: number, isReady: boolean): void {
    for (const backend of this.#backends) if (backend.port === port) backend.isReady = isReady;
  }

  /** Some of the connections, each with this chance. */
  some(chance: Chance, share: number): Link[] {
    return [...this.#links].filter(() => chance.happens(share));
  }

  async stop(): Promise<void> {
    for (const link of this.#links) link.cut();
    for (const server of this.#servers) server.close();
  }

  async #take(client: Socket): Promise<void> {
    client.on('error', () => client.destroy());
    const server = await this.#reach();
    if (server === null || client.destroyed) {
      client.destroy();
      server?.destroy();
      return;
    }
    const link: Link = new Link(client, server, () => this.#links.delete(link));
    this.#links.add(link);
  }

  async #takePlain(client: Socket): Promise<void> {
    client.on('error', () => client.destroy());
    const [head] = (await once(client, 'data').catch(() => [])) as [Buffer?];
    client.pause();
    if (head === undefined || /^upgrade:/im.test(head.toString('latin1'))) {
      client.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    client.unshift(head);
    await this.#take(client);
  }

  /** The next one that is ready and answers; null when none does. */
  async #reach(): Promise<Socket | null> {
    for (let tries = 0; tries < this.#backends.length; tries++) {
      const backend = this.#backends[this.#turn++ % this.#backends.length];
      if (backend?.isReady !== true) continue;
      const socket = connect(backend.port, '127.0.0.1');
      const isOpen = await once(socket, 'connect').then(
        () => true,
        () => false,
      );
      socket.on('error', () => socket.destroy());
      if (!isOpen) continue;
      backend.connections += 1;
      return socket;
    }
    return null;
  }
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a port.');
  return address.port;
}
