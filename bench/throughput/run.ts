import { Client } from 'pg';
import { createMarks } from '../shared/bench-message.ts';
import { type BenchWorld, inBenchWorld } from '../shared/bench-world.ts';
import { type CpuShares, meanShares, startCpuMeter, warnIfShared } from '../shared/cpu-meter.ts';
import { latenciesOf, median, milli } from '../shared/latencies.ts';
import { describeMachine, type Machine } from '../shared/machine.ts';
import { readOptions } from '../shared/options.ts';
import { reportResult, verdict } from '../shared/report-result.ts';
import { openOurWriters, openSocketioWriters, type Writers } from './open-writers.ts';
import { runPgbench } from './run-pgbench.ts';
import { ShopperPool } from './shopper-pool.ts';
import { writeClosedLoop } from './write-closed-loop.ts';

type Plan = {
  readonly rounds: number;
  readonly spanMs: number;
  readonly rampMs: number;
  readonly warmUpMs: number;
  readonly shoppers: number;
};

const full: Plan = { rounds: 5, spanMs: 5_000, rampMs: 500, warmUpMs: 8_000, shoppers: 4_000 };
const quick: Plan = { rounds: 1, spanMs: 2_000, rampMs: 300, warmUpMs: 2_000, shoppers: 1_500 };
const writerCounts = [1, 16, 64] as const;
const warmUpWriters = 16;
const leastShare = 0.6;

/** `bench throughput`: durable messages a second, beside pgbench with one equivalent insert. */
export async function run(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  const { rows, ...result } = await inBenchWorld(options, (world) =>
    measure(world, options.isQuick ? quick : full),
  );
  print(rows);
  reportResult(result, options);
}

type Round = {
  readonly perSecond: number;
  readonly acknowledgedMs: readonly number[];
  readonly cores: CpuShares;
};
type Contender = 'ours' | 'limit' | 'socketio';
type Rounds = Record<Contender, Round[]>;

async function measure(world: BenchWorld, plan: Plan) {
  const machine = await describeMachine(world.database.url, world.database.folder);
  const contenders = await contendersOf(world, plan);
  for (const name of ['ours', 'socketio'] as const) {
    await contenders[name](warmUpWriters, { ...plan, spanMs: plan.warmUpMs });
  }
  const byWriters: [number, Rounds][] = [];
  for (const writers of writerCounts) byWriters.push([writers, { ours: [], limit: [], socketio: [] }]);
  for (let round = 0; round < plan.rounds; round++) {
    for (const [writers, rounds] of byWriters) {
      for (const name of inTurn(round)) {
        await checkpoint(world);
        rounds[name].push(await contenders[name](writers, plan));
      }
    }
    console.error(`round ${round + 1} of ${plan.rounds}`);
  }
  return resultOf(byWriters, machine);
}

type Contend = (writers: number, plan: Plan) => Promise<Round>;

async function contendersOf(world: BenchWorld, plan: Plan): Promise<Record<Contender, Contend>> {
  const { database, server, shop, socketio } = world;
  const { next: nextMark } = createMarks();
  const pool = new ShopperPool(await shop.heldShoppers(plan.shoppers));
  const through = async (pid: number, writers: Writers, { rampMs, spanMs }: Plan): Promise<Round> => {
    const meter = startCpuMeter(pid, database.pid);
    const written = await writeClosedLoop(writers.send, { rampMs, durationMs: spanMs });
    const cores = meter.stop();
    writers.close();
    return { ...written, cores };
  };
  return {
    ours: async (writers, span) =>
      through(server.child.pid, await openOurWriters(writers, { server, pool, nextMark }), span),
    socketio: async (writers, span) =>
      through(socketio.child.pid, await openSocketioWriters(writers, { peer: socketio, nextMark }), span),
    limit: async (clients, { spanMs }) => {
      const meter = startCpuMeter(0, database.pid);
      const { perSecond } = await runPgbench(database, { clients, durationMs: spanMs });
      return { perSecond, acknowledgedMs: [], cores: meter.stop() };
    },
  };
}

/** Who goes first changes, so that nobody always follows the same neighbour. */
function inTurn(round: number): readonly Contender[] {
  const names: readonly Contender[] = ['ours', 'limit', 'socketio'];
  return names.map((_, at) => names[(at + round) % names.length] ?? 'ours');
}

/** Nobody inherits what another one has left to be written to the disk. */
async function checkpoint({ database }: BenchWorld): Promise<void> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query('CHECKPOINT');
  await client.end();
}

function resultOf(byWriters: readonly (readonly [number, Rounds])[], machine: Machine) {
  const rows = byWriters.map(([writers, rounds]) => ({ writers, ...figuresOf(rounds) }));
  const of = <T>(pick: (row: (typeof rows)[number]) => T) =>
    Object.fromEntries(rows.map((row) => [`writers${row.writers}`, pick(row)]));
  return {
    name: 'throughput',
    machine,
    ours: of(({ ours }) => ours),
    limit: of(({ limit }) => limit),
    socketio: of(({ socketio }) => socketio),
    ratio: of(({ ratio }) => ratio),
    socketioRatio: of(({ socketioRatio }) => socketioRatio),
    rows,
    budgets: rows.map(({ writers, ratio }) =>
      verdict({
        of: `messages a second at ${writers} writers`,
        measured: ratio,
        budget: leastShare,
        kind: 'at least',
        unit: 'of pgbench',
      }),
    ),
  };
}

function figuresOf(rounds: Rounds) {
  const figures = (all: readonly Round[]) => ({
    messagesPerSecond: Math.round(median(all.map(({ perSecond }) => perSecond))),
    ofRounds: all.map(({ perSecond }) => Math.round(perSecond)),
    acknowledged: latenciesOf(all.flatMap(({ acknowledgedMs }) => acknowledgedMs)),
    cpuMsPerMessage: cpuMsPerMessage(all),
    cores: meanShares(all.map(({ cores }) => cores)),
  });
  const { acknowledged: _none, ...limit } = figures(rounds.limit);
  const [ours, socketio] = [figures(rounds.ours), figures(rounds.socketio)];
  return {
    ours,
    limit,
    socketio,
    ratio: milli(ours.messagesPerSecond / limit.messagesPerSecond),
    socketioRatio: milli(socketio.messagesPerSecond / limit.messagesPerSecond),
  };
}

/** Processor time of one message: says on a machine that others share, too, whether an edit made the way shorter. */
function cpuMsPerMessage(all: readonly Round[]) {
  const of = (key: 'server' | 'database') =>
    milli(median(all.map(({ cores, perSecond }) => (cores[key] * 1000) / perSecond)));
  return { server: of('server'), database: of('database') };
}

function print(rows: ReturnType<typeof resultOf>['rows']): void {
  console.error(
    '\nmessages a second      median  p50 ms  p99 ms  | CPU ms each: server database | cores: server database load others',
  );
  for (const { writers, ours, limit, socketio } of rows) {
    const line = (label: string, one: typeof ours | typeof limit) => {
      const { server, database, load, others } = one.cores;
      const { cpuMsPerMessage: cpu } = one;
      const times = 'acknowledged' in one ? [one.acknowledged.p50Ms, one.acknowledged.p99Ms] : [];
      const waits = times
        .map((ms) => ms.toFixed(2).padStart(8))
        .join('')
        .padEnd(16);
      console.error(
        `${String(writers).padStart(2)} ${label.padEnd(18)}${String(one.messagesPerSecond).padStart(8)}${waits}  | ${cpu.server.toFixed(2).padStart(6)} ${cpu.database.toFixed(2).padStart(6)}  | ${server} ${database} ${load} ${others}`,
      );
    };
    line('ours', ours);
    line('pgbench', limit);
    line('Socket.IO + insert', socketio);
  }
  warnIfShared(rows.flatMap(({ ours, limit, socketio }) => [ours.cores, limit.cores, socketio.cores]));
}
