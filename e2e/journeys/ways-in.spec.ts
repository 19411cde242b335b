import { newAction } from '@chatref/protocol';
import { type Browser, devices } from '@playwright/test';
import { expect, journey } from '../support/journey.ts';
import { OwnerApi } from '../support/owner-api.ts';
import type { Server } from '../support/server.ts';
import { ShopPage } from '../support/shop-page.ts';
import { Shopper } from '../support/shopper.ts';
import { sampleOwner, sampleTeammate, Teammate } from '../support/teammate.ts';

const followUp = 'Someone from our shop will be right with you';
/** Its field is called as its owner likes, and found by what it is. */
const askAboutInstrument = newAction({
  name: 'Ask about this instrument',
  fields: [{ key: 'instrument', label: 'Which one', type: 'sku', isRequired: true, example: 'MS-12345' }],
  texts: { followUp: 'We are looking at it.', followUpClosed: '' },
});
const sizes = {
  'on a desk': {},
  'on a phone': { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
} as const;

for (const [where, device] of Object.entries(sizes)) {
  const arrive = (browser: Browser, server: Server, page: string) =>
    Shopper.arrive(browser, `${server.addresses.get('sample shop')}${page}`, device);

  journey(`${where}, the button at checkout brings the order number along`, async ({ browser, server }) => {
    const shopper = await arrive(browser, server, 'checkout.html');
    await shopper.page.getByRole('button', { name: 'Talk to an expert' }).click();
    await expect(shopper.conversation.getByText(followUp)).toHaveCount(1);
    await expect(shopper.panel.getByText('Waiting for a person').first()).toBeVisible();

    const teammate = await Teammate.signIn(browser, server.origin, sampleTeammate);
    await teammate.openLatestWaiting();
    await expect(teammate.details.getByText('MK-204518')).toBeVisible();
    await expect(teammate.details.getByText('The visitor pressed the button to a person.')).toBeVisible();
    await expect(teammate.details.getByRole('link', { name: /checkout/i })).toBeVisible();
    await teammate.resolve();
  });

  journey(
    `${where}, the button at returns asks for the order number, which may be skipped`,
    async ({ browser, server }) => {
      const shopper = await arrive(browser, server, 'returns.html');
      await shopper.page.getByRole('button', { name: 'Talk to an expert' }).click();
      const form = shopper.form('Talk to an expert');
      await expect(form.getByRole('textbox', { name: /Order number/ })).toBeInViewport();
      await form.getByRole('button', { name: 'Skip Order number' }).click();
      await expect(form).toBeHidden();
      await expect(shopper.conversation.getByText(followUp)).toHaveCount(1);
    },
  );

  journey(
    `${where}, the menu leads to a person at once, and back to the agent`,
    async ({ browser, server }) => {
      const shopper = await arrive(browser, server, 'lessons.html');
      await shopper.open();
      await shopper.askByMenu();
      await shopper.panel.getByRole('button', { name: 'Talk to a person now' }).click();
      await expect(shopper.conversation.getByText(followUp)).toHaveCount(1);
      await shopper.panel.getByRole('button', { name: 'Take the request back' }).click();
      await expect(shopper.conversation.getByText('You took the request back')).toBeVisible();
      await expect(shopper.panel.getByText('The AI agent answers', { exact: true })).toBeVisible();
      await shopper.askByMenu();
      await expect(shopper.form('Talk to an expert')).toBeVisible();
    },
  );

  journey(
    `${where}, a script of the page starts an action with what it knows`,
    async ({ browser, server }) => {
      const shopper = await arrive(browser, server, 'builder.html');
      await shopper.callWidget('action', 'talk-to-an-expert', { orderNumber: 'MK-300712' });
      await expect(shopper.conversation.getByText(followUp)).toHaveCount(1);

      const teammate = await Teammate.signIn(browser, server.origin, sampleTeammate);
      await teammate.openLatestWaiting();
      await expect(teammate.details.getByText('MK-300712')).toBeVisible();
      await teammate.resolve();
    },
  );

  journey(
    `${where}, a wish in other words is understood, and a refusal is too`,
    async ({ browser, server }) => {
      await (await Teammate.signIn(browser, server.origin, sampleTeammate)).knowledgeIsTrained();
      const shopper = await arrive(browser, server, 'index.html');
      await shopper.open();
      await shopper.say('I don’t want to talk to a human. How long do I have to return a guitar?');
      await expect(shopper.panel.getByRole('link', { name: /Returns/ }).last()).toBeVisible();
      await shopper.say("I don't want to talk to a human");
      await expect(shopper.messages.last()).toContainText('AI');
      await expect(shopper.panel.getByText('The AI agent answers', { exact: true })).toBeVisible();
      await expect(shopper.form('Talk to an expert')).toHaveCount(0);

      await shopper.say('ok this is hopeless, could you pass me on to one of your colleagues?');
      await shopper.form('Talk to an expert').getByRole('button', { name: 'Talk to a person now' }).click();
      await expect(shopper.conversation.getByText(followUp)).toHaveCount(1);
    },
  );
}

journey('a button of another shop’s product page brings the SKU along', async ({ browser, server }) => {
  const teammate = await Teammate.signIn(browser, server.origin, sampleOwner);
  const api = await OwnerApi.of(teammate.page);
  const { line } = await api.makeAgent('Second shop', [askAboutInstrument]);
  const button =
    '<button data-chatref-action="ask-about-this-instrument" data-chatref-sku="MS-12047" data-chatref-order="MK-300712">Ask us</button>';
  await using shop = await ShopPage.serve(`${button}${line}`);

  const shopper = await Shopper.arrive(browser, shop.address, devices['Pixel 7']);
  await shopper.page.getByRole('button', { name: 'Ask us' }).click();
  await expect(shopper.conversation.getByText('We are looking at it.')).toHaveCount(1);
  await teammate.openLatestWaiting();
  await expect(teammate.details.getByText('MS-12047')).toBeVisible();
  // Nobody asks for it, and it is not lost.
  await expect(teammate.details.getByText('MK-300712')).toBeVisible();
  await teammate.resolve();
});
