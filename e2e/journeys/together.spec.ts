import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/expect-accessible.ts';
import { newFreshJourney } from '../support/fresh-journey.ts';
import { expect } from '../support/journey.ts';
import { Shopper } from '../support/shopper.ts';
import { sampleOwner, sampleTeammate, Teammate } from '../support/teammate.ts';

const journey = newFreshJourney();

journey(
  'two teammates at one conversation see one another, and one of them has it',
  async ({ browser, server }) => {
    const shopper = await Shopper.arrive(browser, server.addresses.get('sample shop') ?? '');
    await shopper.open();
    await shopper.say('I want to speak to a real person');
    await shopper.panel.getByRole('button', { name: 'Talk to a person now' }).click();
    const theo = await Teammate.signIn(browser, server.origin, sampleTeammate);
    const olivia = await Teammate.signIn(browser, server.origin, sampleOwner);

    await journey.step('who looks, and that the visitor is here, is told to each', async () => {
      await theo.openOnlyWaiting();
      await expect(theo.page.getByText('Here now')).toBeVisible();
      await expect(theo.page.getByText(/looking at this too/)).toHaveCount(0);
      await olivia.openOnlyWaiting();
      await expect(theo.page.getByText('Olivia Marlow is looking at this too')).toBeAttached();
      await expect(olivia.page.getByText('Theo Reyes is looking at this too')).toBeAttached();
      await expectAccessible(olivia.page);
    });

    await journey.step('both press Take over at once: one has it, the other is told who', async () => {
      await Promise.all([holdTogether([theo.page, olivia.page]), press(theo.page), press(olivia.page)]);
      // Said twice in the page: on the screen, and to those who listen.
      const hasLost = async ({ page }: Teammate) =>
        (await page.getByText(/was faster and has this conversation now/).count()) > 0;
      await expect.poll(async () => (await hasLost(theo)) !== (await hasLost(olivia))).toBe(true);
      const [winner, loser] = (await hasLost(theo)) ? [olivia, theo] : [theo, olivia];
      const name = winner === theo ? 'Theo Reyes' : 'Olivia Marlow';
      await expect(
        loser.page.getByText(`${name} was faster and has this conversation now.`).first(),
      ).toBeVisible();
      await expect(loser.page.getByText(`With ${name}`).first()).toBeVisible();
      await expect(winner.page.getByText('With you').first()).toBeVisible();
      await expect(shopper.panel.getByText(`${name} is here`)).toBeVisible();
      await expect(shopper.panel.getByText(/joined the conversation/)).toHaveCount(1);
    });

    await journey.step('whoever leaves is no longer named, nor is a visitor who is gone', async () => {
      await olivia.page.close();
      await expect(theo.page.getByText(/looking at this too/)).toHaveCount(0);
      await shopper.page.close();
      await expect(theo.page.getByText('Not here')).toBeVisible();
    });
  },
);

function press(page: Page): Promise<void> {
  return page.getByRole('button', { name: 'Take over' }).click();
}

/** Holds the requests of all pages back until each has made its own, and lets them go together. */
async function holdTogether(pages: readonly Page[]): Promise<void> {
  const held = pages.map(
    (page) =>
      new Promise<() => Promise<void>>((resolve) => {
        void page.route('**/take-over', (route) => resolve(() => route.continue()), { times: 1 });
      }),
  );
  const letGo = await Promise.all(held);
  await Promise.all(letGo.map((go) => go()));
}
