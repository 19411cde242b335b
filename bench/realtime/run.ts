import { createMarks } from '../shared/bench-message.ts';
import { type BenchWorld, inBenchWorld } from '../shared/bench-world.ts';
import { type CpuShares, meanShares, startCpuMeter, warnIfShared } from '../shared/cpu-meter.ts';
import { type Latencies, latenciesOf, median, milli } from '../shared/latencies.ts';
import { describeMachine } from '../shared/machine.ts';
import { readOptions } from '../shared/options.ts';
import { keepPace } from '../shared/pace.ts';
import { type Result, reportResult, verdict } from '../shared/report-result.ts';
import type { Arm } from './arm.ts';
import { openOurs } from './open-ours.ts';
import { openSocketio } from './open-socketio.ts';
import { openWs } from './open-ws.ts';

type Plan = {
  readonly rounds: number;
  readonly roundMs: number;
  readonly agentRoundMs: number;
  readonly warmUpMs: number;
};

const full: Plan = { rounds: 12, roundMs: 3_000, agentRoundMs: 5_000, warmUpMs: 6_000 };
const quick: Plan = { rounds: 4, roundMs: 1_000, agentRoundMs: 1_000, warmUpMs: 1_000 };
/** Low enough that nobody waits for anybody: what is measured is the way, not the queue. */
const perSecond = 50;
/** Each message takes the agent some ten milliseconds of search and writing. */
const agentPerSecond = 20;
const warmUpPerSecond = 200;
const shoppersPerArm = 100;
const warmUpShoppers = 100;

const slowestShown = 5;
const p50Budget = 1.5;
const p99Budget = 3;

/** `bench realtime`: from a shopper's send to the teammate's socket, beside a bare echo with one insert. */
export async function run(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  const result = await inBenchWorld(options, (world) => measure(world, options.isQuick ? quick : full));
  print(result);
  reportResult(result, options);
}

type Arms = { readonly ours: Arm; readonly agent: Arm; readonly limit: Arm; readonly socketio: Arm };
type ArmName = keyof Arms;
type Cpu = Record<ArmName, CpuShares[]>;
type Medians = Record<ArmName, number[]>;

async function measure(world: BenchWorld, plan: Plan) {
  const machine = await describeMachine(world.database.url, world.database.folder);
  const { next, find } = createMarks();
  await warmUp(world, plan, { next, find });
  const arms = await openArms(world, find);
  const cpu: Cpu = { ours: [], agent: [], limit: [], socketio: [] };
  const medians: Medians = { ours: [], agent: [], limit: [], socketio: [] };
  for (let round = 0; round < plan.rounds; round++) {
    for (const name of inTurn(round)) {
      const before = arms[name].recorder.shownMs.length;
      const meter = startCpuMeter(arms[name].serverPid, world.database.pid);
      await runArm(arms[name], next, name === 'agent' ? plan.agentRoundMs : plan.roundMs).catch((cause) => {
        throw new Error(`${name} did not get through`, { cause });
      });
      cpu[name].push(meter.stop());
      medians[name].push(milli(median(arms[name].recorder.shownMs.slice(before))));
    }
    console.error(`round ${round + 1} of ${plan.rounds}`);
  }
  for (const arm of Object.values(arms)) arm.close();
  return resultOf({ arms, cpu, medians }, machine);
}

/** Who goes first changes, so that nobody always follows the same neighbour. */
function inTurn(round: number): readonly ArmName[] {
  const names: readonly ArmName[] = ['ours', 'limit', 'socketio', 'agent'];
  return names.map((_, at) => names[(at + round) % names.length] ?? 'ours');
}

async function runArm(arm: Arm, nextMark: () => string, durationMs: number): Promise<void> {
  await arm.ready?.();
  await keepPace({ perSecond: arm.perSecond, durationMs }, (intendedMs) => {
    const mark = nextMark();
    arm.recorder.expect(mark, intendedMs);
    arm.send(mark);
  });
  await arm.recorder.settled();
}

async function openArms(world: BenchWorld, findMark: (text: string) => string | null): Promise<Arms> {
  const { server, shop } = world;
  const held = await shop.heldShoppers(shoppersPerArm);
  const answered = await shop.agentShoppers(shoppersPerArm);
  return {
    ours: await openOurs({ server, shop, shoppers: held, perSecond, findMark }),
    agent: await openOurs({ server, shop, shoppers: answered, perSecond: agentPerSecond, findMark }),
    limit: await openWs({ peer: world.ws, perSecond, findMark }),
    socketio: await openSocketio({ peer: world.socketio, perSecond, findMark }),
  };
}

/** All three get the same number of messages before anything counts: their code is compiled, their caches are full. */
async function warmUp(
  world: BenchWorld,
  { warmUpMs }: Plan,
  { next, find }: ReturnType<typeof createMarks>,
): Promise<void> {
  const { server, shop } = world;
  const shoppers = await shop.heldShoppers(warmUpShoppers);
  const pace = { perSecond: warmUpPerSecond, findMark: find };
  const arms = [
    await openOurs({ server, shop, shoppers, ...pace }),
    await openWs({ peer: world.ws, ...pace }),
    await openSocketio({ peer: world.socketio, ...pace }),
  ];
  for (const arm of arms) {
    await runArm(arm, next, warmUpMs);
    arm.close();
  }
}

type Measured = { readonly arms: Arms; readonly cpu: Cpu; readonly medians: Medians };

function resultOf({ arms, cpu, medians }: Measured, machine: Result['machine']) {
  const figures = (name: ArmName) => ({
    ...latenciesOf(arms[name].recorder.shownMs),
    slowestMs: slowest(arms[name].recorder.shownMs),
    p50OfRoundsMs: medians[name],
    acknowledged: latenciesOf(arms[name].recorder.acknowledgedMs),
    loadLateP99Ms: latenciesOf(arms[name].recorder.lateMs).p99Ms,
    perSecond: arms[name].perSecond,
    cores: meanShares(cpu[name]),
  });
  const [ours, limit, socketio, agentSpeaking] = [
    figures('ours'),
    figures('limit'),
    figures('socketio'),
    figures('agent'),
  ];
  const ratio = ratioOf(ours, limit);
  return {
    name: 'realtime',
    machine,
    ours,
    limit,
    socketio,
    ratio,
    socketioRatio: ratioOf(socketio, limit),
    agentSpeaking: { ...agentSpeaking, ratio: ratioOf(agentSpeaking, limit) },
    budgets: [
      verdict({ of: 'p50', measured: ratio.p50, budget: p50Budget, kind: 'at most', unit: 'x of the limit' }),
      verdict({ of: 'p99', measured: ratio.p99, budget: p99Budget, kind: 'at most', unit: 'x of the limit' }),
    ],
  };
}

/** The outliers themselves: a maximum alone does not tell one stall from many. */
function slowest(values: readonly number[]): readonly number[] {
  return values
    .toSorted((a, b) => b - a)
    .slice(0, slowestShown)
    .map(milli);
}

function ratioOf(one: Latencies, limit: Latencies) {
  return {
    p50: milli(one.p50Ms / limit.p50Ms),
    p95: milli(one.p95Ms / limit.p95Ms),
    p99: milli(one.p99Ms / limit.p99Ms),
  };
}

function print(result: ReturnType<typeof resultOf>): void {
  const lines = {
    ours: result.ours,
    'ours, agent speaking': result.agentSpeaking,
    'limit: ws + insert': result.limit,
    'Socket.IO + insert': result.socketio,
  };
  console.error(
    '\nsend to watcher, ms       p50     p95     p99     max  samples  | cores: server database load others',
  );
  for (const [label, one] of Object.entries(lines)) {
    const times = [one.p50Ms, one.p95Ms, one.p99Ms, one.maxMs]
      .map((ms) => ms.toFixed(2).padStart(7))
      .join(' ');
    const { server, database, load, others } = one.cores;
    console.error(
      `${label.padEnd(22)}${times} ${String(one.samples).padStart(8)}  | ${server} ${database} ${load} ${others}`,
    );
  }
  warnIfShared(Object.values(lines).map(({ cores }) => cores));
  console.error(
    `ours, acknowledged: p50 ${result.ours.acknowledged.p50Ms} ms, p99 ${result.ours.acknowledged.p99Ms} ms`,
  );
}
