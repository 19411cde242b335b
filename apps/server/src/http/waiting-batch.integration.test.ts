import { setTimeout as sleep } from 'node:timers/promises';
import type { VisitorBatch } from '@chatref/protocol';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newsLimits } from '../app/conversations/news-limits.ts';
import type { Caller } from '../testing/caller.ts';
import { setUpOther } from '../testing/set-up-shop.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { newClientId, startVisit } from '../testing/start-visit.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(async () => {
  expect(server.errors).toEqual([]);
  await server.stop();
});

/** A visitor who has said something and was answered. */
async function spoken() {
  const visit = await startVisit(server.anonymous, server.shop.agentId);
  const id = (await visit.say('Hello')).batch.conversationId;
  const batch = `/w/conversations/${id}/batch`;
  const { to } = await vi.waitFor(async () => {
    const now = await visit.caller.ok<VisitorBatch>('GET', batch);
    expect(now.head.floor).toMatchObject({ kind: 'agent', isAnswering: false });
    return now;
  });
  return { visit, id, batch, to };
}

async function timed<Value>(run: () => Promise<Value>): Promise<[Value, number]> {
  const startedMs = performance.now();
  return [await run(), performance.now() - startedMs];
}

test('API-26 visitor and teammate hear of an append while they wait', async () => {
  const { visit, id, batch, to } = await spoken();
  const { member, base } = server.shop;
  const asTeammate = `${base}/conversations/${id}/batch?after=${to}&wait=20`;
  const [reply, both] = await Promise.all([
    sleep(100).then(() =>
      member.caller.ok('POST', `${base}/conversations/${id}/messages`, {
        clientId: newClientId(),
        text: 'Hello from a person.',
      }),
    ),
    timed(() =>
      Promise.all([
        visit.caller.ok<VisitorBatch>('GET', `${batch}?after=${to}&wait=20`),
        member.caller.ok<VisitorBatch>('GET', asTeammate),
      ]),
    ),
  ]);
  expect(reply).toBeDefined();
  const [batches, tookMs] = both;
  expect(tookMs).toBeLessThan(2_000);
  for (const { from, items } of batches) {
    expect(from).toBe(to);
    expect(items.at(-1)).toMatchObject({ text: 'Hello from a person.' });
  }
});

test('API-26 an empty batch comes when the time is over; longer waits are refused', async () => {
  const { visit, batch, to } = await spoken();
  const [empty, tookMs] = await timed(() =>
    visit.caller.ok<VisitorBatch>('GET', `${batch}?after=${to}&wait=1`),
  );
  expect(empty).toMatchObject({ from: to, to, items: [] });
  expect(tookMs).toBeGreaterThan(900);
  const { body } = await visit.caller.refused('GET', `${batch}?after=${to}&wait=26`);
  expect(body.code).toBe('invalid_request');
});

test('API-28 callers who go make room', async () => {
  const { visit, batch, to } = await spoken();
  const { headers } = visit.caller as Caller;
  for (let n = 0; n < newsLimits.maxPerCaller * 2; n++) {
    const caller = new AbortController();
    const asked = fetch(`${server.origin}${batch}?after=${to}&wait=20`, { headers, signal: caller.signal });
    await sleep(10);
    caller.abort();
    await expect(asked).rejects.toThrow();
  }
  const [, tookMs] = await timed(() => visit.caller.ok('GET', `${batch}?after=${to}&wait=1`));
  expect(tookMs).toBeGreaterThan(900);
});

test('API-30 a conversation of others is not found, at once', async () => {
  const { id, to } = await spoken();
  const stranger = await startVisit(server.anonymous, server.shop.agentId);
  const other = await setUpOther(server.anonymous);
  const [, tookMs] = await timed(async () => {
    const wait = `batch?after=${to}&wait=20`;
    const refusals = [
      await stranger.caller.refused('GET', `/w/conversations/${id}/${wait}`),
      await server.anonymous.refused('GET', `/w/conversations/${id}/${wait}`),
      await other.owner.caller.refused('GET', `${server.shop.base}/conversations/${id}/${wait}`),
      await other.owner.caller.refused('GET', `${other.base}/conversations/${id}/${wait}`),
    ];
    expect(refusals.map(({ status }) => status)).toEqual([404, 401, 404, 404]);
  });
  expect(tookMs).toBeLessThan(2_000);
});
