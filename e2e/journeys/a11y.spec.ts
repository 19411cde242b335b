import { expectAccessible } from '../support/expect-accessible.ts';
import { expect, journey } from '../support/journey.ts';
import { Owner } from '../support/owner.ts';
import { Shopper } from '../support/shopper.ts';
import { sampleOwner, Teammate } from '../support/teammate.ts';

const tabs = [
  'General',
  'Knowledge base',
  'Custom actions',
  'Shared inbox',
  'Playground',
  'Install',
] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  journey(`axe finds nothing in the inbox, ${colorScheme}`, async ({ browser, server }) => {
    journey.setTimeout(120_000);
    const { page } = await Teammate.signIn(browser, server.origin, sampleOwner);
    const teammate = new Teammate(page);
    await page.emulateMedia({ colorScheme });
    const shopper = await Shopper.arrive(browser, `${server.addresses.get('sample shop')}checkout.html`);
    await shopper.page.getByRole('button', { name: 'Talk to an expert' }).click();
    await expect(shopper.panel.getByText('Waiting for a person').first()).toBeVisible();

    await journey.step('the list and an open thread, waiting and taken over', async () => {
      await teammate.filter('Handoff requested');
      await expect(teammate.rows('Handoff requested').first()).toBeVisible();
      await expectAccessible(page);
      await teammate.openLatestWaiting();
      await expectAccessible(page);
      await teammate.reply('Hello, how can I help?');
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Return to AI' }).click();
      await expect(page.getByRole('dialog', { name: 'Return to AI' })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await teammate.resolve();
      await teammate.filter('Resolved');
      await expect(teammate.rows('Resolved').first()).toBeVisible();
      await expectAccessible(page);
    });

    await journey.step('every tab of the agent’s settings', async () => {
      const owner = new Owner(page);
      await page.getByRole('link', { name: 'Agents' }).click();
      await expect(page.getByRole('link', { name: /Marlow/ }).first()).toBeVisible();
      await expectAccessible(page);
      await page
        .getByRole('link', { name: /Marlow/ })
        .first()
        .click();
      for (const tab of tabs) {
        await owner.openTab(tab);
        await expectAccessible(page);
      }
      await owner.openTab('Knowledge base');
      for (const kind of ['Files', 'Text'] as const) {
        await owner.openSources(kind);
        await expectAccessible(page);
      }
    });

    await journey.step('the workspace’s settings', async () => {
      await page.goto(`${server.origin}/app/settings`);
      await expect(page.getByRole('list', { name: 'Teammates' })).toBeVisible();
      await expectAccessible(page);
    });
  });

  journey(`axe finds nothing in the editor of actions, ${colorScheme}`, async ({ browser, server }) => {
    journey.setTimeout(120_000);
    const { page } = await Teammate.signIn(browser, server.origin, sampleOwner);
    await page.emulateMedia({ colorScheme });
    const owner = new Owner(page);
    await page.getByRole('link', { name: 'Agents' }).click();
    await page
      .getByRole('link', { name: /Marlow/ })
      .first()
      .click();
    await owner.openTab('Custom actions');
    await page.getByRole('link', { name: 'Add action' }).click();
    await expect(page.getByRole('list', { name: 'Templates' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: /Where is my order/ }).click();
    for (const step of ['What is said', 'On which pages']) await owner.openStep(step);
    await page.getByRole('button', { name: 'Add header' }).click();
    await page.getByRole('button', { name: 'Add field' }).click();
    await page.getByRole('button', { name: 'Add page rule' }).click();
    await page.getByLabel('Paste an address').fill('/checkout');
    await owner.askLab(['where is my order', 'I do not want to talk to a human', 'is support there']);
    await page.getByRole('button', { name: 'Save action' }).click();
    await expect(page.getByText('Name at least one page, such as /checkout*.')).toBeVisible();
    await expectAccessible(page);
    const size = page.viewportSize();
    await page.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Preview' }).click();
    await expect(page.getByRole('dialog', { name: 'What the shopper will see' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    if (size !== null) await page.setViewportSize(size);
    await page.getByRole('link', { name: 'Install' }).click();
    await expect(page.getByRole('dialog', { name: 'Leave without saving?' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Leave without saving' }).click();
    await owner.openTab('Custom actions');
    await page.getByRole('link', { name: 'Talk to an expert', exact: true }).click();
    await page.getByRole('link', { name: 'History' }).click();
    await expect(page.getByRole('list', { name: 'History' })).toBeVisible();
    await expectAccessible(page);
  });

  journey(
    `axe finds nothing on the pages before one is signed in, ${colorScheme}`,
    async ({ page, server }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${server.origin}/app/sign-in`);
      await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(page.getByText('Enter your password.')).toBeVisible();
      await expectAccessible(page);
      await page.goto(`${server.origin}/app/sign-up`);
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page);
    },
  );

  journey(`axe finds nothing in the widget, ${colorScheme}`, async ({ browser, server }) => {
    journey.setTimeout(120_000);
    const teammate = await Teammate.signIn(browser, server.origin, sampleOwner);
    await teammate.knowledgeIsTrained();
    const address = `${server.addresses.get('sample shop')}returns.html`;
    const shopper = await Shopper.arrive(browser, address, { colorScheme });
    const widget = () => expectAccessible(shopper.page, 'chatref-widget');

    await journey.step('launcher and greeting', async () => {
      await expect(shopper.page.getByRole('button', { name: 'Open conversation' })).toBeVisible();
      await widget();
      await shopper.open();
      await expect(shopper.panel.getByRole('list', { name: 'Questions to start with' })).toBeVisible();
      await widget();
    });

    await journey.step('an answer with its sources, and none with the offer of a person', async () => {
      await shopper.say('How long do I have to return a guitar?');
      await expect(shopper.panel.getByRole('link', { name: /Returns/ }).last()).toBeVisible();
      await widget();
      await shopper.say('do you sell bananas?');
      await expect(shopper.conversation.getByRole('button', { name: 'Talk to a person' })).toBeVisible();
      await widget();
      await shopper.panel.getByRole('button', { name: 'Menu' }).click();
      await widget();
      await shopper.page.keyboard.press('Escape');
    });

    await journey.step('the form, and a field that is refused', async () => {
      await shopper.say('I want to speak to a human');
      const form = shopper.form('Talk to an expert');
      await expect(form).toBeVisible();
      await widget();
      await form.getByRole('textbox', { name: /Order number/ }).fill('nonsense');
      await form.getByRole('button', { name: 'Continue' }).click();
      await expect(form.getByText(/does not look right/)).toBeVisible();
      await widget();
      await form.getByRole('button', { name: 'Talk to a person now' }).click();
    });

    await journey.step('waiting, with a person, and resolved', async () => {
      await expect(shopper.panel.getByText('Waiting for a person').first()).toBeVisible();
      await widget();
      await teammate.page.goto(`${server.origin}/app/`);
      await teammate.openLatestWaiting();
      await teammate.reply('Hello, this is Olivia.');
      await expect(shopper.panel.getByText('Olivia Marlow is here')).toBeVisible();
      await widget();
      await teammate.resolve();
      await expect(shopper.panel.getByText(/is resolved/)).toBeVisible();
      await widget();
    });
  });
}
