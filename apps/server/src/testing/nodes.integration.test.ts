import type { Problem } from '@chatref/protocol';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { authLimits } from '../auth/limits.ts';
import { httpLimits } from '../http/limits.ts';
import { LiveClient } from './live-client.ts';
import { RedisProcess } from './redis-process.ts';
import { startTestServer, type TestServer } from './start-test-server.ts';
import { newClientId, startVisit } from './start-visit.ts';

let redis: RedisProcess;
let here: TestServer;
let there: TestServer;
const clients: LiveClient[] = [];

beforeAll(async () => {
  redis = await RedisProcess.start();
  const trustedProxies = [{ address: '10.0.0.0', prefix: 8, family: 'ipv4' }] as const;
  const config = { redisUrl: redis.url, trustedProxies };
  here = await startTestServer({ config, isShared: true });
  there = await startTestServer({ config, beside: here });
});
afterEach(() => {
  for (const client of clients.splice(0)) client.socket.terminate();
});
afterAll(async () => {
  await there.stop();
  await here.stop();
  await redis.dispose();
});

describe('with Redis', () => {
  test('NOD-10: who signed in at one server is known at all of them', async () => {
    const me = await there.shop.member.caller.ok<{ workspaces: unknown[] }>('GET', '/api/me');
    expect(me.workspaces).toHaveLength(1);
    const { token } = await startVisit(here.anonymous, here.shop.agentId);
    const visitor = there.anonymous.with({ authorization: `Bearer ${token}` });
    const message = { conversationId: null, clientId: newClientId(), text: 'Hello' };
    expect(await visitor.ok('POST', '/w/messages', message)).toMatchObject({ seq: expect.any(Number) });
  });

  test('NOD-10: what is said at one server is on the screens of another within a second, once', async () => {
    const { visit, id, watcher } = await watched();
    const texts = ['Do you sell harps?', 'Is the harp in stock?'];
    // The second is sent as soon as the first is there: who looks at the log only has just done so, for two seconds.
    for (const text of texts)
      expect(await heardAfter(watcher, () => visit.say(text), text)).toBeLessThan(1_000);
    const row = await watcher.until('row', (frame) => frame.row.lastText === 'Is the harp in stock?');
    expect(row.row.conversationId).toBe(id);
    await watcher.settled();
    expect(said(watcher).filter((text) => texts.includes(text))).toEqual(texts);
  });

  test('NOD-10: a sign of typing crosses, too', async () => {
    const { visit, id, watcher } = await watched();
    const visitor = await LiveClient.asVisitor(visit);
    clients.push(visitor);
    visitor.watch(id);
    await visitor.until('batch');
    visitor.send({ t: 'typing', conversationId: id });
    expect(await watcher.until('signal')).toMatchObject({ conversationId: id, signal: { kind: 'typing' } });
  });
});

test('NOD-13: a visitor has one share of messages, wherever they are sent', async () => {
  const visit = await startVisit(here.anonymous, here.shop.agentId);
  const send = (server: TestServer) =>
    server.anonymous
      .with({ authorization: `Bearer ${visit.token}` })
      .answer<Problem>('POST', '/w/messages', { conversationId: null, clientId: newClientId(), text: 'Hi' });
  const each = httpLimits.messagesPerVisitor / 2;
  for (let n = 0; n < each; n++)
    for (const server of [here, there]) expect((await send(server)).status).toBe(200);
  expect((await send(here)).body.code).toBe('too_many_requests');
  expect((await send(there)).body.detail).toMatch(/^That was a little fast\. Wait \d+ seconds/);
});

test('NOD-12 NOD-13: wrong passwords are counted by caller, for all servers together', async () => {
  const attempt = async ({ anonymous }: TestServer, caller: string) => {
    const body = { email: 'theo@strings.example', password: 'not this one' };
    // As the outer of two proxies of ours has been told, and the inner one by it.
    const headers = { 'x-forwarded-for': `made up, ${caller}, 10.0.0.5` };
    return (await anonymous.send('POST', '/api/auth/sign-in/email', { body, headers })).status;
  };
  const statuses: number[] = [];
  for (let n = 0; n < authLimits.maxSignInsPerWindow / 2; n++)
    for (const server of [here, there]) statuses.push(await attempt(server, `2001:db8:0:7::${n}`));
  expect(new Set(statuses)).toEqual(new Set([401]));
  expect([await attempt(here, '2001:db8:0:7::f'), await attempt(there, '2001:db8:0:7::f')]).toEqual([
    429, 429,
  ]);
  expect(await attempt(here, '203.0.113.7')).toBe(401);
});

test('NOD-11: without Redis every screen converges within five seconds, and fast again when it is back', async () => {
  const { visit, watcher } = await watched();
  await redis.stop();
  expect(await heardAfter(watcher, () => visit.say('Is Redis gone?'), 'Is Redis gone?')).toBeLessThan(5_000);
  const other = await startVisit(there.anonymous, there.shop.agentId);
  await other.say('Everything else works');
  await redis.start();
  await vi.waitFor(
    async () => {
      const text = `Back? ${performance.now()}`;
      expect(await heardAfter(watcher, () => visit.say(text), text)).toBeLessThan(500);
    },
    { timeout: 20_000, interval: 500 },
  );
  for (const { errors } of [here, there])
    expect(errors.filter((line) => !line.includes('Redis'))).toEqual([]);
});

/** A conversation begun at one server, watched by a teammate, with the inbox, at the other. */
async function watched() {
  const visit = await startVisit(here.anonymous, here.shop.agentId);
  const { batch } = await visit.say('I want to talk to a human');
  const id = batch.conversationId;
  const watcher = await LiveClient.asTeammate(there.shop.member, there.shop.workspaceId);
  clients.push(watcher);
  watcher.send({ t: 'watch_inbox' });
  watcher.watch(id);
  await watcher.until('batch', (frame) => frame.batch.conversationId === id);
  return { visit, id, watcher };
}

/** How long after the sender knew that it was kept. */
async function heardAfter(watcher: LiveClient, act: () => Promise<unknown>, text: string): Promise<number> {
  await act();
  const startedMs = performance.now();
  await vi.waitFor(() => expect(said(watcher)).toContain(text), { timeout: 10_000, interval: 5 });
  return performance.now() - startedMs;
}

/** Every message that came, as often as it came. */
function said({ frames }: LiveClient): string[] {
  return frames.flatMap((frame) =>
    frame.t === 'batch'
      ? frame.batch.items.flatMap((item) => (item.kind === 'message' ? [item.text] : []))
      : [],
  );
}
