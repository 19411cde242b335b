import type { Server } from 'node:http';
import { StartRefusal } from '../config/start-refusal.ts';

const portsToTry = 20;

export type Listening = { readonly port: number; readonly isWantedPort: boolean };

/** Listens on the wanted port or, where it is taken, on the next free one. */
export async function listen(server: Server, host: string, wanted: number): Promise<Listening> {
  for (let offset = 0; offset < portsToTry; offset++) {
    const port = wanted === 0 ? 0 : wanted + offset;
    const bound = await tryListen(server, host, port);
    if (bound !== null) return { port: bound, isWantedPort: offset === 0 };
  }
  throw new StartRefusal(
    `The ports ${wanted} to ${wanted + portsToTry - 1} are all taken. Give a free one, such as PORT=8080.`,
  );
}

function tryListen(server: Server, host: string, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => {
      server.off('listening', succeed);
      if (error.code === 'EADDRINUSE') return resolve(null);
      reject(
        new StartRefusal(`The server cannot listen on ${host}:${port} (${error.code}). Check HOST and PORT.`),
      );
    };
    const succeed = () => {
      server.off('error', fail);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    };
    server.once('error', fail);
    server.once('listening', succeed);
    server.listen(port, host);
  });
}
