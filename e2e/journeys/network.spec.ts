import type { Browser } from '@playwright/test';
import { expectAccessible } from '../support/expect-accessible.ts';
import { expect } from '../support/journey.ts';
import { lineJourney as journey } from '../support/line-journey.ts';
import { Shopper } from '../support/shopper.ts';
import { sampleTeammate, Teammate } from '../support/teammate.ts';

/** What a message that the server has may take to the other screen where no socket gets through. */
const promptly = { timeout: 2_000 };
const noConnection = /^No connection/;

async function waitForPerson(browser: Browser, address: string): Promise<Shopper> {
  const shopper = await Shopper.arrive(browser, address);
  await shopper.open();
  await shopper.say('I want to speak to a real person');
  await shopper.panel.getByRole('button', { name: 'Talk to a person now' }).click();
  await expect(shopper.panel.getByText('Waiting for a person').first()).toBeVisible();
  return shopper;
}

journey(
  'where only plain HTTP gets through, messages arrive as promptly',
  async ({ browser, lines, server, shop }) => {
    await (await Teammate.signIn(browser, server.origin, sampleTeammate)).knowledgeIsTrained();
    lines.visitor.allowPlainOnly();
    lines.teammate.allowPlainOnly();
    const teammate = await Teammate.signIn(browser, lines.teammate.origin, sampleTeammate);
    await expect(teammate.page.getByText(/^Your network lets no live connection through/)).toBeVisible();
    const shopper = await Shopper.arrive(browser, shop.address);

    await journey.step('the agent answers', async () => {
      await shopper.open();
      await shopper.say('How long do I have to return a guitar?');
      await expect(shopper.panel.getByRole('link', { name: /Returns/ }).last()).toBeVisible();
    });

    await journey.step('a person is asked for, and the request is in the inbox', async () => {
      await shopper.say('I need a human being, please');
      await shopper.panel.getByRole('button', { name: 'Talk to a person now' }).click();
      await teammate.openOnlyWaiting();
      await expect(teammate.thread.getByText('I need a human being, please')).toBeVisible();
      await teammate.page.getByRole('button', { name: 'Take over' }).click();
      await expect(shopper.panel.getByText('Theo Reyes is here')).toBeVisible();
    });

    await journey.step('words go to and fro within two seconds each', async () => {
      for (const n of [1, 2, 3]) {
        await teammate.reply(`Reply ${n}`);
        await expect(teammate.page.getByText('Sending…')).toHaveCount(0);
        await expect(shopper.said(`Reply ${n}`)).toBeVisible(promptly);
        await shopper.say(`Answer ${n}`);
        await expect(shopper.panel.getByText('Sending…')).toHaveCount(0);
        await expect(teammate.thread.getByText(`Answer ${n}`)).toBeVisible(promptly);
      }
      await expect(shopper.panel.getByText(noConnection)).toBeHidden();
    });

    await journey.step('with sockets let through again, they are used, and nothing is doubled', async () => {
      lines.visitor.mend();
      lines.teammate.mend();
      // What a browser says when its machine has found another network.
      for (const frame of [...teammate.page.frames(), ...shopper.page.frames()])
        await frame.evaluate(() => dispatchEvent(new Event('online')));
      await expect(teammate.page.getByText(/^Your network lets no live/)).toBeHidden();
      await teammate.reply('Here by socket');
      await expect(shopper.said('Here by socket')).toHaveCount(1);
      for (const n of [1, 2, 3]) {
        await expect(shopper.said(`Reply ${n}`)).toHaveCount(1);
        await expect(teammate.thread.getByText(`Answer ${n}`)).toHaveCount(1);
      }
    });
    await teammate.resolve();
  },
);

journey(
  'after half a minute without a network both sides show the same list, once',
  async ({ browser, lines, shop }) => {
    journey.setTimeout(150_000);
    const shopper = await waitForPerson(browser, shop.address);
    const teammate = await Teammate.signIn(browser, lines.teammate.origin, sampleTeammate);
    await teammate.openOnlyWaiting();
    await teammate.reply('I am here.');
    await expect(shopper.said('I am here.')).toBeVisible();

    await journey.step('both networks go, without a word to anybody', async () => {
      lines.visitor.cut();
      lines.teammate.cut();
      await shopper.say('Said without a network');
      await shopper.say('And said once more');
      await teammate.reply('Replied without a network');
      await expect(shopper.panel.getByText(noConnection)).toBeVisible({ timeout: 45_000 });
      await expectAccessible(shopper.page);
      await expect(teammate.page.getByText(noConnection)).toBeVisible({ timeout: 45_000 });
      await expect(shopper.panel.getByText('Sent when the connection is back')).toHaveCount(2);
      await expect(teammate.page.getByText(/^Kept\. It is sent/)).toBeVisible();
      await expectAccessible(teammate.page);
    });

    await journey.step('both are back: everything is there once, in one order', async () => {
      lines.visitor.mend();
      lines.teammate.mend();
      await expect(shopper.panel.getByText(noConnection)).toBeHidden({ timeout: 45_000 });
      await expect(teammate.page.getByText(noConnection)).toBeHidden({ timeout: 45_000 });
      await expect(teammate.thread.getByText('And said once more')).toBeVisible({ timeout: 30_000 });
      await expect(shopper.said('Replied without a network')).toBeVisible({ timeout: 30_000 });
      await expect(shopper.panel.getByText('Sent when the connection is back')).toHaveCount(0);
      const words = /Said without a network|And said once more|Replied without a network/g;
      const seen = async (text: string | null) => text?.match(words);
      const ofShopper = await seen(await shopper.conversation.textContent());
      expect(ofShopper).toHaveLength(3);
      expect(await seen(await teammate.thread.textContent())).toEqual(ofShopper);
      expect(ofShopper?.indexOf('Said without a network')).toBeLessThan(
        ofShopper?.indexOf('And said once more') ?? 0,
      );
    });
    await teammate.resolve();
  },
);

journey('a laptop that slept shows what it missed as soon as it wakes', async ({ browser, lines, shop }) => {
  const shopper = await waitForPerson(browser, shop.address);
  const teammate = await Teammate.signIn(browser, lines.teammate.origin, sampleTeammate);
  await teammate.openOnlyWaiting();
  await teammate.reply('One moment.');
  const device = await teammate.page.context().newCDPSession(teammate.page);

  await device.send('Page.setWebLifecycleState', { state: 'frozen' });
  lines.teammate.breakOff();
  for (const n of [1, 2, 3]) await shopper.say(`Said to a sleeping laptop, ${n}`);
  await expect(shopper.panel.getByText('Sending…')).toHaveCount(0);

  await device.send('Page.setWebLifecycleState', { state: 'active' });
  await expect(teammate.thread.getByText('Said to a sleeping laptop, 3')).toBeVisible();
  for (const n of [1, 2, 3])
    await expect(teammate.thread.getByText(`Said to a sleeping laptop, ${n}`)).toHaveCount(1);
  await teammate.resolve();
});

journey(
  'a message left unsent by a closed tab is sent once by the tabs that come after',
  async ({ browser, lines, shop }) => {
    const shopper = await waitForPerson(browser, shop.address);
    lines.visitor.cut();
    await shopper.say('Written as the network went');
    await expect(shopper.messages.last()).toContainText('Written as the network went');
    const context = shopper.page.context();
    await shopper.page.close();
    lines.visitor.mend();

    const tabs = await Promise.all(
      [1, 2].map(async () => {
        const page = await context.newPage();
        await page.goto(shop.address);
        const tab = new Shopper(page);
        await tab.open();
        return tab;
      }),
    );
    for (const tab of tabs) {
      await expect(tab.panel.getByText(/^Send/)).toHaveCount(0);
      await expect(tab.said('Written as the network went')).toHaveCount(1);
    }
    const teammate = await Teammate.signIn(browser, lines.teammate.origin, sampleTeammate);
    await teammate.openOnlyWaiting();
    await expect(teammate.thread.getByText('Written as the network went')).toHaveCount(1);

    await journey.step('so is the reply of a teammate, without a look at its conversation', async () => {
      lines.teammate.cut();
      await teammate.reply('Replied as the network went');
      await teammate.page.close();
      lines.teammate.mend();
      const again = await teammate.openTab(lines.teammate.origin);
      for (const tab of tabs) await expect(tab.said('Replied as the network went')).toHaveCount(1);
      await again.filter('Mine');
      await again.rows('Mine').click();
      await again.resolve();
    });
  },
);

journey(
  'WID-19 two tabs that begin at once are one visitor, in one conversation',
  async ({ browser, server, shop }) => {
    const teammate = await Teammate.signIn(browser, server.origin, sampleTeammate);
    const first = await Shopper.arrive(browser, shop.address);
    const held = new Promise<() => Promise<void>>((resolve) => {
      void first.page.route('**/w/sessions', (route) => resolve(() => route.continue()), { times: 1 });
    });
    await first.open();
    await first.say('Said as a second tab opens');
    const letGo = await held;

    await journey.step(
      'the second tab takes the unsent message over, and sends it as the same visitor',
      async () => {
        const second = await first.openTab(shop.address);
        await second.open();
        await expect(second.said('Said as a second tab opens')).toBeVisible();
        await letGo();
        for (const tab of [first, second]) await expect(tab.panel.getByText(/^Send/)).toHaveCount(0);
        await teammate.filter('All');
        await expect(teammate.rows('All')).toHaveCount(1);
        await second.page.close();
      },
    );

    await journey.step(
      'a tab that was left on a resolved conversation goes on where the other is',
      async () => {
        await teammate.rows('All').click();
        await teammate.reply('That is settled.');
        await expect(first.said('That is settled.')).toBeVisible();
        const sleepy = await first.openTab(shop.address);
        await sleepy.open();
        await expect(sleepy.said('That is settled.')).toBeVisible();
        await teammate.resolve();
        await expect(first.panel.getByText(/is resolved/)).toBeVisible();
        await sleepy.say('One more thing');
        await first.say('And from the other tab');
        await expect(first.panel.getByText(/^(Send|Not sent)/)).toHaveCount(0);
        await expect(sleepy.said('And from the other tab')).toHaveCount(1);
        await expect(first.said('One more thing')).toHaveCount(1);
      },
    );
  },
);
