import { test as base } from '@playwright/test';
import { Server } from './server.ts';

/**
 * `test` with a `server` of its own per worker: the sample shop, seeded, on a fresh data folder. A journey that
 * changes what others rely on signs up a workspace of its own. Its log is attached to a failed journey.
 */
export const journey = base.extend<{ serverLog: undefined; goneHome: undefined }, { server: Server }>({
  server: [
    // Playwright reads a fixture's needs from this pattern; it has to be one even when it is empty.
    // biome-ignore lint/correctness/noEmptyPattern: see above
    async ({}, use) => {
      const server = await Server.start();
      await use(server);
      await server.dispose();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ server }, use) => use(server.origin),
  serverLog: [
    async ({ server }, use, info) => {
      await use(undefined);
      if (info.status !== info.expectedStatus) await info.attach('server.log', { body: server.log });
    },
    { auto: true },
  ],
  goneHome: [
    // Whoever a journey brought along in a browser of their own would stay, and go on listening, for its worker's life.
    async ({ browser }, use) => {
      await use(undefined);
      for (const context of browser.contexts()) await context.close();
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
