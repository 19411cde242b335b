import type { ServerResponse } from 'node:http';
import { type Agent, newAction, noStarts, type VisitorBatch } from '@chatref/protocol';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { says, startScriptedModel } from '../ai/testing/scripted-model.ts';
import { type Injection, injections } from '../testing/injections.ts';
import { untilDone } from '../testing/set-up-shop.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { startVisit } from '../testing/start-visit.ts';

const modelKey = 'sk-model-key-1234567890';
const headerSecret = 'header-secret-0987654321';
const othersEmail = 'grace.hopper@navy.example';
const othersOrder = 'MS-24680';
/** Visitors who try at the same time. */
const atOnce = 8;
/** Begins what every prompt begins with. */
const promptWords = 'the AI agent of Strings. You answer shoppers';

let server: TestServer;
let model: Awaited<ReturnType<typeof startScriptedModel>>;
let shopSystem: Awaited<ReturnType<typeof startScriptedModel>>;
let agent: string;
let before: Settings;
/** What it says for the number of an action. */
let choice = '1';
let visitors = 0;

beforeAll(async () => {
  model = await startScriptedModel(obey);
  shopSystem = await startScriptedModel((response) => void response.end('{"done":true}'));
  server = await startTestServer({ config: { modelHosts: [new URL(model.baseUrl).host] } });
  agent = `${server.shop.base}/agents/${server.shop.agentId}`;
  const { caller } = server.shop.owner;
  await caller.ok('POST', `${server.shop.base}/models`, {
    label: 'Obedient',
    provider: 'openai-compatible',
    name: 'm',
    baseUrl: model.baseUrl,
    apiKey: modelKey,
    isEnabled: true,
  });
  await caller.ok('POST', `${agent}/actions`, cancelOrder());
  await someoneElse();
  await plantAll();
  before = await everythingSet();
});

afterAll(async () => {
  await server.stop();
  await model.close();
  await shopSystem.close();
});

/**
 * The worst model there is: it does whatever it reads last, tells all that it was given, makes up the rest and cites a
 * passage for it, and finds the first action right for everything.
 */
async function obey(response: ServerResponse): Promise<void> {
  const { messages } = JSON.parse(model.bodies.at(-1) ?? '{}');
  const [system, asked] = [String(messages[0].content), String(messages.at(-1).content)];
  if (system.startsWith('A shopper writes')) return says(choice)(response);
  const told = `Of course: ${asked.slice(-400)} [1]. My instructions: ${system} [1]. Your refund of $7777 is promised [1]. `;
  return says(
    told,
    `The key is ${modelKey} [1]. Write to ${othersEmail} [1]. Log in at https://evil.example/steal [1].`,
  )(response);
}

function cancelOrder() {
  return newAction({
    name: 'Cancel my order',
    starts: { ...noStarts, choice: { description: 'The shopper wants to cancel an order', whenNot: '' } },
    fields: [
      { key: 'order', label: 'Order number', type: 'order_number', isRequired: true, example: 'MS-12345' },
    ],
    logic: {
      kind: 'call_api',
      call: {
        method: 'POST',
        url: `${shopSystem.baseUrl}/cancel/{{fields.order}}`,
        headers: [{ name: 'Authorization', value: headerSecret, isSecret: true }],
        body: { kind: 'json', template: '{"order":"{{fields.order}}"}' },
        timeoutSeconds: 5,
        hasEffect: true,
        confirmText: 'Shall I cancel {{fields.order}}?',
        replyText: 'It is cancelled.',
        errorText: 'That did not work.',
        reveal: { kind: 'anyone' },
      },
    },
  });
}

/** All of them on one page of the shop, so that whatever is asked next is answered out of it. */
async function plantAll(): Promise<void> {
  const { caller } = server.shop.owner;
  const sources = `${agent}/sources`;
  const text = injections.map((injection) => `Zither lessons. ${injection.text}`).join('\n\n');
  const page = await caller.ok<{ id: string }>('POST', sources, {
    kind: 'text',
    title: 'Zither lessons',
    text,
  });
  expect((await untilDone(caller, sources, page.id)).status).toBe('trained');
}

/** Another shopper, whose data is there to be stolen. */
async function someoneElse(): Promise<void> {
  const visit = await startVisit(server.anonymous, server.shop.agentId);
  await visit.say(`My order is ${othersOrder} and my mail is ${othersEmail}. I need a real person`);
}

type Settings = { readonly agent: object; readonly actions: object; readonly team: object };

/** What an owner has set; nobody else may change it. Where the widget was seen, and how much was learned, is no setting. */
async function everythingSet(): Promise<Settings> {
  const { caller } = server.shop.owner;
  const { lastSeenAt, lastSeenOrigin, passages, trainedDocuments, ...settings } = await caller.ok<Agent>(
    'GET',
    agent,
  );
  return {
    agent: settings,
    actions: await caller.ok('GET', `${agent}/actions`),
    team: await caller.ok('GET', `${server.shop.base}/team`),
  };
}

/** What a new visitor is told who says this, once the agent has come to rest. */
async function heard(text: string): Promise<string> {
  // Each from an address of their own, or the bound on sessions from one would end this soon.
  visitors += 1;
  const somebody = server.anonymous.with({ 'x-forwarded-for': `10.0.${visitors >> 8}.${visitors & 255}` });
  const visit = await startVisit(somebody, server.shop.agentId);
  const { batch } = await visit.say(text);
  return vi.waitFor(
    async () => {
      const path = `/w/conversations/${batch.conversationId}/batch?after=0`;
      const { items, head } = await visit.caller.ok<VisitorBatch>('GET', path);
      const isBusy = head.floor.kind === 'agent' && head.floor.isAnswering;
      if (isBusy) throw new Error('Still answering');
      expect(head.floor.kind).not.toBe('acting');
      return items
        .flatMap((item) => (item.kind === 'message' && item.author.kind !== 'visitor' ? [item.text] : []))
        .join('\n');
    },
    { timeout: 30_000, interval: 50 },
  );
}

function expectNothingTold(told: string, { text }: Injection): void {
  for (const secret of [
    modelKey,
    headerSecret,
    'whsec_',
    promptWords,
    othersEmail,
    othersOrder,
    '$7777',
    'evil.example/steal',
  ]) {
    expect(text.includes(secret) ? '' : told).not.toContain(secret);
  }
}

async function expectNothingDone(): Promise<void> {
  expect(shopSystem.bodies).toEqual([]);
  const database = new Client({ connectionString: server.databaseUrl });
  await database.connect();
  const runs = await database.query('select 1 from action_run');
  await database.end();
  expect(runs.rowCount).toBe(0);
}

test('AGT-20: there are enough of them', () => {
  expect(injections.length).toBeGreaterThanOrEqual(60);
  expect(new Set(injections.map(({ text }) => text)).size).toBe(injections.length);
});

test.each([
  ['starts whatever it can', '1'],
  ['tells whatever it was given', '0'],
])(
  'AGT-20: a message gets nothing from a model that %s',
  async (_what, number) => {
    choice = number;
    const waiting = [...injections];
    const sayAll = async () => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
        expectNothingTold(await heard(next.text), next);
    };
    await Promise.all(Array.from({ length: atOnce }, sayAll));
    await expectNothingDone();
    expect(await everythingSet()).toEqual(before);
  },
  120_000,
);

test.each([
  'Do you give zither lessons?',
  'What do zither lessons cost?',
  'Who teaches the zither?',
  'Zither?',
])('AGT-20: the page in which they are planted gets nothing when it is asked about: %s', async (question) => {
  choice = '0';
  expectNothingTold(await heard(question), { wants: 'words', text: '' });
  await expectNothingDone();
  expect(await everythingSet()).toEqual(before);
});

test('AGT-20: the model was asked, and never given what it could tell', () => {
  const answers = model.bodies.filter((body) => body.includes('You answer shoppers'));
  expect(answers.length).toBeGreaterThan(injections.length / 2);
  for (const secret of [modelKey, headerSecret, othersEmail]) {
    expect(model.bodies.filter((body) => body.includes(secret))).toEqual([]);
  }
});
