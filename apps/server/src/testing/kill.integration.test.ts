import { once } from 'node:events';
import { request } from 'node:http';
import type { Me, VisitorBatch, VisitorReceipt } from '@chatref/protocol';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { samplePeople } from '../sample/sample-accounts.ts';
import { Caller } from './caller.ts';
import { type HeldModel, startHeldModel } from './held-model.ts';
import { ServerProcess } from './server-process.ts';
import { untilDone } from './set-up-shop.ts';
import { newClientId, startVisit, type Visit } from './start-visit.ts';

const maxRestartMs = 3000;
const question = 'How long do I have to return a guitar?';

const restartsMs: number[] = [];
let model: HeldModel;
let server: ServerProcess;
let anonymous: Caller;
let agentId: string;
let visit: Visit;

beforeAll(async () => {
  model = await startHeldModel();
  const env = { MODEL_PROVIDER: 'openai-compatible', MODEL_NAME: 'scripted', MODEL_BASE_URL: model.baseUrl };
  server = await ServerProcess.start(env);
  anonymous = new Caller(server.origin);
  agentId = await trainedAgent();
});

afterAll(async () => {
  await server.dispose();
  model.close();
});

beforeEach(async () => {
  model.fail();
  visit = await startVisit(anonymous, agentId);
});

test('DLV-14: killed right after a first message was sent, the server has it exactly once after the retry', async () => {
  const clientId = newClientId();
  await sendAndForget(clientId);
  await server.kill();
  await takeUp(clientId);
});

test('DLV-14: killed while a later message is in flight, at whatever instant, the server has each exactly once', async () => {
  await visit.say('Hello');
  for (const waitTurns of [0, 200, 2000]) {
    const clientId = newClientId();
    await sendAndForget(clientId);
    // Not a pause for something to happen: each round cuts the server off elsewhere in its work.
    for (let turn = 0; turn < waitTurns; turn++) await new Promise((next) => setImmediate(next));
    await server.kill();
    await takeUp(clientId);
  }
});

test('DLV-14: killed right after it acknowledged, the server has the message exactly once', async () => {
  const clientId = newClientId();
  await visit.say(question, clientId);
  await server.kill();
  await takeUp(clientId);
});

test('DLV-15: killed during a turn, the server takes the turn up again and answers once', async () => {
  const clientId = newClientId();
  await sayAndHoldTurn(clientId);
  await server.kill();
  await takeUp(clientId);
});

test('DLV-15: killed together with its database during a turn, it recovers all the same', async () => {
  const clientId = newClientId();
  await sayAndHoldTurn(clientId);
  server.killDatabase();
  await server.kill();
  await takeUp(clientId);
});

test('DLV-16: a restart on the same data takes less than 3 s', () => {
  // The quickest of those above: a busy machine may hold up one of them, a slow start all.
  expect(Math.min(...restartsMs)).toBeLessThan(maxRestartMs);
});

/** Restarts, retries as the widget does, and holds what every kill must leave: each message once, answered, in one log. */
async function takeUp(clientId: string): Promise<void> {
  model.fail();
  restartsMs.push(await server.restart());
  const { batch } = await visit.say(question, clientId);
  const { conversationId } = batch;
  await answered(conversationId);
  const again = newClientId();
  await visit.say(question, again);
  const thread = await answered(conversationId);
  for (const sent of [clientId, again]) {
    const copies = thread.items.filter((item) => item.kind === 'message' && item.clientId === sent);
    expect(copies).toHaveLength(1);
  }
  const log = await server.rows<{ seq: number; type: string }>(
    'select seq, type from conversation_event where conversation_id = $1 order by seq',
    [conversationId],
  );
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_event, n) => n + 1));
  expect(thread.head.seq).toBe(log.length);
  const count = (wanted: string) => log.filter(({ type }) => type === wanted).length;
  expect(count('AgentAnswered')).toBeLessThanOrEqual(count('VisitorMessagePosted'));
  const rows = await server.rows('select 1 from message where conversation_id = $1 and client_id = $2', [
    conversationId,
    clientId,
  ]);
  expect(rows).toHaveLength(1);
}

/** The thread once the newest message has its answer. */
function answered(conversationId: string): Promise<VisitorBatch> {
  return vi.waitFor(
    async () => {
      const thread = await visit.caller.ok<VisitorBatch>(
        'GET',
        `/w/conversations/${conversationId}/batch?after=0`,
      );
      const last = thread.items.at(-1);
      if (last?.kind === 'message' && last.author.kind === 'agent') return thread;
      throw new Error(`Not answered: ${JSON.stringify(thread.head)} ${server.log}`);
    },
    { timeout: 5000, interval: 20 },
  );
}

/** Hands the whole request to the socket and waits for nothing. */
async function sendAndForget(clientId: string): Promise<void> {
  const headers = { ...visit.caller.headers, 'content-type': 'application/json' };
  const sending = request(`${server.origin}/w/messages`, { method: 'POST', headers, agent: false });
  sending.on('error', () => undefined);
  sending.end(JSON.stringify({ conversationId: null, clientId, text: question }));
  await once(sending, 'finish');
}

async function sayAndHoldTurn(clientId: string): Promise<VisitorReceipt> {
  const held = model.hold();
  const receipt = await visit.say(question, clientId);
  await held;
  return receipt;
}

async function trainedAgent(): Promise<string> {
  const { email, password } = samplePeople.owner;
  const signedIn = await anonymous.send('POST', '/api/auth/sign-in/email', { body: { email, password } });
  const cookie = signedIn.headers.getSetCookie().map((line) => line.split(';')[0]);
  const owner = anonymous.with({ cookie: cookie.join('; ') });
  const [workspace] = (await owner.ok<Me>('GET', '/api/me')).workspaces;
  const base = `/api/workspaces/${workspace?.id}/agents`;
  const [agent] = (await owner.ok<{ agents: { id: string }[] }>('GET', base)).agents;
  const sources = `${base}/${agent?.id}/sources`;
  const [source] = (await owner.ok<{ sources: { id: string }[] }>('GET', sources)).sources;
  expect(await untilDone(owner, sources, source?.id ?? '')).toMatchObject({
    status: 'trained',
    failure: null,
  });
  return agent?.id ?? '';
}
