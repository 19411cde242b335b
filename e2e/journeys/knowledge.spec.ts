import { expectAccessible } from '../support/expect-accessible.ts';
import { newFreshJourney } from '../support/fresh-journey.ts';
import { expect } from '../support/journey.ts';
import { Owner } from '../support/owner.ts';

const freshJourney = newFreshJourney();

const iris = {
  workspace: 'Vega Strings',
  name: 'Iris Vega',
  email: 'iris@vega.example',
  password: 'six strings and a slide',
};
const catalogue = [
  'id,title,price,availability',
  'L-1,Harbour lap steel,649.00 EUR,in stock',
  'L-2,Meadow dobro,899.00 EUR,out of stock',
].join('\n');
const repairs = 'Service,Price\nFret dressing,120 EUR\nNut replacement,45 EUR\n';

freshJourney('an owner teaches what is written nowhere', async ({ browser, server }) => {
  freshJourney.setTimeout(180_000);
  const owner = await Owner.signUp(browser, server.origin, iris);
  const { page } = owner;
  await owner.createAgent('Slide');
  await owner.openTab('Knowledge base');

  await freshJourney.step(
    'a text with a heading from the toolbar, looked at before it is added',
    async () => {
      await owner.openSources('Text');
      await page.getByLabel('Title').fill('Gift wrapping');
      await page.getByRole('textbox', { name: 'Text' }).fill('Wrapping');
      await page.getByRole('button', { name: 'Heading', exact: true }).click();
      await page.keyboard.press('End');
      await page.keyboard.type('\n\nEvery order is wrapped in linen for 7 euros.');
      await page.getByRole('button', { name: 'Preview' }).click();
      await expect(page.getByText('Every order is wrapped in linen for 7 euros.')).toBeVisible();
      await expect(page.getByText('## Wrapping')).toBeHidden();
      await page.getByRole('button', { name: 'Add text' }).click();
      await expect(owner.status('Gift wrapping', 'Trained')).toBeVisible();
    },
  );

  await freshJourney.step('questions with answers, one of which is put right later', async () => {
    await page.getByRole('tab', { name: 'Questions and answers' }).click();
    await page.getByLabel('Name of the list').fill('Tunings');
    await page.getByLabel('Question 1').fill('Which tuning do your lap steels have?');
    await page.getByLabel('Answer 1').fill('They leave the shop in open E.');
    await page.getByRole('button', { name: 'Another question' }).click();
    await page.getByRole('button', { name: 'Add questions' }).click();
    await expect(page.getByText('Write the question, or remove the pair.')).toBeVisible();
    await page.getByRole('button', { name: 'Remove question 2' }).click();
    await page.getByRole('button', { name: 'Add questions' }).click();
    await expect(owner.status('Tunings', 'Trained')).toBeVisible();
    await owner.source('Tunings').getByRole('button', { name: 'Actions for Tunings' }).click();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    const dialog = page.getByRole('dialog', { name: 'Edit questions and answers' });
    await dialog.getByLabel('Answer 1').fill('They leave the shop in open D.');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Save questions' }).click();
    await expect(dialog).toBeHidden();
    await expect(owner.status('Tunings', 'Trained')).toBeVisible();
  });

  await freshJourney.step('a table, and a file that is not what it seems', async () => {
    await owner.addFile('repairs.csv', repairs);
    await expect(owner.status('repairs.csv', 'Trained')).toBeVisible();
    await owner.addFile('broken.docx', 'This is no Word file.');
    await expect(owner.status('broken.docx', 'Failed')).toBeVisible();
    await expect(owner.source('broken.docx')).toContainText('does not begin like such a file');
  });

  await freshJourney.step('a catalogue, whose products are answered for', async () => {
    await page.getByRole('tab', { name: 'Products' }).click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'catalogue.csv', mimeType: 'text/csv', buffer: Buffer.from(catalogue) });
    await expect(owner.status('catalogue.csv', 'Trained')).toBeVisible();
    await expect(owner.source('catalogue.csv')).toContainText('2 products');
    await expectAccessible(page);
  });

  await freshJourney.step(
    'words that mean the same, one of which is taken away and brought back',
    async () => {
      await page.getByRole('button', { name: 'Add words' }).click();
      const dialog = page.getByRole('dialog', { name: 'Words that mean the same' });
      const words = dialog.getByRole('textbox', { name: 'Words and phrases' });
      await words.fill('resonator');
      await words.press('Enter');
      await dialog.getByRole('button', { name: 'Save words' }).click();
      await expect(dialog.getByText('Write at least two, with a comma between.')).toBeVisible();
      await words.fill('dobro');
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Save words' }).click();
      const group = page.getByRole('list', { name: 'resonator, dobro' });
      await expect(group).toBeVisible();
      await page.getByRole('button', { name: 'Remove resonator, dobro' }).click();
      await expect(group).toBeHidden();
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(group).toBeVisible();
      await expectAccessible(page);
    },
  );

  await freshJourney.step('a site with its pages', async () => {
    const shop = server.addresses.get('sample shop') ?? '';
    await owner.addWebsite(shop);
    await expect(owner.status(shop, 'Trained')).toBeVisible({ timeout: 60_000 });
    await page.getByRole('button', { name: `Actions for ${shop}` }).click();
    await page.getByRole('menuitem', { name: 'Pages' }).click();
    const pages = page.getByRole('dialog', { name: /^Pages of/ });
    await expect(pages.getByText('Shipping & pickup')).toBeVisible();
    await expectAccessible(page);
    await pages.getByRole('tab', { name: /Left out/ }).click();
    await expect(pages.getByText(/robots\.txt does not allow/).first()).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await freshJourney.step('the agent answers from each of them', async () => {
    await owner.openTab('Playground');
    await owner.try('Which tuning do the lap steels have?');
    await expect(owner.playground.getByText(/in open D/)).toBeVisible();
    await owner.try('How much is the Harbour lap steel?');
    await expect(owner.playground.getByText(/649\.00 EUR/).first()).toBeVisible();
    const products = owner.playground.getByRole('list', { name: 'Products' });
    await expect(products.getByText('In stock').last()).toBeVisible();
    await owner.try('How much is the resonator?');
    await expect(owner.playground.getByText(/899\.00 EUR/).first()).toBeVisible();
    await owner.try('What does a nut replacement cost?');
    await expect(owner.playground.getByText(/45 EUR/).first()).toBeVisible();
    await owner.try('Do you wrap orders in linen?');
    await expect(owner.playground.getByText(/linen for 7 euros/).first()).toBeVisible();
  });
});
