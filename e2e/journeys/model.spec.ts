import type { ServerResponse } from 'node:http';
import { chunkOf, endOf, startScriptedModel } from '../../apps/server/src/ai/testing/scripted-model.ts';
import { expect, journey } from '../support/journey.ts';
import { Server } from '../support/server.ts';
import { Shopper } from '../support/shopper.ts';
import { sampleTeammate, Teammate } from '../support/teammate.ts';

journey(
  'a model’s answer is streamed, and what it still says after a takeover is never seen',
  async ({ browser }) => {
    let release: () => void = () => undefined;
    const model = await startScriptedModel(async (response: ServerResponse) => {
      const isReleased = new Promise<void>((done) => {
        release = done;
      });
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(chunkOf('Guitars may be returned '));
      response.write(chunkOf('within 30 days [1] [2] [3]. Glad'));
      await isReleased;
      response.end(chunkOf('ly!') + endOf);
    });
    const env = {
      MODEL_PROVIDER: 'openai-compatible',
      MODEL_NAME: 'scripted',
      MODEL_BASE_URL: model.baseUrl,
    };
    const server = await Server.start({ env });
    await using _ending = {
      [Symbol.asyncDispose]: () => Promise.all([server.dispose(), model.close()]).then(() => undefined),
    };
    const teammate = await Teammate.signIn(browser, server.origin, sampleTeammate);
    await teammate.knowledgeIsTrained();
    const shopper = await Shopper.arrive(browser, `${server.origin}/shop/`);

    await journey.step('sentences are shown as they come, and the answer keeps its source', async () => {
      await shopper.open();
      await shopper.say('How long do I have to return a guitar?');
      await expect(shopper.conversation.getByText(/^Guitars may be returned within 30 days/)).toBeVisible();
      await expect(shopper.conversation.getByText(/Glad/)).toHaveCount(0);
      release();
      await expect(shopper.conversation.getByText(/Gladly!/)).toBeVisible();
      await expect(shopper.panel.getByRole('link', { name: /Returns/ }).last()).toBeVisible();
    });

    await journey.step('a teammate takes over while the model speaks', async () => {
      await shopper.say('And how do I send a guitar back?');
      await expect(shopper.conversation.getByText(/^Guitars may be returned/)).toHaveCount(2);
      await teammate.filter('All');
      await teammate.rows('All').first().click();
      await teammate.page.getByRole('button', { name: 'Take over' }).click();
      await expect(shopper.panel.getByText('Theo Reyes is here')).toBeVisible();
      release();
      await teammate.reply('I will send you a label.');
      await expect(shopper.conversation.getByText('I will send you a label.')).toBeVisible();
      await expect(shopper.conversation.getByText(/Gladly!/)).toHaveCount(1);
      await expect(shopper.conversation.getByText(/^Guitars may be returned/)).toHaveCount(1);
    });
  },
);
