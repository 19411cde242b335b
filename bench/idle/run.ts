import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type BenchDatabase, startBenchDatabase } from '../shared/bench-database.ts';
import { type BenchShop, type Shopper, setUpBenchShop } from '../shared/bench-shop.ts';
import { createBenchTable } from '../shared/bench-table.ts';
import { median, milli } from '../shared/latencies.ts';
import { describeMachine, type Machine } from '../shared/machine.ts';
import { readOptions } from '../shared/options.ts';
import { root, startOurServer } from '../shared/our-server.ts';
import { reportResult, verdict } from '../shared/report-result.ts';
import { ServerChild } from '../shared/server-child.ts';
import { startPeer } from '../shared/start-peer.ts';
import { withEnding } from '../shared/with-ending.ts';
import type { Holding } from './hold-connections.ts';
import { maxConnections } from './open-files.ts';
import { type Memory, memoryFlags, readMemory } from './read-memory.ts';

type Kind = Holding['kind'];
type Plan = { readonly connections: number; readonly rounds: number; readonly restMs: number };

const full: Plan = { connections: 10_000, rounds: 3, restMs: 5_000 };
const quick: Plan = { connections: 2_000, rounds: 1, restMs: 1_500 };
/** Come and gone before anything counts: what the first ones cost is compiled code and pools, not connections. */
const warmUpConnections = 100;
const kinds: readonly Kind[] = ['watching', 'hello', 'ws', 'socketio'];
const budgetBytes = 12 * 1024;

/** `bench idle`: what a server's memory grows by with each visitor who is connected and says nothing. */
export async function run(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  const plan = within(options.isQuick ? quick : full);
  const result = await withEnding(async (ending) => {
    const database = await startBenchDatabase();
    ending(() => database.stop());
    return measure(database, plan, options.serverFlags);
  });
  print(result);
  reportResult(result, options);
}

/** Fewer than the budget speaks of, and said so, where the system lets a process open no more. */
function within(plan: Plan): Plan {
  const connections = Math.min(plan.connections, maxConnections());
  if (connections < plan.connections) {
    console.error(
      `Only ${connections} connections: raise the limit of open files (ulimit -n) for all of them.`,
    );
  }
  return { ...plan, connections };
}

/** For each connection. */
type Bytes = {
  readonly rss: number;
  readonly restingRss: number;
  readonly heap: number;
};
type Rounds = Record<Kind, Bytes[]>;

async function measure(database: BenchDatabase, plan: Plan, serverFlags: readonly string[]) {
  const machine = await describeMachine(database.url, database.folder);
  const { secret, shoppers } = await prepare(database, plan.connections);
  const setting = { database, secret, shoppers, serverFlags };
  const rounds: Rounds = { watching: [], hello: [], ws: [], socketio: [] };
  for (let round = 0; round < plan.rounds; round++) {
    for (const kind of kinds) {
      rounds[kind].push(await measureKind(kind, { ...setting, restMs: plan.restMs }));
      console.error(`round ${round + 1} of ${plan.rounds}: ${kind}`);
    }
  }
  return resultOf(rounds, plan, machine);
}

async function prepare(database: BenchDatabase, count: number) {
  const server = await startOurServer(database);
  try {
    const shop: BenchShop = await setUpBenchShop(server, database.url);
    await createBenchTable(database.url);
    return { secret: server.secret, shoppers: await shop.heldShoppers(count) };
  } finally {
    await server.child.stop();
  }
}

type Setting = {
  readonly database: BenchDatabase;
  readonly secret: string;
  readonly shoppers: readonly Shopper[];
  readonly serverFlags: readonly string[];
  readonly restMs: number;
};

/** A fresh server each time: what one crowd leaves in a heap would be a present to the next. */
async function measureKind(kind: Kind, setting: Setting): Promise<Bytes> {
  const { database, shoppers, restMs } = setting;
  return withEnding(async (ending) => {
    const { port, child } = await startServer(kind, setting);
    ending(() => child.stop());
    const warm = await hold({ kind, port, shoppers: shoppers.slice(0, warmUpConnections) }, database.folder);
    await warm.stop();
    await pause(restMs);
    const before = await readMemory(child);
    const crowd = await hold({ kind, port, shoppers }, database.folder);
    ending(() => crowd.stop());
    await pause(restMs);
    const after = await readMemory(child);
    crowd.assertRunning();
    const each = (key: keyof Memory) => Math.round((after[key] - before[key]) / shoppers.length);
    return { rss: each('rss'), restingRss: each('restingRss'), heap: each('heapUsed') };
  });
}

async function startServer(kind: Kind, { database, secret, serverFlags }: Setting) {
  if (kind === 'ws' || kind === 'socketio') return startPeer(kind, database.url, memoryFlags);
  return startOurServer(database, { secret, flags: [...serverFlags, ...memoryFlags] });
}

/** A process of its own holds the other ends. */
async function hold(holding: Holding, folder: string): Promise<ServerChild> {
  const file = join(folder, 'holding.json');
  await writeFile(file, JSON.stringify(holding));
  const holder = new ServerChild({ args: ['bench/idle/hold-connections.ts', file], cwd: root, env: {} });
  try {
    await holder.until('open connections', (said) => (/^open$/m.test(said) ? true : null));
  } catch (error) {
    await holder.stop();
    throw error;
  }
  await rm(file);
  return holder;
}

function resultOf(rounds: Rounds, { connections }: Plan, machine: Machine) {
  const figures = (kind: Kind) => ({
    bytesPerConnection: Math.round(median(rounds[kind].map(({ rss }) => rss))),
    ofRounds: rounds[kind].map(({ rss }) => rss),
    beforeCollection: Math.round(median(rounds[kind].map(({ restingRss }) => restingRss))),
    heapBytesPerConnection: Math.round(median(rounds[kind].map(({ heap }) => heap))),
  });
  const [ours, helloOnly, limit, socketio] = [
    figures('watching'),
    figures('hello'),
    figures('ws'),
    figures('socketio'),
  ];
  const kilobytes = milli(ours.bytesPerConnection / 1024);
  return {
    name: 'idle',
    machine,
    connections,
    ours,
    helloOnly,
    limit,
    socketio,
    ratio: milli(ours.bytesPerConnection / limit.bytesPerConnection),
    socketioRatio: milli(socketio.bytesPerConnection / limit.bytesPerConnection),
    budgets: [
      verdict({
        of: `memory of an idle visitor at ${connections}`,
        measured: kilobytes,
        budget: budgetBytes / 1024,
        kind: 'at most',
        unit: 'KB',
      }),
    ],
  };
}

function print({ ours, helloOnly, limit, socketio, connections }: ReturnType<typeof resultOf>): void {
  console.error(`\nbytes per connection at ${connections}     resident  before collection          heap`);
  const lines = {
    'ours, watching': ours,
    'ours, hello only': helloOnly,
    'bare ws': limit,
    'Socket.IO': socketio,
  };
  for (const [label, one] of Object.entries(lines)) {
    const numbers = [one.bytesPerConnection, one.beforeCollection, one.heapBytesPerConnection];
    console.error(`${label.padEnd(30)}${numbers.map((bytes) => String(bytes).padStart(14)).join('')}`);
  }
}
