import { newAction, type PageRule } from '@chatref/protocol';
import type { Browser, BrowserContextOptions, Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/expect-accessible.ts';
import { expect, journey } from '../support/journey.ts';
import { OwnerApi } from '../support/owner-api.ts';
import type { Server } from '../support/server.ts';
import { ShopPage } from '../support/shop-page.ts';
import { Shopper } from '../support/shopper.ts';
import { sampleOwner, sampleTeammate, Teammate } from '../support/teammate.ts';

const followUp = 'Someone from our shop will be right with you';
const onADesk: BrowserContextOptions = {};
const onAPhone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  screen: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};
const sizes = [
  ['on a desk', onADesk],
  ['on a phone', onAPhone],
] as const;

const region = (page: Page): Locator => page.getByRole('region', { name: 'Help with this page' });

async function leaveByTheTop(page: Page): Promise<void> {
  await page.mouse.move(200, 200);
  await page.mouse.move(200, 5);
  await page.mouse.move(200, -5);
}

async function scrollBackUp(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }));
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  for (const top of [600, 300, 0]) {
    await page.evaluate((to) => scrollTo({ top: to, behavior: 'instant' }), top);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

const rule = (id: string, more: Partial<PageRule>): PageRule => ({
  id,
  isEnabled: true,
  show: 'card',
  label: 'Ask us',
  text: '',
  pages: ['/*'],
  exceptPages: [],
  when: { kind: 'after', seconds: 0 },
  isOncePerVisit: false,
  hours: 'always',
  device: 'any',
  ...more,
});

/** A page of another shop, with an agent that has one action with these rules. */
async function openShop(
  browser: Browser,
  server: Server,
  name: string,
  rules: PageRule[],
): Promise<ShopPage> {
  const { page } = await Teammate.signIn(browser, server.origin, sampleOwner);
  const api = await OwnerApi.of(page);
  const { line } = await api.makeAgent(name, [newAction({ name: 'Ask us', pageRules: rules })]);
  return ShopPage.serve(`<div style="height:3000px"></div>${line}`);
}

for (const [where, device] of sizes) {
  const arrive = (browser: Browser, server: Server, page: string) =>
    Shopper.arrive(browser, `${server.addresses.get('sample shop')}${page}`, device);

  journey(
    `WID-35 ${where}, a button comes up on the pages of its rule, and asks for a person`,
    async ({ browser, server }) => {
      const shopper = await arrive(browser, server, 'repairs.html');
      const button = shopper.page.getByRole('button', { name: 'Ask our workshop' });
      await expect(button).toBeInViewport();
      await expectAccessible(shopper.page, 'chatref-widget');

      await journey.step('it stands above the launcher, and comes before it by the Tab key', async () => {
        const launcher = shopper.page.getByRole('button', { name: 'Open conversation' });
        const [above, below] = [await button.boundingBox(), await launcher.boundingBox()];
        expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
        await button.focus();
        await shopper.page.keyboard.press('Tab');
        await expect(region(shopper.page).getByRole('button', { name: 'Dismiss' })).toBeFocused();
        await shopper.page.keyboard.press('Tab');
        await expect(launcher).toBeFocused();
      });

      await button.click();
      const form = shopper.form('Talk to an expert');
      await expect(form).toBeVisible();
      await expect(button).toBeHidden();
      await form.getByRole('button', { name: 'Talk to a person now' }).click();
      await expect(shopper.conversation.getByText(followUp)).toHaveCount(1);
      await shopper.panel.getByRole('button', { name: 'Close conversation' }).click();
      await expect(shopper.page.getByRole('button', { name: 'Open conversation' })).toBeVisible();
      await expect(button).toBeHidden();

      const teammate = await Teammate.signIn(browser, server.origin, sampleTeammate);
      await teammate.openLatestWaiting();
      await teammate.resolve();
      await expect(button).toBeVisible();
    },
  );

  journey(
    `WID-31 WID-32 ${where}, whoever is about to leave checkout is asked, once in a visit`,
    async ({ browser, server }) => {
      const shopper = await arrive(browser, server, 'checkout.html');
      const { page } = shopper;
      const card = region(page);
      const leave = () => (device === onADesk ? leaveByTheTop(page) : scrollBackUp(page));
      await expect(page.getByRole('button', { name: 'Open conversation' })).toBeVisible();
      await expect(async () => {
        await leave();
        await expect(card).toBeVisible({ timeout: 500 });
      }).toPass();
      await expect(card.getByText(/Before you go/)).toBeInViewport();
      await expectAccessible(page, 'chatref-widget');

      await journey.step('not again after a reload', async () => {
        await page.reload();
        await expect(page.getByRole('button', { name: 'Open conversation' })).toBeVisible();
        await page.waitForLoadState('networkidle');
        await leave();
        await expect(card).toBeHidden();
      });

      await journey.step('in another visit it brings along what the page knows', async () => {
        await page.evaluate(() => sessionStorage.clear());
        await page.reload();
        await expect(async () => {
          await leave();
          await expect(card).toBeVisible({ timeout: 500 });
        }).toPass();
        await card.getByRole('button', { name: 'Ask an expert' }).click();
        await expect(shopper.conversation.getByText(followUp)).toHaveCount(1);
        const teammate = await Teammate.signIn(browser, server.origin, sampleTeammate);
        await teammate.openLatestWaiting();
        await expect(teammate.details.getByText('MK-204518')).toBeVisible();
        await teammate.resolve();
      });
    },
  );
}

journey(
  'WID-31 WID-32 WID-35 a card comes after its delay, and goes by Escape for the rest of the visit',
  async ({ browser, server }) => {
    const late = rule('late-card', { text: 'Can we help?', when: { kind: 'after', seconds: 30 } });
    await using shop = await openShop(browser, server, 'Late', [late]);
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(shop.address);
    await expect(page.getByRole('button', { name: 'Open conversation' })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expect(region(page)).toBeHidden();
    await page.clock.fastForward(31_000);
    await expect(region(page).getByText('Can we help?')).toBeVisible();

    await region(page).getByRole('button', { name: 'Ask us' }).focus();
    await page.keyboard.press('Escape');
    await expect(region(page)).toBeHidden();
    await expect(page.getByRole('button', { name: 'Open conversation' })).toBeFocused();
    await page.reload();
    await expect(page.getByRole('button', { name: 'Open conversation' })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await page.clock.fastForward(31_000);
    await expect(region(page)).toBeHidden();
  },
);

for (const [how, hasNavigation] of [
  ['as the browser tells', true],
  ['where the browser does not tell', false],
] as const) {
  journey(
    `WID-34 a page that changes its address by script is followed, ${how}`,
    async ({ browser, server }) => {
      const builder = rule('builder-card', {
        pages: ['/builder/*', '/#/builder*'],
        exceptPages: ['/builder/done'],
      });
      await using shop = await openShop(browser, server, `Builder ${hasNavigation}`, [builder]);
      const context = await browser.newContext();
      if (!hasNavigation) await context.addInitScript(() => Reflect.deleteProperty(window, 'navigation'));
      const page = await context.newPage();
      await page.goto(shop.address);
      await expect(page.getByRole('button', { name: 'Open conversation' })).toBeVisible();
      await page.waitForLoadState('networkidle');
      await expect(region(page)).toBeHidden();

      await page.evaluate(() => history.pushState(null, '', '/builder/wood'));
      await expect(region(page)).toBeVisible();
      await page.evaluate(() => history.replaceState(null, '', '/builder/done'));
      await expect(region(page)).toBeHidden();
      await page.evaluate(() => history.back());
      await page.evaluate(() => (location.hash = '#/builder'));
      await expect(region(page)).toBeVisible();
    },
  );
}

journey(
  'WID-33 nothing stands in the way of the open panel, and a card for phones is for phones',
  async ({ browser, server }) => {
    const rules = [
      rule('exit-card', { text: 'Before you go', when: { kind: 'exit_intent' } }),
      rule('any-button', { show: 'button' }),
      rule('phone-card', { device: 'phone', text: 'On the go?' }),
    ];
    await using shop = await openShop(browser, server, 'Devices', rules);
    const desk = await Shopper.arrive(browser, shop.address, onADesk);
    await expect(region(desk.page).getByRole('button', { name: 'Ask us' })).toBeVisible();
    await expect(desk.page.getByText('On the go?')).toBeHidden();
    await desk.open();
    await expect(region(desk.page)).toBeHidden();
    await leaveByTheTop(desk.page);
    await leaveByTheTop(desk.page);
    await desk.panel.getByRole('button', { name: 'Close conversation' }).click();
    await expect(region(desk.page).getByRole('button', { name: 'Ask us' })).toBeVisible();
    await expect(desk.page.getByText('Before you go')).toBeHidden();

    const phone = await Shopper.arrive(browser, shop.address, onAPhone);
    await expect(phone.page.getByText('On the go?')).toBeInViewport();
    await region(phone.page).getByRole('button', { name: 'Dismiss' }).click();
    await expect(phone.page.getByText('On the go?')).toBeHidden();
    await expect(region(phone.page).getByRole('button', { name: 'Ask us' })).toBeVisible();
  },
);

journey(
  'WID-36 a page whose content policy lets in our origin alone shows all of it',
  async ({ browser, server }) => {
    const { page } = await Teammate.signIn(browser, server.origin, sampleOwner);
    const api = await OwnerApi.of(page);
    const strict = newAction({ name: 'Ask us', pageRules: [rule('strict-card', { text: 'Can we help?' })] });
    const { line } = await api.makeAgent('Strict', [strict]);
    const { origin } = server;
    const policy = `default-src 'none'; script-src ${origin}; connect-src ${origin}; frame-src ${origin}`;
    await using shop = await ShopPage.serve(line, { 'content-security-policy': policy });
    const refused: string[] = [];
    const shopper = await Shopper.arrive(browser, 'about:blank');
    shopper.page.on('console', (message) => {
      if (message.type() === 'error' && message.text().includes('Content Security Policy'))
        refused.push(message.text());
    });
    await shopper.page.goto(shop.address);
    await expect(shopper.page.getByText('Can we help?')).toBeVisible();
    const card = region(shopper.page);
    expect(await card.evaluate((element) => getComputedStyle(element).borderRadius)).toBe('16px');
    await card.getByRole('button', { name: 'Ask us' }).click();
    await expect(shopper.panel.getByText('Waiting for a person').first()).toBeVisible();
    expect(refused).toEqual([]);
  },
);
