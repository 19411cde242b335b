import { newFreshJourney } from '../support/fresh-journey.ts';
import { expect } from '../support/journey.ts';
import { Shopper } from '../support/shopper.ts';
import { sampleTeammate, Teammate } from '../support/teammate.ts';

const journey = newFreshJourney();

journey('a shopper asks, wants a person, is served by one and handed back', async ({ browser, server }) => {
  const shop = server.addresses.get('sample shop') ?? '';
  const teammate = await Teammate.signIn(browser, server.origin, sampleTeammate);
  await teammate.knowledgeIsTrained();
  const shopper = await Shopper.arrive(browser, `${shop}returns.html`);

  await journey.step('the shopper asks and gets an answer from the shop’s content', async () => {
    await shopper.open();
    await shopper.say('How long do I have to return a guitar?');
    await expect(shopper.conversation.getByText(/30 days/).last()).toBeVisible();
    await expect(shopper.panel.getByRole('link', { name: /Returns/ }).last()).toHaveAttribute(
      'href',
      /\/shop\/returns\.html/,
    );
  });

  await journey.step('what the content does not hold is not made up', async () => {
    await shopper.say('do you sell bananas?');
    await expect(shopper.conversation.getByText(/could not find that/)).toBeVisible();
    await expect(shopper.conversation.getByRole('button', { name: 'Talk to a person' })).toBeVisible();
  });

  await journey.step(
    'the shopper asks for a person in their own words and gives the order number',
    async () => {
      await shopper.say('can you get me a real human please');
      const form = shopper.panel.getByRole('form', { name: 'Talk to an expert' });
      await form.getByRole('textbox', { name: /Order number/ }).fill('nonsense');
      await form.getByRole('button', { name: 'Continue' }).click();
      await expect(form.getByText(/does not look right/)).toBeVisible();
      await form.getByRole('textbox', { name: /Order number/ }).fill('MK-204518');
      await form.getByRole('button', { name: 'Continue' }).click();
      await expect(
        shopper.conversation.getByText('Someone from our shop will be right with you'),
      ).toHaveCount(1);
      await expect(shopper.panel.getByText('Waiting for a person').first()).toBeVisible();
    },
  );

  await journey.step('the request is on top of Handoff requested, with everything known', async () => {
    await teammate.filter('Handoff requested');
    const row = teammate.rows('Handoff requested').first();
    await expect(row).toContainText('Handoff requested');
    await row.click();
    await expect(teammate.thread.getByText('can you get me a real human please')).toBeVisible();
    await expect(teammate.thread.getByText(/30 days/).first()).toBeVisible();
    await expect(teammate.details.getByText('MK-204518')).toBeVisible();
    await expect(teammate.details.getByText('The visitor asked for a person.')).toBeVisible();
    await expect(teammate.details.getByRole('link', { name: /Return/ })).toHaveAttribute(
      'href',
      /returns\.html/,
    );
  });

  await journey.step('the teammate takes over and replies into the same thread', async () => {
    await teammate.page.getByRole('button', { name: 'Take over' }).click();
    await expect(shopper.panel.getByText('Theo Reyes is here')).toBeVisible();
    await teammate.reply('Hello, this is Theo. I see your order, it left this morning.');
    await expect(shopper.conversation.getByText('it left this morning')).toBeVisible();
  });

  await journey.step('the agent is silent while the teammate has the floor', async () => {
    await shopper.say('How long do I have to return a guitar?');
    await expect(teammate.thread.getByText('How long do I have to return a guitar?')).toHaveCount(2);
    await teammate.reply('Thirty, from the day it arrives.');
    await expect(shopper.conversation.getByText('Thirty, from the day it arrives.')).toBeVisible();
    await expect(shopper.conversation.getByText(/unopened accessories: 30 days/)).toHaveCount(1);
  });

  await journey.step('the teammate returns it to the agent, who answers again', async () => {
    await teammate.returnToAi('Order is on its way.');
    await expect(shopper.panel.getByText('The AI agent answers', { exact: true })).toBeVisible();
    await shopper.say('do you give piano lessons?');
    await expect(shopper.panel.getByRole('link', { name: /Lessons/ }).last()).toBeVisible();
  });

  await journey.step('after a reload the whole thread is there, once', async () => {
    await shopper.page.reload();
    await shopper.open();
    await expect(shopper.conversation.getByText('it left this morning')).toHaveCount(1);
    await expect(shopper.conversation.getByText('do you give piano lessons?')).toHaveCount(1);
    await expect(shopper.conversation.getByText('Someone from our shop will be right with you')).toHaveCount(
      1,
    );
  });

  await journey.step('the teammate resolves it', async () => {
    await teammate.page.getByRole('button', { name: 'Resolve' }).click();
    await expect(shopper.panel.getByText(/is resolved/)).toBeVisible();
    await teammate.filter('Resolved');
    await expect(teammate.rows('Resolved').first()).toBeVisible();
  });
});
