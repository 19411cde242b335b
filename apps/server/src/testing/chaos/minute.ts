import { setTimeout as pause } from 'node:timers/promises';
import type { RedisProcess } from '../redis-process.ts';
import type { Actor } from './actor.ts';
import { causeFaults } from './cause-faults.ts';
import type { Cluster } from './cluster.ts';
import { Crowd } from './crowd.ts';
import type { History } from './history.ts';
import { chaosLimits } from './limits.ts';
import type { ChaosShop } from './open-shop.ts';
import { planFaults, sayFault } from './plan-faults.ts';
import { readHeads, readLeftJobs, readLog } from './read-log.ts';
import { seededRandom } from './seeded-random.ts';

export type Minute = {
  readonly seed: number;
  readonly durationMs: number;
  readonly cluster: Cluster;
  readonly redis: RedisProcess;
  readonly shop: ChaosShop;
};

export type Lived = {
  readonly history: History;
  /** From the last fault until every client showed what the log then said; null where that took too long. */
  readonly convergedMs: number | null;
  /** Who was not there yet, where that took too long. */
  readonly laggards: readonly string[];
  readonly story: readonly string[];
};

/** Lets everybody live through the trouble, waits until it is quiet, and asks them what they see. */
export async function liveThrough({ seed, durationMs, cluster, redis, shop }: Minute): Promise<Lived> {
  const chance = seededRandom(seed);
  const plan = planFaults(chance.fork(7), durationMs, cluster.nodes.length);
  const crowd = new Crowd({ balancer: cluster.balancer, shop, chance: chance.fork(8) });
  const over = new AbortController();
  try {
    const victims = { cluster, redis, chance: chance.fork(9), signal: over.signal };
    await Promise.all([causeFaults(plan, victims), crowd.live(AbortSignal.timeout(durationMs))]);
    const { convergedMs, laggards, last } = await converge(crowd, cluster);
    const quietMs = await quiet(crowd, cluster);
    const history = await look(crowd, cluster, shop);
    const story = [
      ...plan.map(sayFault),
      ...figures(history, cluster),
      `converged after ${convergedMs} ms, last ${last.join(', ')}; quiet after ${quietMs} ms`,
    ];
    return { history, convergedMs, laggards, story };
  } finally {
    over.abort();
    crowd.stop();
  }
}

type Converged = Pick<Lived, 'convergedMs' | 'laggards'> & { readonly last: readonly string[] };

/** Each is done once they have shown the whole of the log at some moment, for new answers may come all the while. */
async function converge(crowd: Crowd, cluster: Cluster): Promise<Converged> {
  const startedMs = Date.now();
  let convergedMs = 0;
  let waiting = crowd.all;
  let last: readonly string[] = [];
  while (waiting.length > 0) {
    const heads = await readHeads(cluster);
    const tookMs = Date.now() - startedMs;
    const still = waiting.filter((one) => one.lacks((id) => heads.get(id) ?? 0) !== '');
    if (still.length < waiting.length) convergedMs = tookMs;
    if (still.length > 0) last = still.map(({ name }) => name);
    const late = still.filter((one) => tookMs > one.convergeMs);
    if (late.length > 0) return { convergedMs: null, laggards: sayLacks(late, heads), last };
    waiting = still;
    await pause(50);
  }
  return { convergedMs, laggards: [], last };
}

/** Until nothing is left to do and everybody has seen it; null where that does not come. */
async function quiet(crowd: Crowd, cluster: Cluster): Promise<number | null> {
  const startedMs = Date.now();
  while (Date.now() - startedMs < chaosLimits.quietMs) {
    if (
      (await readLeftJobs(cluster)).length === 0 &&
      sayLacks(crowd.all, await readHeads(cluster)).length === 0
    )
      return Date.now() - startedMs;
    await pause(250);
  }
  return null;
}

function sayLacks(actors: readonly Actor[], heads: ReadonlyMap<string, number>): string[] {
  return actors.flatMap((one) => {
    const lacks = one.lacks((id) => heads.get(id) ?? 0);
    return lacks === '' ? [] : [`${one.name}: ${lacks}`];
  });
}

async function look(crowd: Crowd, cluster: Cluster, shop: ChaosShop): Promise<History> {
  const shown = (await Promise.all(crowd.all.map((one) => one.shown()))).flat();
  const { acknowledged, refused, takeOvers } = crowd.recorder;
  return {
    conversations: await readLog(cluster, shop.workspaceId),
    teammates: new Map(shop.teammates.map(({ id, name }) => [id, name])),
    acknowledged,
    refused,
    shown,
    rows: crowd.all.flatMap((one) => one.rows()),
    takeOvers,
    leftJobs: await readLeftJobs(cluster),
  };
}

function figures(history: History, { balancer }: Cluster): string[] {
  const { conversations, acknowledged, refused, shown, takeOvers } = history;
  const events = conversations.flatMap((one) => one.events);
  const count = (type: string) => events.filter((one) => one.type === type).length;
  const duels = new Set(takeOvers.map(({ duel }) => duel)).size - 1;
  return [
    `${conversations.length} conversations, ${events.length} events: ${count('AgentAnswered')} answers, ` +
      `${count('TakenOver')} takeovers, ${count('HandedBack')} handbacks, ${count('Resolved')} resolved, ${count('HandoffRequested')} requests`,
    `${acknowledged.length} acknowledged, ${refused.length} refused, ${shown.length} lists shown, ${duels} duels`,
    `connections by server: ${balancer.connections.join(', ')}`,
  ];
}
