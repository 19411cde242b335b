import { newAction, noStarts, type SaveActionRequest } from '@chatref/protocol';
import type { Browser, BrowserContextOptions } from '@playwright/test';
import { expectAccessible } from '../support/expect-accessible.ts';
import { expect, journey } from '../support/journey.ts';
import { OwnerApi } from '../support/owner-api.ts';
import type { Server } from '../support/server.ts';
import { ShopPage } from '../support/shop-page.ts';
import { Shopper } from '../support/shopper.ts';
import { sampleOwner, Teammate } from '../support/teammate.ts';

const sizes: readonly (readonly [string, BrowserContextOptions])[] = [
  ['on a desk', {}],
  ['on a phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
];

const repair = newAction({
  name: 'Book a repair',
  starts: { ...noStarts, phrases: ['book a repair', 'my guitar needs fixing'] },
  ask: 'one_by_one',
  fields: [
    {
      key: 'part',
      label: 'What is broken',
      type: 'choice',
      isRequired: true,
      options: ['Neck', 'Bridge', 'Wiring'],
    },
    { key: 'bought', label: 'Date of purchase', type: 'date', isRequired: false },
    { key: 'email', label: 'Your email', type: 'email', isRequired: true },
  ],
  logic: { kind: 'collect_details' },
  texts: { followUp: 'Thank you. The workshop writes to you today.', followUpClosed: '' },
});
const cancel = newAction({
  name: 'Cancel my order',
  starts: { ...noStarts, phrases: ['cancel my order'] },
  logic: {
    kind: 'call_api',
    call: {
      method: 'POST',
      // Documentation's own network (RFC 5737): nobody answers.
      url: 'https://192.0.2.1/orders/{{fields.order_number}}/cancel',
      headers: [],
      body: { kind: 'none', template: '' },
      timeoutSeconds: 1,
      hasEffect: true,
      confirmText: 'Shall I cancel order {{fields.order_number}}?',
      replyText: 'It is cancelled.',
      errorText: 'That did not work. Nothing was cancelled.',
      reveal: { kind: 'anyone' },
    },
  },
  fields: [
    {
      key: 'order_number',
      label: 'Order number',
      type: 'order_number',
      isRequired: true,
      example: 'MK-204518',
    },
  ],
});

const offered = {
  ...noStarts,
  choice: {
    description: 'The visitor has a broken or damaged instrument and wants it repaired',
    whenNot: '',
  },
};
const callBack = newAction({
  name: 'Call me back',
  fields: [
    { key: 'email', label: 'Email', type: 'email', isRequired: true },
    { key: 'order', label: 'Order', type: 'order_number', isRequired: false, example: 'MK-204518' },
  ],
});

const sendList = newAction({
  name: 'Send me the list',
  fields: [{ key: 'mail', label: 'Where to', type: 'email', isRequired: true }],
  logic: { kind: 'collect_details' },
});

/** Another shop's page, whose agent has these actions. */
async function openShop(browser: Browser, server: Server, actions: readonly SaveActionRequest[], body = '') {
  const { page } = await Teammate.signIn(browser, server.origin, sampleOwner);
  const api = await OwnerApi.of(page);
  const { line } = await api.makeAgent('Wren', actions);
  return { api, teammate: new Teammate(page), shop: await ShopPage.serve(`${body}${line}`) };
}

for (const [where, device] of sizes) {
  journey(
    `WID-21 ${where}, questions come one by one, each with ways to answer it`,
    async ({ browser, server }) => {
      const { shop } = await openShop(browser, server, [repair]);
      await using _ = shop;
      const shopper = await Shopper.arrive(browser, shop.address, device);
      await shopper.open();
      await shopper.say('I would like to book a repair');
      const asked = (label: string) => shopper.panel.getByRole('group', { name: label });
      await expect(asked('What is broken').getByRole('button', { name: 'Bridge' })).toBeInViewport();
      await expect(asked('What is broken').getByRole('button', { name: /^Skip/ })).toHaveCount(0);
      await expectAccessible(shopper.page, 'chatref-widget');
      await asked('What is broken').getByRole('button', { name: 'Bridge' }).click();

      await journey.step('a date may be skipped', async () => {
        await expect(asked('Date of purchase').getByRole('textbox')).toBeVisible();
        await expectAccessible(shopper.page, 'chatref-widget');
        await asked('Date of purchase').getByRole('button', { name: 'Skip Date of purchase' }).click();
      });
      await journey.step('what is written in the text box is an answer too, and may be refused', async () => {
        await expect(asked('Your email')).toBeAttached();
        await shopper.say('ada at lovelace');
        await expect(shopper.conversation.getByText(/email address/).last()).toBeVisible();
        await shopper.say('ada@lovelace.example');
      });
      await expect(
        shopper.conversation.getByText('Thank you. The workshop writes to you today.'),
      ).toHaveCount(1);
      await expect(shopper.panel.getByText('The AI agent answers', { exact: true })).toBeVisible();
    },
  );

  journey(`WID-22 ${where}, what has an effect is asked about first`, async ({ browser, server }) => {
    const { shop } = await openShop(
      browser,
      server,
      [cancel],
      '<button data-chatref-action="cancel-my-order" data-chatref-order="MK-204518">Cancel order</button>',
    );
    await using _ = shop;
    const shopper = await Shopper.arrive(browser, shop.address, device);
    await shopper.page.getByRole('button', { name: 'Cancel order' }).click();
    const asked = shopper.panel.getByRole('group', { name: 'Cancel my order' });
    await expect(shopper.conversation.getByText('Shall I cancel order MK-204518?')).toBeVisible();
    await expect(asked.getByRole('button', { name: 'Yes' })).toBeInViewport();
    await expect(asked.getByRole('button', { name: 'Yes' })).not.toBeFocused();
    await expectAccessible(shopper.page, 'chatref-widget');

    await journey.step('no: nothing is done, and that is said', async () => {
      await asked.getByRole('button', { name: 'No', exact: true }).click();
      await expect(asked).toBeHidden();
      await expect(shopper.panel.getByText('The AI agent answers', { exact: true })).toBeVisible();
    });
    await journey.step('yes: it is tried, and its failure is told', async () => {
      await shopper.callWidget('action', 'cancel my order', { orderNumber: 'MK-204518' });
      await asked.getByRole('button', { name: 'Yes' }).click();
      await expect(shopper.conversation.getByText('That did not work. Nothing was cancelled.')).toHaveCount(
        1,
        {
          timeout: 30_000,
        },
      );
    });
  });

  journey(`WID-25 ${where}, who waits reads what is known of the wait`, async ({ browser, server }) => {
    // Three shoppers and a teammate, and the wait is asked about every 20 seconds.
    journey.setTimeout(120_000);
    const { shop, teammate, api } = await openShop(browser, server, []);
    await using _ = shop;
    await clearQueue(teammate);
    const first = await Shopper.arrive(browser, shop.address, device);
    await first.callWidget('action');
    await expect(first.panel.getByText('You are next.')).toBeVisible();
    const second = await Shopper.arrive(browser, shop.address, device);
    await second.callWidget('action');
    await expect(second.panel.getByText('One person is ahead of you.')).toBeVisible();
    await expectAccessible(second.page, 'chatref-widget');

    await journey.step('closed: when the shop opens, and a place for an email', async () => {
      const shut = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
      const soon = new Date(Date.now() + 3 * 86_400_000);
      const weekday = (['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const)[soon.getUTCDay()] ?? 'mon';
      const weekly = { ...shut, [weekday]: [{ from: '09:00', to: '17:00' }] };
      await api.keepHours({ name: `Rarely ${where}`, timeZone: 'UTC', weekly, exceptions: [] });
      try {
        const third = await Shopper.arrive(browser, shop.address, device);
        await third.callWidget('action');
        await expect(third.panel.getByText(/We are closed, and back on \w+ at/).first()).toBeVisible();
        await expectAccessible(third.page, 'chatref-widget');
        const email = third.panel.getByRole('form', { name: /Leave your email/ });
        await email.getByLabel(/Leave your email/).fill('nobody');
        await email.getByRole('button', { name: 'Send email' }).click();
        await expect(email.getByText(/Write an email address/)).toBeVisible();
        await email.getByLabel(/Leave your email/).fill('ada@lovelace.example');
        await email.getByRole('button', { name: 'Send email' }).click();
        await expect(third.panel.getByText('We answer to ada@lovelace.example too.')).toBeVisible();
        await third.page.reload();
        await third.open();
        await expect(third.panel.getByText('We answer to ada@lovelace.example too.')).toBeVisible();
      } finally {
        await api.openAlways();
      }
    });
    await clearQueue(teammate);
  });
}

journey(
  'WID-24 an answer is rated, rated otherwise, and found so after a reload',
  async ({ browser, server }) => {
    const teammate = await Teammate.signIn(browser, server.origin, sampleOwner);
    await teammate.knowledgeIsTrained();
    const shopper = await Shopper.arrive(browser, `${server.addresses.get('sample shop')}shipping.html`);
    await shopper.open();
    await shopper.say('How long does shipping to Germany take?');
    const rating = shopper.conversation.getByRole('group', { name: 'Was this answer helpful?' });
    await rating.getByRole('button', { name: 'Helpful', exact: true }).click();
    await expect(rating.getByText('Thank you for telling us.')).toBeVisible();
    await rating.getByRole('button', { name: 'Not helpful' }).click();
    await expect(rating.getByRole('button', { name: 'Not helpful' })).toHaveAttribute('aria-pressed', 'true');
    await expectAccessible(shopper.page, 'chatref-widget');
    await shopper.page.reload();
    await shopper.open();
    await expect(rating.getByRole('button', { name: 'Not helpful' })).toHaveAttribute('aria-pressed', 'true');
    await expect(rating.getByRole('button', { name: 'Helpful', exact: true })).toHaveAttribute(
      'aria-pressed',
      'false',
    );
  },
);

journey(
  'WID-20 a name that no action has starts nothing, and the page’s maker reads why',
  async ({ browser, server }) => {
    const { shop } = await openShop(browser, server, [repair]);
    await using _ = shop;
    const shopper = await Shopper.arrive(browser, shop.address);
    const told = shopper.page.waitForEvent('console', {
      predicate: (message) => message.text().includes('"order-status" was not started'),
    });
    await shopper.callWidget('action', 'order-status');
    await told;
    await expect(shopper.panel.getByText(/not available just now/)).toBeVisible();
    await expect(shopper.panel.getByText('The AI agent answers', { exact: true })).toBeVisible();
  },
);

journey(
  'WID-23 a button that is added later works, and its questions may be left',
  async ({ browser, server }) => {
    const { shop } = await openShop(browser, server, [repair]);
    await using _ = shop;
    const shopper = await Shopper.arrive(browser, shop.address);
    await expect(shopper.page.getByRole('button', { name: 'Open conversation' })).toBeVisible();
    await shopper.page.evaluate(() => {
      const button = Object.assign(document.createElement('button'), { textContent: 'Repair it' });
      button.dataset['chatrefAction'] = 'book-a-repair';
      document.body.append(button);
    });
    await shopper.page.getByRole('button', { name: 'Repair it' }).click();
    await expect(shopper.panel.getByRole('group', { name: 'What is broken' })).toBeVisible();
    await shopper.panel.getByRole('button', { name: 'Cancel' }).click();
    await expect(shopper.panel.getByText('The AI agent answers', { exact: true })).toBeVisible();
  },
);

journey(
  'WID-15 WID-21 a form offers what is known, and lets what was given be changed',
  async ({ browser, server }) => {
    const { shop, teammate } = await openShop(browser, server, [callBack, sendList]);
    await using _ = shop;
    const shopper = await Shopper.arrive(browser, shop.address);
    await shopper.callWidget('action', 'Call me back');
    const form = shopper.form('Call me back');
    await form.getByRole('textbox', { name: 'Email' }).fill('ada@lovelace.example');
    await form.getByRole('textbox', { name: 'Order' }).fill('nonsense');
    await form.getByRole('button', { name: 'Continue' }).click();
    await expect(form.getByText(/For example MK-204518/).last()).toBeVisible();
    await form.getByRole('button', { name: 'Change Email' }).click();
    await form.getByRole('textbox', { name: 'Email' }).fill('ada@newmail.example');
    await form.getByRole('textbox', { name: 'Order' }).fill('MK-204518');
    await expectAccessible(shopper.page, 'chatref-widget');
    await form.getByRole('button', { name: 'Continue' }).click();
    await expect(shopper.conversation.getByText('Email updated')).toBeVisible();
    await shopper.say('You can also write to ada@newmail.example');
    await teammate.page.reload();
    await teammate.openLatestWaiting();
    await expect(teammate.details.getByText('ada@newmail.example').last()).toBeVisible();
    await teammate.resolve();

    await journey.step('another action offers it', async () => {
      await shopper.callWidget('action', 'Send me the list');
      const list = shopper.form('Send me the list');
      await list.getByRole('button', { name: 'Use ada@newmail.example' }).click();
      await expect(list.getByRole('textbox', { name: 'Where to' })).toHaveValue('ada@newmail.example');
      await expectAccessible(shopper.page, 'chatref-widget');
      await list.getByRole('button', { name: 'Continue' }).click();
      await expect(list).toBeHidden();
    });
  },
);

journey('WID-28 an action that fits is offered, and started by a press', async ({ browser, server }) => {
  const { shop } = await openShop(browser, server, [{ ...repair, starts: offered }]);
  await using _ = shop;
  const shopper = await Shopper.arrive(browser, shop.address);
  await shopper.open();
  await shopper.say('the neck of my guitar has a crack, can somebody repair a broken instrument?');
  const offer = shopper.conversation.getByRole('button', { name: 'Book a repair' });
  await expect(offer).toBeVisible();
  await expectAccessible(shopper.page, 'chatref-widget');
  await offer.click();
  await expect(shopper.panel.getByRole('group', { name: 'What is broken' })).toBeVisible();
  await expect(offer).toHaveCount(0);
});

/** Whoever still waits from another journey would be before the one of this. */
async function clearQueue(teammate: Teammate): Promise<void> {
  await teammate.filter('Handoff requested');
  await expect(teammate.page.getByRole('region', { name: 'Conversations: Handoff requested' })).toBeVisible();
  for (let left = await teammate.rows('Handoff requested').count(); left > 0; left--) {
    await teammate.openLatestWaiting();
    await teammate.resolve();
    await expect(teammate.rows('Handoff requested')).toHaveCount(left - 1);
  }
}
