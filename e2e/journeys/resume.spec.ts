import { newFreshJourney } from '../support/fresh-journey.ts';
import { expect } from '../support/journey.ts';
import type { Server } from '../support/server.ts';
import { Shopper } from '../support/shopper.ts';
import { sampleTeammate, Teammate } from '../support/teammate.ts';

const freshJourney = newFreshJourney();

const shopOf = (server: Server) => `${server.addresses.get('sample shop')}shipping.html`;

freshJourney(
  'a reply sent while the visitor is offline is there when they are back',
  async ({ browser, server }) => {
    const teammate = await Teammate.signIn(browser, server.origin, sampleTeammate);
    const shopper = await Shopper.arrive(browser, shopOf(server));
    const reply = 'Your parcel left the warehouse this morning.';

    await freshJourney.step('the visitor waits for a person', async () => {
      await shopper.open();
      await shopper.say('I want to speak to a real person');
      await shopper.panel.getByRole('button', { name: 'Talk to a person now' }).click();
      await expect(shopper.panel.getByText('Waiting for a person').first()).toBeVisible();
    });

    await freshJourney.step('the teammate replies while the visitor has no network', async () => {
      await teammate.openOnlyWaiting();
      await shopper.page.context().setOffline(true);
      await expect(shopper.panel.getByText(/^No connection/)).toBeVisible();
      await teammate.reply(reply);
      await teammate.reply('Anything else?');
      await expect(shopper.said(reply)).toHaveCount(0);
    });

    await freshJourney.step(
      'back online, the visitor reads it once, in its place, without a reload',
      async () => {
        await shopper.page.context().setOffline(false);
        await expect(shopper.panel.getByText(/^No connection/)).toBeHidden();
        await expect(shopper.messages.last()).toContainText('Anything else?');
        await expect(shopper.said(reply)).toHaveCount(1);
        await expect(shopper.panel.getByText('Theo Reyes is here')).toBeVisible();
        await shopper.say('No, thank you.');
        await expect(teammate.thread.getByText('No, thank you.')).toHaveCount(1);
      },
    );

    await teammate.resolve();
  },
);

freshJourney(
  'a message survives a server that is killed while it is on its way',
  async ({ browser, server }) => {
    freshJourney.setTimeout(120_000);
    const teammate = await Teammate.signIn(browser, server.origin, sampleTeammate);
    await teammate.knowledgeIsTrained();
    const shopper = await Shopper.arrive(browser, shopOf(server));

    await freshJourney.step('the visitor asks', async () => {
      await shopper.open();
      await shopper.say('How long do I have to return a guitar?');
      await expect(shopper.panel.getByRole('link', { name: /Returns/ }).last()).toBeVisible();
    });

    await freshJourney.step(
      'the server is killed with a message in flight; one more is written while it is down',
      async () => {
        await Promise.all([shopper.say('Do you give piano lessons?'), server.kill9()]);
        await shopper.say('And do you repair cracked necks?');
        await expect(shopper.messages.last()).toContainText('And do you repair cracked necks?');
        await expect(shopper.panel.getByText(/^(Sending…|Sent when the connection is back)$/)).toHaveCount(2);
        await expect(shopper.panel.getByText(/^No connection/)).toBeVisible();
      },
    );

    await freshJourney.step('started again, each is there once, and the agent goes on', async () => {
      await server.restart();
      await expect(shopper.panel.getByText(/^Sen(ding…|t when)/)).toHaveCount(0, { timeout: 45_000 });
      await expect(shopper.panel.getByRole('link', { name: /Repairs/ }).last()).toBeVisible();
      await expect(shopper.said('Do you give piano lessons?')).toHaveCount(1);
      await expect(shopper.said('And do you repair cracked necks?')).toHaveCount(1);
      await expect(shopper.panel.getByText(/^No connection/)).toBeHidden();
    });

    await freshJourney.step('a reload and the teammate’s inbox say the same', async () => {
      await shopper.page.reload();
      await shopper.open();
      await expect(shopper.said('Do you give piano lessons?')).toHaveCount(1);
      await expect(shopper.said('And do you repair cracked necks?')).toHaveCount(1);
      await teammate.page.goto(`${server.origin}/app/`);
      await teammate.filter('All');
      await teammate.rows('All').first().click();
      await expect(teammate.thread.getByText('Do you give piano lessons?')).toHaveCount(1);
      await expect(teammate.thread.getByText('And do you repair cracked necks?')).toHaveCount(1);
    });

    await freshJourney.step('the thread goes on to a person', async () => {
      await shopper.say('Can somebody of the shop call me? I need a human.');
      await shopper.panel.getByRole('button', { name: 'Talk to a person now' }).click();
      await teammate.reply('I am here.');
      await expect(shopper.said('I am here.')).toHaveCount(1);
    });

    await freshJourney.step(
      'what is being typed and sent as it goes down once more is kept, too',
      async () => {
        const half = shopper.panel.getByRole('textbox', { name: 'Write a message' });
        await half.fill('Half a sentence');
        await Promise.all([teammate.reply('Replied into the dark'), server.kill9()]);
        await server.restart();
        await expect(shopper.said('Replied into the dark')).toHaveCount(1, { timeout: 45_000 });
        await expect(teammate.thread.getByText('Replied into the dark')).toHaveCount(1);
        await expect(half).toHaveValue('Half a sentence');
      },
    );

    await teammate.resolve();
  },
);

freshJourney('two tabs of one visitor show the same list', async ({ browser, server }) => {
  await (await Teammate.signIn(browser, server.origin, sampleTeammate)).knowledgeIsTrained();
  const shop = server.addresses.get('sample shop') ?? '';
  const first = await Shopper.arrive(browser, shopOf(server));
  const second = await first.openTab(`${shop}lessons.html`);

  await freshJourney.step('a conversation begun in one tab is in the other', async () => {
    await first.open();
    await second.open();
    await first.say('How long does shipping to Germany take?');
    await expect(first.panel.getByRole('link', { name: /Shipping/ }).last()).toBeVisible();
    await expect(second.messages).toHaveText(await first.messages.allTextContents());
  });

  await freshJourney.step('what is said in one is there in the other, once', async () => {
    await second.say('hello from the second tab');
    await expect(first.said('hello from the second tab')).toHaveCount(1);
    await first.say('hello from the first tab');
    await expect(second.said('hello from the first tab')).toHaveCount(1);
  });

  await freshJourney.step('a person asked for in one is taken back in the other', async () => {
    await first.say('I need to talk to a human being');
    await expect(second.panel.getByRole('form', { name: 'Talk to an expert' })).toBeVisible();
    await second.panel.getByRole('button', { name: 'Talk to a person now' }).click();
    await expect(first.panel.getByText('Waiting for a person').first()).toBeVisible();
    await first.panel.getByRole('button', { name: 'Take the request back' }).click();
    await expect(second.panel.getByText('The AI agent answers', { exact: true })).toBeVisible();
  });

  await freshJourney.step('a tab opened later shows the same list', async () => {
    const third = await first.openTab(shop);
    await third.open();
    await expect(third.messages).toHaveText(await first.messages.allTextContents());
    await expect(second.messages).toHaveText(await first.messages.allTextContents());
  });
});
