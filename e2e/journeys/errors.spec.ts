import { makePdf } from '../../apps/server/src/ingest/testing/make-pdf.ts';
import { expect, journey } from '../support/journey.ts';
import { Owner } from '../support/owner.ts';
import { ShopPage } from '../support/shop-page.ts';
import { sampleOwner, sampleTeammate, Teammate } from '../support/teammate.ts';

const megabyte = 1024 * 1024;

journey(
  'an agent that is not there says so in the console, and leaves the page alone',
  async ({ page, server }) => {
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    const line = `<script async src="${server.origin}/widget.js" data-agent="agt_gone"></script>`;
    await using shop = await ShopPage.serve(line);
    await page.goto(shop.address);
    await expect.poll(() => errors.join('\n')).toMatch(/Chatref: .*Copy the line of HTML anew/);
    await expect(page.getByRole('heading', { name: 'A shop' })).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.locator('iframe')).toHaveCount(0);
  },
);

journey('what cannot be learned says why, and what to do', async ({ browser, server }) => {
  const { page } = await Teammate.signIn(browser, server.origin, sampleOwner);
  const owner = new Owner(page);
  await owner.createAgent('Of bad sources');

  await journey.step('a site that cannot be reached ends Failed', async () => {
    await owner.addWebsite('https://no-such-shop.invalid/');
    await expect(owner.status('no-such-shop.invalid', 'Failed')).toBeVisible({ timeout: 30_000 });
    const row = owner.source('no-such-shop.invalid');
    await expect(row.getByText(/No server was found for no-such-shop\.invalid/)).toBeVisible();
    await expect(row.getByText(/Check the address for typing errors/)).toBeVisible();
    await expect(row.getByRole('button', { name: 'Fetch again' })).toBeVisible();
  });

  await journey.step('a scanned PDF ends Failed', async () => {
    await owner.addFile('scan.pdf', await makePdf([[], [], []]));
    await expect(owner.status('scan.pdf', 'Failed')).toBeVisible();
    await expect(owner.source('scan.pdf').getByText(/pictures of pages but no text/)).toBeVisible();
    await expect(owner.source('scan.pdf').getByText(/text recognition \(OCR\)/)).toBeVisible();
  });

  await journey.step('a file of 200 MB is refused before it is sent', async () => {
    await owner.chooseLargeFile('catalogue.pdf', 200 * megabyte);
    await expect(page.getByText(/^catalogue\.pdf is larger than \d+ MB\. Split it/)).toBeVisible();
    await expect(owner.source('catalogue.pdf')).toHaveCount(0);
  });

  await journey.step('an empty file, one of a wrong kind and an empty text are refused too', async () => {
    await owner.addFile('empty.txt', '');
    await expect(page.getByText('empty.txt is empty. Choose a file with text in it.')).toBeVisible();
    await owner.addFile('prices.key', 'x');
    await expect(page.getByText(/prices\.key cannot be read\. Save it as \.pdf/)).toBeVisible();
    await owner.addText('Nothing', '   ');
    await expect(page.getByText('Enter the text the agent should know.')).toBeVisible();
    await owner.addWebsite('not an address');
    await expect(page.getByText('Enter a whole address, such as https://your-shop.com.')).toBeVisible();
  });

  await journey.step('what could not be learned can be removed', async () => {
    await page.getByRole('button', { name: 'Actions for https://no-such-shop.invalid/' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page
      .getByRole('alertdialog')
      .or(page.getByRole('dialog'))
      .getByRole('button', { name: 'Delete' })
      .click();
    await expect(owner.source('no-such-shop.invalid')).toHaveCount(0);
  });
});

journey('a sign-in that does not fit says so, and not which half is wrong', async ({ page, server }) => {
  await page.goto(`${server.origin}/app/sign-in`);
  const answers: string[] = [];
  for (const email of [sampleOwner.email, 'nobody@marlowstrings.example']) {
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Password', { exact: true }).fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(/email.*password.*(try again|check)/i);
    answers.push((await alert.textContent()) ?? '');
    await page.reload();
  }
  expect(answers[0]).toBe(answers[1]);
  await expect(page).toHaveURL(/sign-in/);
});

journey('addresses that lead nowhere say so and lead back', async ({ browser, server }) => {
  const { page } = await Teammate.signIn(browser, server.origin, sampleTeammate);

  await journey.step('a conversation that is not there, or somebody else’s', async () => {
    for (const id of ['cnv_01m82b0rdewpzf3fdytprsgjmx', 'nonsense']) {
      await page.goto(`${server.origin}/app/inbox/all/${id}`);
      await expect(page.getByRole('heading', { name: 'Conversation not found' })).toBeVisible();
      await page.getByRole('link', { name: 'Back to the list' }).click();
      await expect(page).toHaveURL(/\/inbox\/all$/);
    }
  });

  await journey.step('an agent that is not there', async () => {
    await page.goto(`${server.origin}/app/agents/agt_gone/general`);
    await expect(page.getByText('This agent does not exist, or was removed.')).toBeVisible();
  });

  await journey.step('an address that is none', async () => {
    await page.goto(`${server.origin}/app/nowhere`);
    await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
    await page.getByRole('link', { name: 'Go to the inbox' }).click();
    await expect(page.getByRole('link', { name: /^Handoff requested/ })).toBeVisible();
  });

  await journey.step('an invite that is used up, withdrawn or made up', async () => {
    await page.goto(`${server.origin}/app/invite/inv_gone`);
    await expect(page.getByRole('heading', { name: 'This invite cannot be used' })).toBeVisible();
  });
});
