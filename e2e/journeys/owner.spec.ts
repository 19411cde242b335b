import { newFreshJourney } from '../support/fresh-journey.ts';
import { expect } from '../support/journey.ts';
import { Owner } from '../support/owner.ts';
import { ShopPage } from '../support/shop-page.ts';
import { Shopper } from '../support/shopper.ts';
import { sampleOwner, sampleTeammate, Teammate } from '../support/teammate.ts';

const freshJourney = newFreshJourney();

const mara = {
  workspace: 'Lindqvist Organs',
  name: 'Mara Lindqvist',
  email: 'mara@lindqvist.example',
  password: 'a pipe for every note',
};
const finn = { name: 'Finn Aas', email: 'finn@lindqvist.example', password: 'sixteen foot stops' };
const hours = 'The workshop is open on Thursdays from two until six in the afternoon.';
const tuning = '# Tuning\n\nA church organ is tuned twice a year for 480 crowns per visit.\n';

freshJourney('an owner signs up, trains an agent and is live', async ({ browser, server }) => {
  freshJourney.setTimeout(120_000);
  const owner = await Owner.signUp(browser, server.origin, mara);
  const { page } = owner;

  await freshJourney.step('creates an agent', () => owner.createAgent('Pipes'));

  await freshJourney.step('watches a site, a text and a file being learned', async () => {
    const shop = server.addresses.get('sample shop') ?? '';
    await owner.addWebsite(shop);
    await expect(owner.status(shop, /^(Pending|Processing)$/)).toBeVisible();
    await owner.addText('Workshop hours', hours);
    await expect(owner.status('Workshop hours', 'Trained')).toBeVisible();
    await owner.addFile('tuning.md', tuning);
    await expect(owner.status('tuning.md', 'Trained')).toBeVisible();
    await owner.openSources('Websites');
    await expect(owner.status(shop, 'Trained')).toBeVisible({ timeout: 60_000 });
    await expect(owner.source(shop)).toContainText(/\d\d (pages|documents), \d+ passages/);
  });

  await freshJourney.step('tries it in the Playground', async () => {
    await owner.openTab('Playground');
    await owner.try('When is the workshop open?');
    await expect(owner.playground.getByText(/Thursdays from two until six/)).toBeVisible();
    const sources = page.getByRole('complementary', { name: 'Why this answer' });
    await expect(sources.getByText('Workshop hours')).toBeVisible();
    await owner.try('What does it cost to tune a church organ?');
    await expect(owner.playground.getByText(/480 crowns per visit/)).toBeVisible();
    await expect(sources.getByText(/tuning/i).first()).toBeVisible();
  });

  await freshJourney.step('adds a custom action that asks for the order number', async () => {
    await owner.openTab('Custom actions');
    await owner.addAction({
      name: 'Talk to the organ builder',
      phrases: ['fetch me the organ builder', 'put me through to the workshop'],
      field: { label: 'Order number', type: 'Order number', example: 'LO-1234' },
      followUp: 'The organ builder puts down the pipe and comes.',
    });
  });

  const link = await freshJourney.step('turns to the shared inbox and invites a teammate', async () => {
    await owner.openTab('Shared inbox');
    await expect(page.getByRole('switch', { name: 'Shared inbox' })).toBeChecked();
    await page.getByLabel('Email').fill(finn.email);
    await page.getByRole('button', { name: 'Send invite' }).click();
    await expect(page.getByText(`${finn.email} is invited`)).toBeVisible();
    return owner.copy('invite link');
  });

  await freshJourney.step('the invited person opens the link, signs up and is in the workspace', async () => {
    const invited = await (await browser.newContext()).newPage();
    await invited.goto(link);
    await expect(invited.getByRole('heading', { name: `Join ${mara.workspace}` })).toBeVisible();
    await invited.getByLabel('Your name').fill(finn.name);
    await invited.getByLabel('Password', { exact: true }).fill(finn.password);
    await invited.getByRole('button', { name: 'Join workspace' }).click();
    await expect(invited.getByRole('link', { name: 'Handoff requested' })).toBeVisible();
    await invited.getByRole('link', { name: 'Agents' }).click();
    await expect(invited.getByRole('link', { name: /Pipes/ }).first()).toBeVisible();
    await page.reload();
    await expect(page.getByRole('list', { name: 'Teammates' }).getByText(finn.name)).toBeVisible();
  });

  await freshJourney.step('the sample shop’s conversations are nothing to either of them', async () => {
    const stranger = await Shopper.arrive(browser, server.addresses.get('sample shop') ?? '');
    await stranger.open();
    await stranger.say('My secret is safe with Marlow.');
    const theo = await Teammate.signIn(browser, server.origin, sampleTeammate);
    await theo.filter('All');
    await theo.rows('All').first().click();
    await expect(theo.thread.getByText('My secret is safe with Marlow.')).toBeVisible();
    const before = page.url();
    await page.goto(theo.page.url());
    await expect(page.getByRole('heading', { name: 'Conversation not found' })).toBeVisible();
    await expect(page.getByText('My secret is safe')).toHaveCount(0);
    await page.goto(before);
  });

  await freshJourney.step('the one line of HTML brings the widget to any page', async () => {
    await owner.openTab('Install');
    const line = await owner.copy('line of HTML');
    expect(line).toMatch(
      /^<script async src="http:\/\/localhost:\d+\/widget\.js" data-agent="[\w-]+"><\/script>$/,
    );
    await using shop = await ShopPage.serve(line);
    const shopper = await Shopper.arrive(browser, shop.address);
    await shopper.open();
    await shopper.say('When is the workshop open?');
    await expect(shopper.conversation.getByText(/Thursdays from two until six/)).toBeVisible();
    await shopper.say('Please fetch me the organ builder');
    const form = shopper.panel.getByRole('form', { name: 'Talk to the organ builder' });
    await form.getByRole('textbox', { name: /Order number/ }).fill('LO-2071');
    await form.getByRole('button', { name: 'Continue' }).click();
    await expect(
      shopper.conversation.getByText('The organ builder puts down the pipe and comes.'),
    ).toHaveCount(1);
    await expect(page.getByText(new URL(shop.address).origin)).toBeVisible();
  });
});

freshJourney(
  'an owner builds the music shop’s action, tries it, and sees its test break',
  async ({ browser, server }) => {
    freshJourney.setTimeout(120_000);
    const { page } = await Teammate.signIn(browser, server.origin, sampleOwner);
    const owner = new Owner(page);
    await owner.createAgent('Strings');
    await owner.openTab('Custom actions');

    await freshJourney.step(
      'builds the action of the music shop, and tries it before it is saved',
      async () => {
        await owner.startAction('Blank');
        await page.getByLabel('Name', { exact: true }).fill('Talk to an agent');
        await owner.addPhrases(['speak to a human', 'connect me with support', 'I need a real person']);
        await expect(page.getByRole('radio', { name: /Request human handoff/ })).toBeChecked();
        await owner.addField({ label: 'Order number', type: 'Order number', example: 'MS-12345' });
        await page.getByLabel('Try one').fill('ms-20871');
        await expect(page.getByText('ms-20871 fits')).toBeVisible();
        await page.getByLabel('Try one').fill('twelve');
        await expect(page.getByText('twelve does not fit')).toBeVisible();
        await owner.addField({ label: 'Email', type: 'Email', example: '' });
        await page.getByRole('button', { name: /^Move Email/ }).focus();
        await page.keyboard.press('ArrowUp');
        await expect(page.getByText('Email is now 1 of 2')).toBeAttached();
        await owner.openStep('What is said');
        await page.getByLabel('Follow-up message').fill('Someone from our shop will be right with you.');
        const preview = page.getByRole('region', { name: 'What the shopper will see' });
        await expect(preview.getByText('Someone from our shop will be right with you.')).toBeVisible();
        const results = await owner.askLab(['Could I speak to a human?', 'Do humans play this organ?']);
        await expect(results.first()).toContainText('Starts this action');
        await expect(results.last()).toContainText('Starts nothing');
      },
    );

    await freshJourney.step('is asked before what is unsaved is left, and saves it', async () => {
      await page.getByRole('link', { name: 'Install' }).click();
      const question = page.getByRole('dialog', { name: 'Leave without saving?' });
      await question.getByRole('button', { name: 'Stay here' }).click();
      await expect(question).toBeHidden();
      await owner.saveAction('Talk to an agent');
    });

    await freshJourney.step('keeps sentences as tests, and sees one break', async () => {
      const results = page.getByRole('list', { name: 'Results' }).locator('> li');
      await owner.keepAsTest(results.first(), 'It must start this action');
      await owner.keepAsTest(results.last(), 'It must not start this action');
      const tests = page.getByRole('list', { name: 'Kept tests' }).getByRole('listitem');
      await expect(tests).toHaveCount(2);
      await expect(tests.first()).toContainText('starts it');
      await page.getByRole('button', { name: 'Remove “speak to a human”' }).click();
      await owner.addPhrases(['do humans play this organ']);
      await owner.saveAction('Talk to an agent');
      await expect(tests.last()).toContainText('starts it, and must not');
      await owner.openTab('Custom actions');
      const row = page.getByRole('list', { name: 'Custom actions' }).getByRole('listitem').last();
      await expect(row.getByText('1 test broken')).toBeVisible();
      await row.getByRole('button', { name: 'Actions for Talk to an agent' }).click();
      await page.getByRole('menuitem', { name: 'Delete action' }).click();
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect(page.getByRole('link', { name: 'Talk to an agent', exact: true })).toBeVisible();
    });
  },
);
