import type { VisitorBatch } from '@chatref/protocol';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Caller } from '../caller.ts';
import { type HeldModel, startHeldModel } from '../held-model.ts';
import { LiveClient } from '../live-client.ts';
import { RedisProcess } from '../redis-process.ts';
import { newClientId, startVisit, type Visit } from '../start-visit.ts';
import { createBrowser } from './browser.ts';
import { type Cluster, startCluster } from './cluster.ts';
import { chaosLimits } from './limits.ts';
import type { NodeProcess } from './node-process.ts';
import { type ChaosShop, openShop } from './open-shop.ts';
import { readLeftJobs } from './read-log.ts';
import { ShopperPage } from './shopper-page.ts';

const { convergeMs } = chaosLimits;
/** A server's heartbeat is silent for 10 s before others take its jobs; then they look and answer. */
const takenOverMs = 30_000;
const question = 'How long do I have to return a guitar?';

let redis: RedisProcess;
let model: HeldModel;
let cluster: Cluster;
let shop: ChaosShop;
let isRedisGone = false;

beforeAll(async () => {
  redis = await RedisProcess.start();
  model = await startHeldModel();
  cluster = await startCluster(3, {
    REDIS_URL: redis.url,
    MODEL_PROVIDER: 'openai-compatible',
    MODEL_NAME: 'scripted',
    MODEL_BASE_URL: model.baseUrl,
  });
  shop = await openShop(cluster.balancer.origin, 1);
});

afterAll(async () => {
  await cluster?.stop();
  model?.close();
  await redis?.dispose();
});

beforeEach(async () => {
  model.fail();
  if (isRedisGone) await redis.start();
  isRedisGone = false;
  await Promise.all(cluster.nodes.filter(({ isRunning }) => !isRunning).map((one) => one.start()));
});

const node = (number: number): NodeProcess => {
  const found = cluster.nodes[number];
  if (found === undefined) throw new Error(`There is no server ${number}`);
  return found;
};
const callerAt = (number: number) => new Caller(`http://127.0.0.1:${node(number).port}`);
const base = () => `/api/workspaces/${shop.workspaceId}/conversations`;

function teammateAt(number: number) {
  const [first] = shop.teammates;
  if (first === undefined) throw new Error('Nobody works here');
  return {
    caller: callerAt(number).with({ cookie: first.cookie, origin: cluster.balancer.origin }),
    teammateId: first.id,
    name: first.name,
  };
}

test('NOD-26: one visitor whose every request and socket reaches another server has one conversation', async () => {
  const visit = await startVisit(callerAt(0), shop.agentId);
  const first = await visit.say('Hello');
  const { conversationId } = first.batch;
  const socket = await LiveClient.asVisitor({ ...visit, caller: callerAt(1) });
  socket.watch(conversationId);
  await socket.until('batch');
  const elsewhere = callerAt(2).with({ authorization: `Bearer ${visit.token}` });
  const clientId = newClientId();
  const message = { conversationId, clientId, text: 'Are you there?' };
  await elsewhere.ok('POST', '/w/messages', message);
  // The same again at a third server: it knows.
  await callerAt(1).with(visit.caller.headers).ok('POST', '/w/messages', message);
  const has = (batch: Pick<VisitorBatch, 'items'>) =>
    batch.items.some((item) => item.kind === 'message' && item.clientId === clientId);
  await socket.until('batch', ({ batch }) => has(batch));
  const read = await visit.caller.ok<VisitorBatch>('GET', `/w/conversations/${conversationId}/batch?after=0`);
  expect(read.items.filter((item) => item.kind === 'message' && item.clientId === clientId)).toHaveLength(1);
  socket.close();
});

test('NOD-27: without Redis what is said at one server reaches a socket at another within 5 s, and an inbox', async () => {
  const visit = await startVisit(callerAt(0), shop.agentId);
  const { batch } = await visit.say('Hello');
  const teammate = await LiveClient.asTeammate(teammateAt(1), shop.workspaceId);
  teammate.send({ t: 'watch_inbox' });
  teammate.watch(batch.conversationId);
  await teammate.until('batch');
  await redis.stop();
  isRedisGone = true;
  const saidMs = performance.now();
  const { seq } = await visit.say('Can you hear me?');
  await teammate.until('batch', ({ batch: { to } }) => to >= seq);
  await teammate.until('row', ({ row }) => row.conversationId === batch.conversationId && row.seq >= seq);
  expect(performance.now() - saidMs).toBeLessThan(convergeMs);
  teammate.close();
});

test('NOD-28: clients of killed servers go on at the one that is left within 5 s, and lose nothing', async () => {
  const pages = Array.from({ length: 6 }, () => new Page());
  for (const page of pages) page.say('Hello');
  await vi.waitFor(() => pages.every((page) => page.isSent) || expect.unreachable('Not all is sent'), {
    timeout: 10_000,
  });
  for (const page of pages) page.say('Do you still hear me?');
  await Promise.all([node(0).kill(), node(1).kill()]);
  const killedMs = performance.now();
  const { caller } = teammateAt(2);
  for (const { conversationId } of pages) {
    const reply = { clientId: newClientId(), text: 'Loud and clear' };
    await caller.ok('POST', `${base()}/${conversationId}/messages`, reply);
  }
  const wanted = ['Hello', 'Do you still hear me?', 'Loud and clear'];
  await vi.waitFor(
    () => {
      for (const page of pages) expect(page.texts).toEqual(expect.arrayContaining(wanted));
      for (const page of pages) expect(page.isSent).toBe(true);
    },
    { timeout: 10_000, interval: 20 },
  );
  expect(performance.now() - killedMs).toBeLessThan(convergeMs);
  for (const page of pages)
    expect(page.texts.filter((text) => wanted.includes(text))).toHaveLength(wanted.length);
  for (const page of pages) page.close();
});

test('NOD-29: turns of a killed server and of one that stands still are answered by another, each once, also when that one wakes', {
  timeout: 90_000,
}, async () => {
  // Each alone while it begins its turn, so that it is known who runs it.
  await Promise.all([node(1).kill(), node(2).kill()]);
  const killed = await holdTurnAt(0);
  await node(0).kill();
  await node(1).start();
  const frozen = await holdTurnAt(1);
  node(1).freeze();
  model.fail();
  await node(2).start();
  const answered = () => Promise.all([killed, frozen].map((at) => answersAt(2, at)));
  await vi.waitFor(async () => expect(await answered()).toEqual([1, 1]), {
    timeout: takenOverMs,
    interval: 100,
  });
  node(1).thaw();
  // Its heartbeat is back: by then it has brought back what it had, and was refused.
  const alive = () => cluster.rows('select from server_node');
  await vi.waitFor(async () => expect(await alive()).toHaveLength(2), { timeout: 10_000, interval: 50 });
  expect(await readLeftJobs(cluster)).toEqual([]);
  expect(await Promise.all([killed, frozen].map((at) => answersAt(1, at)))).toEqual([1, 1]);
});

type Asked = { readonly visit: Visit; readonly conversationId: string };

/** A question whose turn this server has begun and cannot end. */
async function holdTurnAt(number: number): Promise<Asked> {
  const visit = await startVisit(callerAt(number), shop.agentId);
  const held = model.hold();
  const { batch } = await visit.say(question);
  await held;
  return { visit, conversationId: batch.conversationId };
}

async function answersAt(number: number, { visit, conversationId }: Asked): Promise<number> {
  const reader = callerAt(number).with(visit.caller.headers);
  const { items } = await reader.ok<VisitorBatch>('GET', `/w/conversations/${conversationId}/batch?after=0`);
  return items.filter((item) => item.kind === 'message' && item.author.kind === 'agent').length;
}

/** A shop's page with the real widget's client, through the load balancer. */
class Page {
  readonly #page: ShopperPage;

  constructor() {
    this.#page = new ShopperPage({
      agentId: shop.agentId,
      browser: createBrowser({ origin: cluster.balancer.origin, headers: {} }),
      kept: { token: null, pending: new Map() },
      random: Math.random,
      onAcknowledged: () => undefined,
    });
  }

  get conversationId(): string {
    return this.#page.thread?.conversationId ?? '';
  }

  get isSent(): boolean {
    return this.#page.pending.length === 0;
  }

  get texts(): readonly string[] {
    return (this.#page.thread?.items ?? []).flatMap((item) => (item.kind === 'message' ? [item.text] : []));
  }

  say(text: string): void {
    this.#page.send(text);
  }

  close(): void {
    this.#page.close();
  }
}
