import { checkHeard } from './checkers/check-heard.ts';
import { checkOrder, sentPlaces } from './checkers/check-order.ts';
import { Coverage } from './coverage.ts';
import { noPlant } from './plants.ts';
import type { Plant } from './ports.ts';
import type { Scenario, Step } from './steps/step.ts';
import { takeStep } from './steps/take-step.ts';
import type { Violation } from './witness.ts';
import { World } from './world.ts';

/** A step, or words of what was committed. */
export type TraceLine = { readonly atMs: number; readonly step?: Step; readonly words?: string };

export type RunOptions = {
  readonly plant?: Plant;
  readonly coverage?: Coverage;
  /** Every step and every commit, as they come. */
  readonly trace?: (line: TraceLine) => void;
};

/** `violation` null: every rule held, and everybody saw the same in the end. `atMs` is when the run ended. */
export type RunResult = {
  readonly violation: Violation | null;
  readonly atMs: number;
  readonly events: number;
};

const settleEveryMs = 5_000;
/** The longest promise is a form's three minutes; a job that fails thrice, a lost request and a wait come on top. */
const settleWithinMs = 600_000;

const withoutRedisMs = 90_000;
const sentWithinMs = 60_000;
const hangingMs = 50_000;
const newsPromises = [
  { via: 'socket', afterMs: 5_000 },
  { via: 'polling', afterMs: 5_000 },
] as const;

/** One run of one scenario, the same each time. */
export async function runScenario(scenario: Scenario, options: RunOptions = {}): Promise<RunResult> {
  const { plant = noPlant, coverage = new Coverage(), trace = () => {} } = options;
  const { seed, nodes, steps } = scenario;
  const world = new World({
    seed,
    nodes,
    plant,
    coverage,
    onCommit: (words) => trace({ atMs: world.ports.schedule.nowMs, words }),
  });
  const { schedule, witness } = world.ports;
  const verdict = () => {
    witness.checkChanged();
    return witness.violation === null ? 'go on' : 'stop';
  };
  for (const step of steps) {
    await schedule.runUntil(step.atMs, verdict);
    if (witness.violation !== null) break;
    trace({ atMs: step.atMs, step });
    takeStep(world, step.deed);
    await schedule.settle();
    if (verdict() === 'stop') break;
    for (const page of world.teammatePages) witness.checkList(page);
  }
  if (witness.violation === null) await settle(world, verdict);
  if (witness.violation === null) await loseRedis(world, verdict);
  if (witness.violation === null) await settle(world, verdict);
  for (const fault of checkOrder(sentPlaces(witness))) witness.violate('SIM-16', fault);
  return { violation: witness.violation, atMs: schedule.nowMs, events: schedule.ran };
}

async function settle(world: World, verdict: () => 'go on' | 'stop'): Promise<void> {
  const { schedule, witness } = world.ports;
  world.calm();
  const endMs = schedule.nowMs + settleWithinMs;
  let left: readonly string[] = [];
  while (schedule.nowMs < endMs) {
    await schedule.runUntil(schedule.nowMs + settleEveryMs, verdict);
    if (witness.violation !== null) return;
    left = world.unsettled();
    if (left.length === 0) return;
  }
  witness.violate(
    'SIM-5',
    `not settled after ${settleWithinMs / 1000} s without a fault: ${left.join('; ')}`,
  );
}

/** Without Redis news go by the log: a socket brings them within five seconds, plain requests a little later. */
async function loseRedis(world: World, verdict: () => 'go on' | 'stop'): Promise<void> {
  const { schedule, broker, witness } = world.ports;
  // Requests whose answers were lost hang until they time out; until then a list is not asked for again.
  await schedule.runUntil(schedule.nowMs + hangingMs, verdict);
  broker.goAway(withoutRedisMs);
  const speakers = world.shopperPages.map((page) => ({ page, text: `Last words of ${page.name}` }));
  for (const { page, text } of speakers) page.say(text);
  for (let waitedMs = 0; waitedMs < sentWithinMs && witness.violation === null; waitedMs += 250) {
    if (speakers.every(({ page }) => page.ownPending.every(({ state }) => state === 'failed'))) break;
    await schedule.runUntil(schedule.nowMs + 250, verdict);
  }
  for (const { afterMs, via } of newsPromises) {
    await schedule.runUntil(schedule.nowMs + afterMs, verdict);
    const places = speakers.flatMap(({ text }) => witness.placeOf(text) ?? []);
    const late = world.pages.flatMap((page) => checkHeard(page, places, via));
    if (late.length > 0) witness.violate('SIM-15', `without Redis, by ${via}: ${late.join('; ')}`);
    if (witness.violation !== null) return;
  }
}
