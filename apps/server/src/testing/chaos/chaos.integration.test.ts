import { afterAll, beforeAll, expect, test } from 'vitest';
import { RedisProcess } from '../redis-process.ts';
import { checkHistory, type Verdict } from './check-history.ts';
import { type Cluster, startCluster } from './cluster.ts';
import type { Finding } from './history.ts';
import { chaosLimits } from './limits.ts';
import { type Lived, liveThrough } from './minute.ts';
import { openShop } from './open-shop.ts';
import { seededRandom } from './seeded-random.ts';
import { startSlowModel } from './slow-model.ts';
import { writeReport } from './write-report.ts';

/** `CHAOS_SECONDS` for longer trouble, `CHAOS_SEED` for the same again, as far as real processes can do that. */
const durationMs = Number(process.env['CHAOS_SECONDS'] ?? 60) * 1000;
const seed = Number(process.env['CHAOS_SEED'] ?? Date.now() % 1_000_000);

let redis: RedisProcess;
let model: Awaited<ReturnType<typeof startSlowModel>>;
let cluster: Cluster;
let lived: Lived;
let verdict: Verdict;
let report: string;

beforeAll(async () => {
  redis = await RedisProcess.start();
  model = await startSlowModel(seededRandom(seed));
  cluster = await startCluster(chaosLimits.nodes, {
    REDIS_URL: redis.url,
    MODEL_PROVIDER: 'openai-compatible',
    MODEL_NAME: 'scripted',
    MODEL_BASE_URL: model.baseUrl,
  });
  const shop = await openShop(cluster.balancer.origin, chaosLimits.teammates);
  lived = await liveThrough({ seed, durationMs, cluster, redis, shop });
  verdict = checkHistory(lived.history);
  const findings = Object.values(verdict).flat();
  const story = [`Seed ${seed}, ${durationMs / 1000} s.`, ...lived.story];
  console.log(story.join('\n'));
  const isWhole = findings.length === 0 && lived.convergedMs !== null;
  const nodeLogs = cluster.nodes.map(({ log }) => log);
  const { history, laggards } = lived;
  report = isWhole
    ? 'no report'
    : writeReport({ name: `chaos-${seed}`, history, findings, story: [...story, ...laggards], nodeLogs });
}, durationMs + 180_000);

afterAll(async () => {
  await cluster?.stop();
  model?.stop();
  await redis?.dispose();
});

const why = () => `seed ${seed}, ${report}`;
const only = (findings: readonly Finding[], ...kinds: readonly Finding['kind'][]) =>
  findings.filter(({ kind }) => kinds.includes(kind));

test('NOD-20: everybody took part, and every server was reached', () => {
  const { conversations, acknowledged, takeOvers } = lived.history;
  expect(conversations.length).toBe(chaosLimits.shoppers);
  expect(new Set(acknowledged.map(({ who }) => who)).size).toBeGreaterThan(chaosLimits.shoppers);
  expect(takeOvers.some(({ outcome }) => outcome.kind === 'won')).toBe(true);
  const types = new Set(conversations.flatMap(({ events }) => events.map(({ type }) => type)));
  for (const type of ['AgentAnswered', 'HandoffRequested', 'TakenOver', 'HandedBack', 'Resolved'])
    expect(types).toContain(type);
  expect(Math.min(...cluster.balancer.connections)).toBeGreaterThan(0);
});

test('NOD-20: every message that a sender saw acknowledged is in the log once, in the order of sending, without a gap', () => {
  expect(only(verdict.log, 'gap'), why()).toEqual([]);
  expect(verdict.sent, why()).toEqual([]);
});

test('NOD-21: every client shows what the log says: nothing lost, doubled or reordered', () => {
  expect(verdict.shown, why()).toEqual([]);
});

test('NOD-22: nobody spoke out of turn, and the rows say who has the floor', () => {
  expect(only(verdict.log, 'out of turn', 'stale'), why()).toEqual([]);
});

test('NOD-23: of two who took over at once one has the floor, and the other was told who', () => {
  expect(verdict.takeOvers, why()).toEqual([]);
});

test('NOD-24: nothing that killed servers had begun is left undone', () => {
  expect(verdict.jobs, why()).toEqual([]);
  expect(only(verdict.log, 'unanswered'), why()).toEqual([]);
});

test('NOD-25: within 5 s of the last fault every client has caught up with the log', () => {
  expect(lived.laggards, why()).toEqual([]);
  expect(lived.convergedMs, why()).not.toBeNull();
});
