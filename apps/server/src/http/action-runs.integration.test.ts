import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type Action,
  type ActionRun,
  type ApiCall,
  newAction,
  noStarts,
  type SigningSecret,
  type VisitorBatch,
} from '@chatref/protocol';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { given, order, orderFields } from '../app/testing/call-fixture.ts';
import { sampleCall } from '../calls/testing/sample-call.ts';
import { expectProblem } from '../testing/expect-problem.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { startVisit, type Visit } from '../testing/start-visit.ts';

type Asked = { readonly url: string; readonly headers: Record<string, unknown> };

let system: Server;
let origin: string;
let server: TestServer;
let actions: string;
/** What the shop's system was asked, and how it answers. */
let asked: Asked[] = [];
/** While it is there the system waits for it. */
let hold: Promise<void> | null = null;
let answer: { readonly status: number; readonly body: unknown } = { status: 200, body: order };
const key = 'sk_live_0123456789';

beforeAll(async () => {
  system = createServer((request, response) => {
    asked.push({ url: request.url ?? '', headers: request.headers });
    const { status, body } = answer;
    const send = () => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    void (hold ?? Promise.resolve()).then(send);
  });
  await new Promise<void>((listening) => system.listen(0, '127.0.0.1', listening));
  const host = `127.0.0.1:${(system.address() as AddressInfo).port}`;
  origin = `http://${host}`;
  server = await startTestServer({ callablePrivate: [host] });
  actions = `${server.shop.base}/agents/${server.shop.agentId}/actions`;
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.stop();
  system.close();
});

function callOf(change: Partial<ApiCall> = {}): ApiCall {
  const headers = [{ name: 'Authorization', value: `Bearer ${key}`, isSecret: true }];
  return sampleCall({ url: `${origin}/orders/{{fields.order_number}}`, headers, ...change });
}

let made = 0;
async function addAction(change: Partial<ApiCall> = {}, phrases: string[] = []): Promise<Action> {
  made += 1;
  asked = [];
  answer = { status: 200, body: order };
  const name = `Where is my order ${made}`;
  const logic = { kind: 'call_api' as const, call: callOf(change) };
  const request = newAction({ name, starts: { ...noStarts, phrases }, fields: orderFields, logic });
  return server.shop.owner.caller.ok<Action>('POST', actions, request);
}

describe('from a message to the reply', () => {
  test('CAL-6: "where is my order MS-12345" -> email -> the shop’s system -> the reply in the thread', async () => {
    const action = await addAction({}, ['where is my order']);
    const visit = await startVisit(server.anonymous, server.shop.agentId);
    const { batch } = await visit.say('Where is my order MS-12345?');
    const form = formOf(batch);
    expect(form?.fields.map(({ key: field, state }) => [field, state])).toEqual([
      ['order_number', 'given'],
      ['email', 'open'],
    ]);
    await visit.say('ada@x.example');
    const thread = await untilSaid(visit, batch.conversationId, 'Your order MS-12345 is on its way.');
    expect(thread.head.floor.kind).toBe('agent');
    expect(asked).toMatchObject([
      {
        url: '/orders/MS-12345',
        headers: { authorization: `Bearer ${key}`, 'webhook-id': expect.stringMatching(/^run_/u) },
      },
    ]);
    const { runs } = await server.shop.member.caller.ok<{ runs: ActionRun[] }>(
      'GET',
      `${server.shop.base}/conversations/${batch.conversationId}/runs`,
    );
    expect(runs).toMatchObject([{ actionId: action.id, status: 'done', origin: 'visitor' }]);
    expect(JSON.stringify(runs)).not.toContain(key);
    await off(action);
  });

  test('CAL-15: what changes something is asked first, and nothing goes out before the yes', async () => {
    const action = await addAction(
      { method: 'POST', hasEffect: true, confirmText: 'Shall I cancel {{fields.order_number}}?' },
      ['cancel my order'],
    );
    const visit = await startVisit(server.anonymous, server.shop.agentId);
    const { batch } = await visit.say('Cancel my order MS-12345, my mail is ada@x.example');
    const form = formOf(batch);
    expect(form?.stage).toBe('confirm');
    await untilSaid(visit, batch.conversationId, 'Shall I cancel MS-12345?');
    expect(asked).toEqual([]);
    await visit.caller.ok('POST', `/w/conversations/${batch.conversationId}/consent`, {
      collectionId: form?.collectionId,
      consent: 'yes',
    });
    await untilSaid(visit, batch.conversationId, 'Your order MS-12345 is on its way.');
    expect(asked).toHaveLength(1);
    await off(action);
  });

  test('CAL-16: a system that is down ends in the error text and a way to a person', async () => {
    const action = await addAction({ errorText: 'Our order system is resting.' }, ['track my parcel']);
    answer = { status: 404, body: { error: 'unknown' } };
    const visit = await startVisit(server.anonymous, server.shop.agentId);
    const { batch } = await visit.say('Track my parcel MS-12345, ada@x.example');
    const thread = await untilSaid(visit, batch.conversationId, 'Our order system is resting.');
    const last = thread.items.findLast((item) => item.kind === 'message');
    expect(last).toMatchObject({ author: { kind: 'agent' }, offersPerson: true });
    await off(action);
  });

  test('CAL-15: a wish for a person leaves a call at once, and its answer is for the team alone', async () => {
    const action = await addAction({}, ['look for my order']);
    const held = Promise.withResolvers<void>();
    hold = held.promise;
    const visit = await startVisit(server.anonymous, server.shop.agentId);
    const { batch } = await visit.say('Look for my order MS-12345, ada@x.example');
    expect(batch.head.floor.kind).toBe('acting');
    await vi.waitFor(() => expect(asked).toHaveLength(1), 10_000);
    const { batch: after } = await visit.say('I want to talk to a human');
    expect(after.head.floor.kind).toBe('queue');
    hold = null;
    held.resolve();
    const path = `${actions}/${action.id}/runs`;
    await vi.waitFor(async () => {
      const { runs } = await server.shop.owner.caller.ok<{ runs: ActionRun[] }>('GET', path);
      expect(runs).toMatchObject([{ status: 'stopped', said: 'Your order MS-12345 is on its way.' }]);
    }, 10_000);
    const thread = await visit.caller.ok<VisitorBatch>(
      'GET',
      `/w/conversations/${batch.conversationId}/batch?after=0`,
    );
    expect(JSON.stringify(thread.items)).not.toContain('on its way');
    expect(thread.head.floor.kind).toBe('queue');
    await off(action);
  });

  function formOf({ head }: VisitorBatch) {
    return head.floor.kind === 'collecting' ? head.floor.form : null;
  }

  async function untilSaid(visit: Visit, conversationId: string, text: string): Promise<VisitorBatch> {
    return vi.waitFor(
      async () => {
        const path = `/w/conversations/${conversationId}/batch?after=0`;
        const thread = await visit.caller.ok<VisitorBatch>('GET', path);
        const texts = thread.items.flatMap((item) => (item.kind === 'message' ? item.text : []));
        if (texts.includes(text)) return thread;
        throw new Error(JSON.stringify(texts));
      },
      { timeout: 10_000, interval: 30 },
    );
  }

  async function off(action: Action): Promise<void> {
    await server.shop.owner.caller.ok('DELETE', `${actions}/${action.id}`);
  }
});

describe('saving', () => {
  test('CAL-21: a secret comes back to nobody, and stays while it is not replaced', async () => {
    const action = await addAction();
    expect(JSON.stringify(action)).not.toContain(key);
    const { id, agentId, isBuiltIn, createdAt, updatedAt, brokenTests, ...settings } = action;
    const saved = await server.shop.owner.caller.ok<Action>('PUT', `${actions}/${id}`, settings);
    expect(JSON.stringify(saved)).not.toContain(key);
    const run = await tryIt({ actionId: id, call: kept(action) });
    expect(run).toMatchObject({ status: 'done', said: 'Your order MS-12345 is on its way.' });
    expect(asked.at(-1)?.headers['authorization']).toBe(`Bearer ${key}`);
  });

  test('CAL-21: it is sent to no other system than the one that it was given for', async () => {
    const { id, ...action } = await addAction();
    const call = kept({ logic: action.logic }, { url: 'https://evil.example/{{fields.order_number}}' });
    const refused = await server.shop.owner.caller.refused('PUT', `${actions}/${id}`, {
      ...action,
      logic: { kind: 'call_api', call },
    });
    expectProblem(refused, 'invalid_request', /Enter the secret value of Authorization/);
    expect(refused.body.errors).toMatchObject([{ path: 'logic.call.headers.0.value' }]);
    const trial = { actionId: id, call, fields: given };
    const tried = await server.shop.owner.caller.refused('POST', `${actions}/try`, trial);
    expect(tried.body.errors).toMatchObject([{ path: 'call.headers.0.value' }]);
    expect(asked).toEqual([]);
  });

  test('CAL-1: a call that cannot work is refused at its setting, and nothing is saved', async () => {
    const before = await server.shop.owner.caller.ok<{ actions: Action[] }>('GET', actions);
    const logic = {
      kind: 'call_api',
      call: callOf({ url: 'https://{{fields.email}}/', replyText: '{{reply.}}' }),
    };
    const request = { ...newAction({ name: 'Broken', fields: orderFields }), logic };
    const refused = await server.shop.owner.caller.refused('POST', actions, request);
    expect(refused.body.errors?.map(({ path }) => path)).toEqual(['logic.call.url', 'logic.call.replyText']);
    const message = { ...request, logic: { kind: 'send_message', text: 'Hello {{nobody}}' } };
    const told = await server.shop.owner.caller.refused('POST', actions, message);
    expect(told.body.errors).toMatchObject([{ path: 'logic.text' }]);
    expect(await server.shop.owner.caller.ok('GET', actions)).toEqual(before);
  });
});

describe('CAL-19: Try it', () => {
  test('shows request and reply of a call that was never saved, and keeps nothing', async () => {
    asked = [];
    answer = { status: 200, body: order };
    const run = await tryIt({ actionId: null, call: callOf() });
    expect(run).toMatchObject({
      origin: 'try',
      status: 'done',
      conversationId: null,
      said: 'Your order MS-12345 is on its way.',
      attempts: [{ request: { method: 'GET', url: `${origin}/orders/MS-12345` }, response: { status: 200 } }],
    });
    expect(asked[0]?.headers).not.toHaveProperty('webhook-signature');
    expect(JSON.stringify(run)).not.toContain(key);
  });

  test('is kept among the runs of a saved action, signed as it will be', async () => {
    const action = await addAction();
    const run = await tryIt({ actionId: action.id, call: kept(action) });
    expect(asked[0]?.headers['webhook-id']).toBe(run.id);
    const path = `${actions}/${action.id}/runs`;
    const { runs, next } = await server.shop.member.caller.ok<{ runs: ActionRun[]; next: null }>('GET', path);
    expect([runs, next]).toEqual([[run], null]);
  });

  test('is refused to a teammate who may not change actions, and told what is wrong', async () => {
    const trial = { actionId: null, call: callOf(), fields: given, asked: orderFields };
    const refused = await server.shop.member.caller.refused('POST', `${actions}/try`, trial);
    expect(refused.body.code).toBe('not_permitted');
    const bad = { ...trial, call: callOf({ url: 'ftp://shop.example/' }) };
    const told = await server.shop.owner.caller.refused('POST', `${actions}/try`, bad);
    expect(told.body.errors).toMatchObject([{ path: 'call.url' }]);
  });

  test('CAL-10: reaches nothing private', async () => {
    const run = await tryIt({ actionId: null, call: callOf({ url: `${server.origin}/api/setup` }) });
    expect(run).toMatchObject({ status: 'failed', attempts: [{ response: null }] });
    expect(run.attempts[0]?.problem).toContain('Only public addresses');
  });
});

describe('CAL-5 CAL-18: Run again', () => {
  test('with the same key where it had failed, with a new one where it went well', async () => {
    const action = await addAction();
    answer = { status: 422, body: {} };
    const failed = await tryIt({ actionId: action.id, call: kept(action) });
    answer = { status: 200, body: order };
    const again = await runAgain(action, failed);
    expect(again).toMatchObject({
      origin: 'again',
      status: 'done',
      said: 'Your order MS-12345 is on its way.',
    });
    expect(asked.at(-1)?.headers['idempotency-key']).toBe(failed.id);
    const twice = await runAgain(action, again);
    expect(asked.at(-1)?.headers['idempotency-key']).toBe(twice.id);
    expect(new Set([failed.id, again.id, twice.id]).size).toBe(3);
  });

  test('says nothing to the visitor', async () => {
    const action = await addAction({ reveal: { kind: 'anyone' } }, ['find my lost guitar']);
    const visit = await startVisit(server.anonymous, server.shop.agentId);
    const { batch } = await visit.say('Find my lost guitar MS-12345, ada@x.example');
    const conversation = `${server.shop.base}/conversations/${batch.conversationId}`;
    const first = await vi.waitFor(async () => {
      const { runs } = await server.shop.member.caller.ok<{ runs: ActionRun[] }>(
        'GET',
        `${conversation}/runs`,
      );
      if (runs[0]?.status === 'done') return runs[0];
      throw new Error(JSON.stringify(runs));
    }, 10_000);
    const before = await thread(visit, batch.conversationId);
    expect(await runAgain(action, first)).toMatchObject({
      status: 'done',
      conversationId: batch.conversationId,
    });
    expect(await thread(visit, batch.conversationId)).toEqual(before);
    await server.shop.owner.caller.ok('DELETE', `${actions}/${action.id}`);
    const gone = await server.shop.member.caller.refused(
      'POST',
      `${actions}/${action.id}/runs/${first.id}/again`,
    );
    expectProblem(gone, 'not_found', /was deleted/);
  });

  test('not of another action, nor of a run that nobody has', async () => {
    const [one, other] = [await addAction(), await addAction()];
    const run = await tryIt({ actionId: one.id, call: kept(one) });
    const path = `${actions}/${other.id}/runs/${run.id}/again`;
    expectProblem(await server.shop.member.caller.refused('POST', path), 'not_found', /There is no such run/);
  });

  async function thread(visit: Visit, id: string) {
    return (await visit.caller.ok<VisitorBatch>('GET', `/w/conversations/${id}/batch?after=0`)).items;
  }

  function runAgain(action: Action, run: ActionRun): Promise<ActionRun> {
    const path = `${actions}/${action.id}/runs/${run.id}/again`;
    return server.shop.member.caller.ok<ActionRun>('POST', path);
  }
});

test('CAL-4: the signing secret is shown to those who manage actions, and exchanged without a gap', async () => {
  const action = await addAction();
  const path = `${actions}/${action.id}/signing-secret`;
  const first = await server.shop.owner.caller.ok<SigningSecret>('GET', path);
  expect(first).toEqual({ secret: expect.stringMatching(/^whsec_/u), formerUntil: null });
  expect((await server.shop.member.caller.refused('GET', path)).body.code).toBe('not_permitted');
  const second = await server.shop.owner.caller.ok<SigningSecret>('POST', path);
  expect(second.secret).not.toBe(first.secret);
  expect(Date.parse(second.formerUntil ?? '')).toBeGreaterThan(Date.now() + 23 * 3_600_000);
  await tryIt({ actionId: action.id, call: kept(action) });
  expect(String(asked[0]?.headers['webhook-signature']).split(' ')).toHaveLength(2);
  const none = await server.shop.owner.caller.refused(
    'GET',
    `${actions}/${server.shop.actionId}/signing-secret`,
  );
  expectProblem(none, 'not_found', /made when a call is saved/);
});

/** The call as the editor has it after a load: secrets kept as they are. */
function kept({ logic }: Pick<Action, 'logic'>, change: Partial<ApiCall> = {}): ApiCall {
  if (logic.kind !== 'call_api') throw new Error('No call');
  return { ...logic.call, ...change };
}

function tryIt(trial: { actionId: string | null; call: ApiCall }): Promise<ActionRun> {
  const asked = { asked: orderFields, fields: given };
  return server.shop.owner.caller.ok<ActionRun>('POST', `${actions}/try`, { ...trial, ...asked });
}
