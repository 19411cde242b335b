import { journey } from './journey.ts';
import { Line } from './line.ts';
import { Server } from './server.ts';
import { ShopPage } from './shop-page.ts';

/** Whose network a journey disturbs. Both lead to the one server; whoever keeps off them is not disturbed. */
export type Lines = { readonly visitor: Line; readonly teammate: Line };

type Fixtures = {
  lines: Lines;
  server: Server;
  /** A page of a shop whose widget comes, and talks, over the visitor's line. */
  shop: ShopPage;
};

/** `journey` on a server of its own, reached over lines that can be narrowed and cut. */
export const lineJourney = journey.extend<object, Fixtures>({
  lines: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      await using visitor = await Line.open();
      await using teammate = await Line.open();
      await use({ visitor, teammate });
    },
    { scope: 'worker' },
  ],
  server: [
    async ({ lines }, use) => {
      const server = await Server.start({ env: { TRUSTED_ORIGINS: lines.teammate.origin } });
      for (const line of Object.values(lines)) line.leadTo(server.origin);
      await use(server);
      await server.dispose();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  shop: [
    async ({ lines, server }, use) => {
      const sample = await (await fetch(`${server.addresses.get('sample shop')}`)).text();
      const agentId = /data-agent="([^"]+)"/u.exec(sample)?.[1] ?? '';
      await using page = await ShopPage.serve(
        `<script async src="${lines.visitor.origin}/widget.js" data-agent="${agentId}"></script>`,
      );
      await use(page);
    },
    { scope: 'worker' },
  ],
});
