import { setTimeout as pause } from 'node:timers/promises';
import type { RedisProcess } from '../redis-process.ts';
import type { Cluster } from './cluster.ts';
import type { Fault, PlannedFault } from './plan-faults.ts';
import type { Chance } from './seeded-random.ts';

type Victims = {
  readonly cluster: Cluster;
  readonly redis: RedisProcess;
  readonly chance: Chance;
  /** Nothing is done any more once this is aborted. */
  readonly signal: AbortSignal;
};

/** Does what was planned when it is due; resolves once all of it is over and every server is up again. */
export async function causeFaults(plan: readonly PlannedFault[], victims: Victims): Promise<void> {
  const startedMs = Date.now();
  await Promise.all(
    plan.map(async ({ atMs, fault }) => {
      await pause(atMs - (Date.now() - startedMs), undefined, victims);
      await cause(fault, victims);
    }),
  );
}

async function cause(fault: Fault, victims: Victims): Promise<void> {
  const { balancer } = victims.cluster;
  switch (fault.kind) {
    case 'node':
      return troubleNode(fault, victims);
    case 'redis':
      return troubleRedis(fault, victims);
    case 'cut':
      for (const link of balancer.some(victims.chance, fault.share)) link.cut();
      return;
    case 'half_open':
      for (const link of balancer.some(victims.chance, fault.share)) link.halfOpen();
      return;
    case 'delay':
      for (const link of balancer.some(victims.chance, fault.share)) link.delay(fault.delayMs, fault.forMs);
      await pause(fault.forMs, undefined, victims);
  }
}

async function troubleNode(
  { how, node, forMs }: Extract<Fault, { kind: 'node' }>,
  { cluster, signal }: Victims,
): Promise<void> {
  const victim = cluster.nodes[node];
  // Where the last trouble is not over yet, enough is going wrong.
  if (victim === undefined || !victim.isRunning || cluster.nodes.filter(({ isReady }) => isReady).length < 2)
    return;
  if (how === 'freeze') {
    victim.freeze();
    await pause(forMs, undefined, { signal });
    victim.thaw();
    return;
  }
  await (how === 'kill' ? victim.kill() : victim.stop());
  await pause(forMs, undefined, { signal });
  await victim.start();
}

async function troubleRedis(
  { how, forMs }: Extract<Fault, { kind: 'redis' }>,
  { redis, signal }: Victims,
): Promise<void> {
  if (how === 'freeze') redis.freeze();
  else await redis.stop();
  await pause(forMs, undefined, { signal });
  if (how === 'freeze') redis.thaw();
  else await redis.start();
}
