import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { Client } from 'pg';
import { createTestDatabase } from '../../store/testing/test-database.ts';
import { Balancer } from './balancer.ts';
import { chaosLimits } from './limits.ts';
import { NodeProcess } from './node-process.ts';

/** Several servers on one database, behind a load balancer. */
export type Cluster = {
  readonly balancer: Balancer;
  readonly nodes: readonly NodeProcess[];
  /** Asks the database itself, as its superuser. */
  readonly rows: <Row extends object>(text: string, values?: readonly unknown[]) => Promise<Row[]>;
  readonly stop: () => Promise<void>;
};

export async function startCluster(size: number, given: Readonly<Record<string, string>>): Promise<Cluster> {
  const database = await createTestDatabase();
  const balancer = await Balancer.start();
  const env = {
    DATABASE_URL: database.url,
    PUBLIC_URL: balancer.origin,
    HOST: '127.0.0.1',
    SECRET: 'a secret that all the servers of this test share',
    DRAIN_SECONDS: String(chaosLimits.drainSeconds),
    SAMPLE: 'off',
    OPEN_SIGNUP: '1',
    SMTP_URL: '',
    MODEL_PROVIDER: '',
    ...given,
  };
  const nodes: NodeProcess[] = [];
  const client = new Client({ connectionString: database.url });
  const stop = async () => {
    await balancer.stop();
    await Promise.all(nodes.map((node) => node.kill()));
    await client.end();
    await database.drop();
  };
  try {
    await client.connect();
    for (let made = 0; made < size; made++) nodes.push(await makeNode(balancer, env));
    // One first: it builds the pages where that is due, and the others find them built.
    await nodes[0]?.start();
    await Promise.all(nodes.slice(1).map((node) => node.start()));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    balancer,
    nodes,
    rows: async <Row extends object>(text: string, values: readonly unknown[] = []) =>
      (await client.query<Row>(text, [...values])).rows,
    stop,
  };
}

async function makeNode(balancer: Balancer, env: Readonly<Record<string, string>>): Promise<NodeProcess> {
  const port = await lastingPort();
  balancer.add(port);
  return new NodeProcess(port, env, (isReady) => balancer.setReady(port, isReady));
}

/** Below those that the system hands out by itself, so that nobody gets it while its server is dead. */
async function lastingPort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 30_000);
    const probe = createServer().listen(port, '127.0.0.1');
    const isFree = await once(probe, 'listening').then(
      () => true,
      () => false,
    );
    probe.close();
    if (isFree) return port;
  }
}
