import type { ModelList, ModelTrial, SaveModelRequest, VisitorBatch } from '@chatref/protocol';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { endsBy, fails, type Script, says, startScriptedModel } from '../ai/testing/scripted-model.ts';
import { expectProblem } from '../testing/expect-problem.ts';
import { setUpOther } from '../testing/set-up-shop.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { startVisit } from '../testing/start-visit.ts';

const answer = 'You have 30 days to return a guitar [1].';
let server: TestServer;
let script: Script;
let model: Awaited<ReturnType<typeof startScriptedModel>>;
let closed: Awaited<ReturnType<typeof startScriptedModel>>;
let models: string;

beforeAll(async () => {
  model = await startScriptedModel((response) => script(response));
  closed = await startScriptedModel(says('A secret of the inner network'));
  server = await startTestServer({ config: { modelHosts: [new URL(model.baseUrl).host] } });
  models = `${server.shop.base}/models`;
});

beforeEach(() => {
  script = says(answer);
});

afterAll(async () => {
  await server.stop();
  await model.close();
  await closed.close();
});

const owner = () => server.shop.owner.caller;

function own(more: Partial<SaveModelRequest> = {}): SaveModelRequest {
  return {
    label: 'Our own',
    provider: 'openai-compatible',
    name: 'small',
    baseUrl: model.baseUrl,
    apiKey: 'sk-very-secret',
    isEnabled: true,
    ...more,
  };
}

async function onlyModel(more: Partial<SaveModelRequest> = {}): Promise<ModelList['models'][number]> {
  const before = await owner().ok<ModelList>('GET', models);
  for (const { id } of before.models) await owner().ok('DELETE', `${models}/${id}`);
  const { models: list } = await owner().ok<ModelList>('POST', models, own(more));
  const [saved] = list;
  if (saved === undefined) throw new Error('Nothing was saved');
  return saved;
}

/** What the agent answers to a visitor's question. */
async function ask(question: string): Promise<string> {
  return (await talk(question)).text;
}

async function talk(question: string): Promise<{ readonly conversationId: string; readonly text: string }> {
  const visit = await startVisit(server.anonymous, server.shop.agentId);
  const { batch } = await visit.say(question);
  return vi.waitFor(
    async () => {
      const now = await visit.caller.ok<VisitorBatch>(
        'GET',
        `/w/conversations/${batch.conversationId}/batch?after=0`,
      );
      const said = now.items.find((item) => item.kind === 'message' && item.author.kind === 'agent');
      if (said?.kind !== 'message') throw new Error('Not answered');
      return { conversationId: batch.conversationId, text: said.text };
    },
    { timeout: 10_000, interval: 20 },
  );
}

test('AGT-14: a key goes in and never comes back, is kept where none is typed, and can be taken away', async () => {
  const saved = await onlyModel();
  expect(saved).toMatchObject({ label: 'Our own', hasKey: true, isEnabled: true, lastUse: null });
  const { apiKey: _, ...rest } = own({ label: 'Renamed' });
  const renamed = await owner().send('PUT', `${models}/${saved.id}`, { body: { ...rest, apiKey: null } });
  const text = await renamed.text();
  expect(text).toContain('"hasKey":true');
  expect(text).not.toContain('sk-very-secret');
  const bare = await owner().ok<ModelList>('PUT', `${models}/${saved.id}`, own({ apiKey: '' }));
  expect(bare.models).toMatchObject([{ hasKey: false }]);
});

test('AGT-15: the answer comes from the workspace’s own model, whose use is counted', async () => {
  await onlyModel();
  expect(await ask('How long do I have to return a guitar?')).toBe(answer);
  const list = await owner().ok<ModelList>('GET', models);
  expect(list.models).toMatchObject([{ lastUse: { outcome: 'used', problem: null } }]);
  expect(list.usage).toMatchObject({ answers: 1, inputTokens: 12, outputTokens: 7 });
});

test('AGT-13: a teammate sees what each model took for a conversation, and for no other', async () => {
  await onlyModel({ label: 'First', name: 'one' });
  await owner().ok('POST', models, own({ label: 'Second', name: 'two' }));
  const lastAsked = () => JSON.parse(model.bodies.at(-1) ?? '{}').model;
  const cut = endsBy('length', `${answer} Without a receipt`);
  script = (response) => (lastAsked() === 'one' ? cut : says(answer))(response);
  const { conversationId, text } = await talk('How long do I have to return a guitar?');
  expect(text).toBe(answer);
  const useOf = (id: string) =>
    server.shop.member.caller.ok('GET', `${server.shop.base}/conversations/${id}/model-use`);
  const took = { inputTokens: 12, outputTokens: 7 };
  expect(await useOf(conversationId)).toEqual({
    models: [
      { label: 'First', answers: 0, ...took },
      { label: 'Second', answers: 1, ...took },
    ],
  });
  const quiet = await talk('Thank you!');
  expect(await useOf(quiet.conversationId)).toEqual({ models: [] });
});

test('AGT-11: the first in the list is asked first, and what is switched off is not asked', async () => {
  const first = await onlyModel({ label: 'First', name: 'one' });
  const both = await owner().ok<ModelList>('POST', models, own({ label: 'Second', name: 'two' }));
  const second = both.models.find(({ label }) => label === 'Second');
  const ordered = await owner().ok<ModelList>('PUT', `${models}/order`, {
    modelIds: [second?.id, first.id, 'mdl_x'],
  });
  expect(ordered.models.map(({ label }) => label)).toEqual(['Second', 'First']);
  await ask('How long do I have to return a guitar?');
  expect(JSON.parse(model.bodies.at(-1) ?? '{}').model).toBe('two');
  await owner().ok('PUT', `${models}/${second?.id}`, own({ label: 'Second', name: 'two', isEnabled: false }));
  await ask('How long do I have to return a guitar?');
  expect(JSON.parse(model.bodies.at(-1) ?? '{}').model).toBe('one');
});

test('AGT-16: a used-up budget is held, and the content is quoted', async () => {
  await onlyModel();
  await owner().ok('PUT', `${models}/budget`, { monthlyTokens: 1 });
  const asked = model.bodies.length;
  expect(await ask('How long do I have to return a guitar?')).toContain('30 days');
  expect(model.bodies.length).toBe(asked);
  await owner().ok('PUT', `${models}/budget`, { monthlyTokens: null });
});

test('AGT-12: a topic that the owner has closed is met so, with a model and without', async () => {
  const agent = `${server.shop.base}/agents/${server.shop.agentId}`;
  const voice = { tone: 'friendly', instructions: '', forbiddenTopics: ['politics'] };
  await owner().ok('PATCH', agent, { voice });
  const asked = model.bodies.length;
  expect(await ask('What do you think of politics and guitars?')).toContain('cannot speak about');
  expect(model.bodies.length).toBe(asked);
  await owner().ok('PATCH', agent, { voice: { ...voice, forbiddenTopics: [] } });
});

test('AGT-17: a trial shows the answer, or what is wrong and what to do', async () => {
  const saved = await onlyModel();
  script = says('Hello from the model');
  const works = await owner().ok<ModelTrial>('POST', `${models}/try`, {
    modelId: saved.id,
    model: own({ apiKey: null }),
  });
  expect(works).toMatchObject({ kind: 'works', text: 'Hello from the model' });
  script = fails(401);
  const refused = await owner().ok<ModelTrial>('POST', `${models}/try`, { modelId: null, model: own() });
  expect(refused).toMatchObject({ kind: 'failed', problem: 'The provider refused the key.' });
  script = (response) => {
    response.writeHead(302, { location: closed.baseUrl });
    response.end();
  };
  const moved = await owner().ok<ModelTrial>('POST', `${models}/try`, { modelId: null, model: own() });
  expect(moved).toMatchObject({ kind: 'failed', problem: expect.stringMatching('leads elsewhere') });
  expect(closed.bodies).toEqual([]);
});

test('AGT-18: a private address that the server does not name is not spoken to, and a stored key goes nowhere else', async () => {
  const elsewhere = await owner().ok<ModelTrial>('POST', `${models}/try`, {
    modelId: null,
    model: own({ baseUrl: closed.baseUrl }),
  });
  expect(elsewhere).toMatchObject({ kind: 'failed', problem: expect.stringMatching('private network') });
  expect(closed.bodies).toEqual([]);
  const saved = await onlyModel();
  const keys: (string | undefined)[] = [];
  script = async (response) => {
    keys.push(response.req.headers.authorization);
    await says('Hello')(response);
  };
  const at = (baseUrl: string) => ({ modelId: saved.id, model: own({ apiKey: null, baseUrl }) });
  await owner().ok('POST', `${models}/try`, at(model.baseUrl));
  await owner().ok('POST', `${models}/try`, at(`${model.baseUrl}/elsewhere`));
  expect(keys).toEqual(['Bearer sk-very-secret', undefined]);
});

test('AGT-14: members and other workspaces have no part in it', async () => {
  const saved = await onlyModel();
  expectProblem(await server.shop.member.caller.refused('GET', models), 'not_permitted', /role/u);
  const other = await setUpOther(server.anonymous);
  const theirs = `${other.base}/models`;
  const body = { modelId: saved.id, model: own({ apiKey: null }) };
  expectProblem(
    await other.owner.caller.refused('POST', `${theirs}/try`, body),
    'not_found',
    /no such model/u,
  );
  expectProblem(
    await other.owner.caller.refused('DELETE', `${theirs}/${saved.id}`),
    'not_found',
    /no such model/u,
  );
});
