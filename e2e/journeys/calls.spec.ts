import { newAction, noStarts } from '@chatref/protocol';
import type { Browser, BrowserContextOptions } from '@playwright/test';
import { expect, journey } from '../support/journey.ts';
import { OwnerApi } from '../support/owner-api.ts';
import { Server } from '../support/server.ts';
import { ShopPage } from '../support/shop-page.ts';
import { json, type Meeting, ShopSystem } from '../support/shop-system.ts';
import { Shopper } from '../support/shopper.ts';
import { sampleOwner, Teammate } from '../support/teammate.ts';

const sizes: readonly (readonly [string, BrowserContextOptions])[] = [
  ['on a desk', {}],
  ['on a phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
];
const order = { id: 'MK-204518', status: 'on its way', owner: { email: 'ada@example.com' } };
const reply = 'Your order MK-204518 is on its way.';
const errorText = 'I cannot look into our orders just now.';
const question = 'Where is my order MK-204518? My mail is ada@example.com';

function whereIsMyOrder(origin: string) {
  return newAction({
    name: 'Where is my order',
    starts: { ...noStarts, phrases: ['where is my order'] },
    fields: [
      {
        key: 'order_number',
        label: 'Order number',
        type: 'order_number',
        isRequired: true,
        example: 'MK-204518',
      },
      { key: 'email', label: 'Email', type: 'email', isRequired: true },
    ],
    logic: {
      kind: 'call_api',
      call: {
        method: 'GET',
        url: `${origin}/orders/{{fields.order_number}}`,
        headers: [{ name: 'Authorization', value: 'Bearer sk_live_0123456789', isSecret: true }],
        body: { kind: 'none', template: '' },
        timeoutSeconds: 1,
        hasEffect: false,
        confirmText: '',
        replyText: 'Your order {{reply.id}} is {{reply.status}}.',
        errorText,
        reveal: { kind: 'match', fieldKey: 'email', path: 'owner.email' },
      },
    },
  });
}

/** On a server to whom the pretended internet is the internet. */
const callJourney = journey.extend<object, { server: Server }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const preload = new URL('../support/pretend-internet.ts', import.meta.url).href;
      const server = await Server.start({ env: { NODE_OPTIONS: `--import=${preload}` } });
      await use(server);
      await server.dispose();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

callJourney(
  'an order is looked up in the shop’s own system, however that behaves',
  async ({ browser, server }) => {
    callJourney.setTimeout(120_000);
    const system = await ShopSystem.start();
    const secret = await ShopSystem.start();
    const owner = await Teammate.signIn(browser, server.origin, sampleOwner);
    const { line } = await (await OwnerApi.of(owner.page)).makeAgent('Nora', [whereIsMyOrder(system.origin)]);
    const shop = await ShopPage.serve(line);
    await using _ending = {
      [Symbol.asyncDispose]: async () => {
        await shop[Symbol.asyncDispose]();
        await Promise.all([system.stop(), secret.stop()]);
      },
    };

    for (const [where, device] of sizes) {
      await callJourney.step(
        `${where}: asked and answered, while the shopper sees that it is looked up`,
        async () => {
          const waiting = Promise.withResolvers<void>();
          system.meet = (response) => void waiting.promise.then(() => json(order)(response));
          const shopper = await arrive(browser, shop, device);
          await shopper.say(question);
          await expect(shopper.conversation.getByText('Checking with the shop…')).toBeVisible();
          waiting.resolve();
          await expect(shopper.said(reply)).toBeVisible();
          await expect(shopper.conversation.getByText('Checking with the shop…')).toBeHidden();
        },
      );
    }

    for (const [how, meet] of brokenWays(secret)) {
      await callJourney.step(`the system is ${how}: the shopper is told, and offered a person`, async () => {
        system.meet = meet;
        const shopper = await arrive(browser, shop);
        await shopper.say(question);
        await expect(shopper.said(errorText)).toBeVisible({ timeout: 15_000 });
        await shopper.panel.getByRole('button', { name: 'Talk to a person' }).last().click();
        await expect(shopper.panel.getByText(/I have asked our team/)).toBeVisible();
        await shopper.page.context().close();
      });
    }
    expect(secret.asked).toEqual([]);

    await callJourney.step('a teammate sees what went out and what came back, and no secret', async () => {
      await owner.filter('Handoff requested');
      await owner.rows('Handoff requested').first().click();
      await owner.details
        .getByRole('button', { name: /^Where is my order, .*show request and reply/ })
        .click();
      const dialog = owner.page.getByRole('dialog', { name: 'Where is my order' });
      const request = dialog.getByText('GET http://orders.elsewhere.example').first();
      await expect(request).toContainText('authorization: ••••••');
      await expect(dialog.getByText(errorText)).toBeVisible();
      system.meet = json(order);
      await dialog.getByRole('button', { name: 'Run again' }).click();
      await expect(dialog).toBeHidden();
      await expect(owner.details.getByText('Done')).toBeVisible();
      await expect(owner.thread.getByText(reply)).toHaveCount(0);
    });
  },
);

/** How the shop's system can misbehave; `secret` is what it must not lead to. */
function brokenWays(secret: ShopSystem): readonly (readonly [string, Meeting])[] {
  return [
    ['slow', () => undefined],
    ['down', (response) => response.destroy()],
    [
      'lying about its length',
      (response) => response.writeHead(200, { 'content-length': '9' }).end('{"id":'),
    ],
    ['saying too much', (response) => response.end(JSON.stringify('x'.repeat(300_000)))],
    [
      'leading to a private address',
      (response) => response.writeHead(302, { location: `${secret.privateOrigin}/secret` }).end(),
    ],
    ['answering for somebody else', json({ ...order, owner: { email: 'ben@example.com' } })],
  ];
}

async function arrive(browser: Browser, shop: ShopPage, device?: BrowserContextOptions): Promise<Shopper> {
  const shopper = await Shopper.arrive(browser, shop.address, device);
  await shopper.open();
  return shopper;
}
