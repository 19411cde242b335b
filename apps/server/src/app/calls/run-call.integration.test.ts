import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { json, status } from '../../calls/testing/shop-system.ts';
import { deleteAction } from '../actions/remove-action.ts';
import { postVisitorMessage } from '../conversations/post-visitor-message.ts';
import { resolve } from '../conversations/resolve.ts';
import { takeOver } from '../conversations/take-over.ts';
import { type CallShop, openCallShop, order } from '../testing/call-fixture.ts';
import { openShopFixture, type ShopFixture, at as teammateAt } from '../testing/shop-fixture.ts';
import { runsOfAction, runsOfConversation } from './call-runs.ts';
import { giveUpRun } from './give-up-run.ts';
import { retryRun } from './retry-run.ts';
import { runCall } from './run-call.ts';

let fixture: ShopFixture;
const { signal } = new AbortController();
const found = 'Your order MS-12345 is on its way.';

beforeAll(async () => {
  fixture = await openShopFixture();
});
afterAll(() => fixture.close());

describe('CAL-15: what came of a run', () => {
  test('reaches the visitor once, however often its job runs', async () => {
    const shop = await openCallShop(fixture, {});
    const run = await shop.press();
    expect(await fixture.jobs(run.conversationId)).toContain('run_action');
    await runCall(shop.deps, run, signal);
    await runCall(shop.deps, run, signal);
    expect(await shop.said(run.conversationId)).toEqual([found]);
    expect(shop.system.asked).toHaveLength(1);
    expect((await shop.events(run.conversationId)).slice(-2)).toMatchObject([
      { type: 'ActionEnded', outcome: 'done' },
      { type: 'ActionMessagePosted', purpose: 'reply' },
    ]);
    expect(await shop.runs()).toMatchObject([
      { id: run.runId, status: 'done', said: found, origin: 'visitor', endedAt: expect.any(String) },
    ]);
  });

  test('also where two servers run it at the same moment', async () => {
    const shop = await openCallShop(fixture, {});
    const run = await shop.press();
    await Promise.all([runCall(shop.deps, run, signal), runCall(shop.deps, run, signal)]);
    expect(await shop.said(run.conversationId)).toEqual([found]);
    expect(await shop.runs()).toMatchObject([{ status: 'done' }]);
  });

  test.each<[string, (shop: CallShop, run: Awaited<ReturnType<CallShop['press']>>) => Promise<unknown>]>([
    [
      'a takeover',
      ({ shop, deps }, run) => takeOver(deps, teammateAt(shop, shop.ada, run.conversationId), null),
    ],
    ['a resolve', ({ shop, deps }, run) => resolve(deps, teammateAt(shop, shop.ada, run.conversationId))],
  ])('is for the team alone after %s', async (_what, happen) => {
    let interrupt = async () => {};
    const shop = await openCallShop(fixture, {}, (response) => {
      void interrupt().then(() => response.end(JSON.stringify(order)));
    });
    const run = await shop.press();
    interrupt = async () => void (await happen(shop, run));
    await runCall(shop.deps, run, signal);
    expect(await shop.said(run.conversationId)).toEqual([]);
    expect(await shop.runs()).toMatchObject([
      { status: 'stopped', said: found, attempts: [{ problem: null }] },
    ]);
  });

  test('is not asked for at all where nobody waits by then', async () => {
    const shop = await openCallShop(fixture, {});
    const run = await shop.press();
    await takeOver(shop.deps, teammateAt(shop.shop, shop.shop.ada, run.conversationId), null);
    await runCall(shop.deps, run, signal);
    expect(shop.system.asked).toEqual([]);
    expect(await shop.runs()).toMatchObject([{ status: 'stopped', attempts: [] }]);
  });
});

test('CAL-24: a value that is corrected before its call goes out is not called with', async () => {
  const shop = await openCallShop(fixture, {});
  const visitor = await fixture.visit(shop.shop);
  const run = await shop.press(undefined, visitor);
  const corrected = { conversationId: run.conversationId, clientId: 'corrected1', visit: null };
  await postVisitorMessage(shop.deps, visitor, { ...corrected, text: "Actually it's MS-99999" });
  expect((await shop.events(run.conversationId)).at(-1)).toMatchObject({ how: 'correction' });
  await runCall(shop.deps, run, signal);
  expect(shop.system.asked).toMatchObject([{ url: '/orders/MS-12345' }]);
});

describe('CAL-14: a server that dies', () => {
  test('between the answer and its row: the next one asks again with the same key', async () => {
    const shop = await openCallShop(fixture, {});
    const run = await shop.press();
    let answered = 0;
    const fetchCall: typeof shop.deps.fetchCall = async (...asked) => {
      await shop.deps.fetchCall(...asked);
      answered += 1;
      throw new Error('Killed');
    };
    await expect(runCall({ ...shop.deps, fetchCall }, run, signal)).rejects.toThrow('Killed');
    expect(await shop.runs()).toMatchObject([{ status: 'running', attempts: [] }]);
    await runCall(shop.deps, run, signal);
    expect(answered).toBe(1);
    expect(shop.system.asked.map(({ headers }) => headers['idempotency-key'])).toEqual([
      run.runId,
      run.runId,
    ]);
    expect(await shop.said(run.conversationId)).toEqual([found]);
  });

  test('between the row and the word to the visitor: the next one asks nobody', async () => {
    const shop = await openCallShop(fixture, {});
    const run = await shop.press();
    const appends = {
      append: () => Promise.reject(new Error('Killed')),
    } as unknown as CallShop['deps']['appends'];
    const dying = { ...shop.deps, appends };
    await expect(runCall(dying, run, signal)).rejects.toThrow('Killed');
    await runCall(shop.deps, run, signal);
    expect(shop.system.asked).toHaveLength(1);
    expect(await shop.said(run.conversationId)).toEqual([found]);
  });

  test('again and again: the run ends in the error text, and a late answer changes nothing', async () => {
    const shop = await openCallShop(fixture, { errorText: 'Our system is down.' });
    const run = await shop.press();
    await giveUpRun(shop.deps, run);
    await runCall(shop.deps, run, signal);
    expect(await shop.said(run.conversationId)).toEqual(['Our system is down.']);
    expect(await shop.runs()).toMatchObject([{ status: 'failed' }]);
    expect(shop.system.asked).toEqual([]);
  });

  test('a server that was given up and comes back with an answer changes nothing of what was said', async () => {
    let giveUp = async () => {};
    const shop = await openCallShop(fixture, { errorText: 'Our system is down.' }, (response) => {
      void giveUp().then(() => response.end(JSON.stringify(order)));
    });
    const run = await shop.press();
    giveUp = () => giveUpRun(shop.deps, run);
    await runCall(shop.deps, run, signal);
    expect(await shop.said(run.conversationId)).toEqual(['Our system is down.']);
    expect(await shop.runs()).toMatchObject([{ status: 'failed', said: 'Our system is down.' }]);
  });

  test('and an action that was deleted meanwhile says honestly that it did not work', async () => {
    const shop = await openCallShop(fixture, {});
    const run = await shop.press();
    await deleteAction(shop.deps, { ...shop.at, by: null });
    await runCall(shop.deps, run, signal);
    expect(shop.system.asked).toEqual([]);
    expect(await shop.said(run.conversationId)).toEqual([expect.stringContaining('did not work')]);
  });
});

describe('CAL-16: a run that failed', () => {
  test('says the error text and offers a person', async () => {
    const shop = await openCallShop(fixture, {}, status(500));
    const run = await shop.press();
    await runCall(shop.deps, run, signal);
    expect(shop.pauses).toEqual([1000, 3000]);
    expect((await shop.events(run.conversationId)).at(-1)).toMatchObject({
      type: 'ActionMessagePosted',
      purpose: 'failed',
      offersPerson: true,
    });
    const [said] = await shop.said(run.conversationId);
    expect(said).toContain('Would you like to talk to a person?');
  });
});

describe('CAL-13: where nobody waits', () => {
  const silent = { replyText: '', method: 'POST' as const };

  test('a call that went well is done', async () => {
    const shop = await openCallShop(fixture, silent, status(204));
    const run = await shop.press();
    await runCall(shop.deps, run, signal);
    expect(await shop.runs()).toMatchObject([{ status: 'done' }]);
    expect(await shop.said(run.conversationId)).toHaveLength(1);
  });

  test('attempts go on, ever later, until one goes well', async () => {
    const down = status(503);
    const shop = await openCallShop(fixture, silent, down, down, down, down, status(200));
    const run = await shop.press();
    await runCall(shop.deps, run, signal);
    expect(await shop.runs()).toMatchObject([{ status: 'running', endedAt: null }]);
    expect(await waiting(run.runId)).toEqual([{ tried: 0, minutes: 1 }]);
    await retryRun(shop.deps, { ...run, tried: 0 }, signal);
    expect(await waiting(run.runId)).toEqual([{ tried: 1, minutes: 5 }]);
    await retryRun(shop.deps, { ...run, tried: 1 }, signal);
    const [done] = await shop.runs();
    expect(done).toMatchObject({ status: 'done', endedAt: expect.any(String) });
    expect(done?.attempts.map(({ response }) => response?.status)).toEqual([503, 503, 503, 503, 200]);
    expect(new Set(shop.system.asked.map(({ headers }) => headers['webhook-id']))).toEqual(
      new Set([run.runId]),
    );
  });

  test('and end dead', async () => {
    const shop = await openCallShop(fixture, silent, status(503));
    const run = await shop.press();
    await runCall(shop.deps, run, signal);
    for (let tried = 0; tried < 7; tried++) await retryRun(shop.deps, { ...run, tried }, signal);
    expect(await shop.runs()).toMatchObject([{ status: 'dead' }]);
    // The seventh found it dead: three quick attempts and six later ones.
    expect(shop.system.asked).toHaveLength(9);
  });

  test('a refusal is not tried again', async () => {
    const shop = await openCallShop(fixture, silent, status(422));
    const run = await shop.press();
    await runCall(shop.deps, run, signal);
    expect(await shop.runs()).toMatchObject([{ status: 'failed' }]);
    expect(await waiting(run.runId)).toEqual([]);
  });

  async function waiting(runId: string) {
    return fixture.rows(
      `select (payload ->> 'tried')::int as tried,
         round(extract(epoch from run_at - now()) / 60)::int as minutes
       from graphile_worker._private_jobs where key = $1`,
      [`retry:${runId}`],
    );
  }
});

test('CAL-23: whoever tries out values is told the same, and nothing more is looked up', async () => {
  const shop = await openCallShop(fixture, {}, json(order));
  const visitor = await fixture.visit(shop.shop);
  const tryOut = async (fields: Readonly<Record<string, string>>, by = visitor) => {
    const run = await shop.press(fields, by);
    await runCall(shop.deps, run, signal);
    const teammate = teammateAt(shop.shop, shop.shop.ada, run.conversationId);
    const said = await shop.said(run.conversationId);
    await resolve(shop.deps, teammate);
    return said;
  };
  const guess = { order_number: 'MS-12345', email: 'eve@x.example' };
  const heard = [];
  for (let n = 0; n < 5; n++) heard.push(await tryOut(guess));
  expect(shop.system.asked).toHaveLength(5);
  heard.push(await tryOut({ ...guess, email: order.customer.email }));
  expect(shop.system.asked).toHaveLength(5);
  expect(new Set(heard.flat()).size).toBe(1);
  expect((await shop.runs())[0]?.attempts).toMatchObject([
    { problem: expect.stringContaining('many values') },
  ]);
  expect(await tryOut({ ...guess, email: order.customer.email }, await fixture.visit(shop.shop))).toEqual([
    found,
  ]);
});

test('CAL-17: the runs of a conversation are its own, and pages follow each other', async () => {
  const shop = await openCallShop(fixture, {});
  const [one, other] = [await shop.press(), await shop.press()];
  await runCall(shop.deps, one, signal);
  await runCall(shop.deps, other, signal);
  const page = await runsOfConversation(shop.deps, { ...one, before: null });
  expect(page?.runs.map(({ id }) => id)).toEqual([one.runId]);
  await fixture.rows(
    `insert into action_run (workspace_id, id, agent_id, action_id, action_name, origin, status, fields, created_at)
     select workspace_id, 'run_' || lpad(n::text, 26, '0'), agent_id, action_id, action_name, 'try', 'done', '{}', now() - n * interval '1 minute'
     from action_run, generate_series(1, 60) n where id = $1`,
    [one.runId],
  );
  const seen: string[] = [];
  for (let before: Parameters<typeof runsOfAction>[1]['before'] = null; ; ) {
    const next = await runsOfAction(shop.deps, { ...shop.at, before });
    seen.push(...(next?.runs.map(({ id }) => id) ?? []));
    before = next?.next ?? null;
    if (before === null) break;
  }
  expect(seen).toHaveLength(62);
  expect(new Set(seen).size).toBe(62);
  expect(seen.slice(0, 2)).toEqual([other.runId, one.runId]);
});

test('CAL-2: a call knows what its visitor gave, and where they are', async () => {
  const body = {
    kind: 'json' as const,
    template: '{"mail": "{{visitor.email}}", "in": "{{conversation.id}}"}',
  };
  const shop = await openCallShop(fixture, { method: 'POST', body }, json(order));
  const run = await shop.press();
  await runCall(shop.deps, run, signal);
  expect(JSON.parse(shop.system.asked[0]?.body ?? '')).toEqual({
    mail: 'ada@x.example',
    in: run.conversationId,
  });
});
