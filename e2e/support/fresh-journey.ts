import { journey } from './journey.ts';
import { Server } from './server.ts';

/**
 * A `journey` on a server that no other file shares: for the first person of a server, of whom there is one, and for
 * whoever pulls its plug. Made anew in each file, since what is made once is handed on from file to file.
 */
export function newFreshJourney() {
  return journey.extend<object, { server: Server }>({
    server: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
      async ({}, use) => {
        const server = await Server.start();
        await use(server);
        await server.dispose();
      },
      { scope: 'worker', timeout: 120_000 },
    ],
  });
}
