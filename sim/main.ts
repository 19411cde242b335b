import { readFileSync } from 'node:fs';
import { Coverage } from './coverage.ts';
import { readArgs, type SimOptions, usage } from './parse-args.ts';
import { parseScenario } from './parse-scenario.ts';
import { noPlant, plants } from './plants.ts';
import { reportFailure } from './report-failure.ts';
import { runScenario, type TraceLine } from './run-scenario.ts';
import { makeScenario } from './steps/make-scenario.ts';
import type { Scenario } from './steps/step.ts';
import { tellStep } from './steps/tell-step.ts';

process.exitCode = await main(process.argv.slice(2));

/** Runs the seeds, stops at the first that breaks a rule. Returns the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const wanted = read(args);
  if (wanted === null) return 2;
  const { options, scenarios } = wanted;
  const coverage = new Coverage();
  const plant = options.plant === null ? noPlant : plants[options.plant];
  const startedMs = performance.now();
  let ran = 0;
  let exitCode = 0;
  for (const scenario of scenarios) {
    const result = await runScenario(scenario, { plant, coverage, ...(options.isTraced ? { trace } : {}) });
    ran += 1;
    if (result.violation === null) continue;
    await reportFailure(scenario, result, plant);
    exitCode = 1;
    break;
  }
  const seconds = (performance.now() - startedMs) / 1000;
  console.log(`${ran} runs in ${seconds.toFixed(1)} s, ${(ran / seconds).toFixed(1)} a second`);
  if (options.showsCoverage)
    for (const [what, times] of coverage.list()) console.log(`${String(times).padStart(9)}  ${what}`);
  return exitCode;
}

/** Null, and said why, where the arguments or the file that they name cannot be read. */
function read(args: readonly string[]): { options: SimOptions; scenarios: Iterable<Scenario> } | null {
  try {
    const options = readArgs(args);
    const { replay } = options;
    const scenarios = replay === null ? drawn(options) : [parseScenario(readFileSync(replay, 'utf8'))];
    return { options, scenarios };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    return null;
  }
}

function* drawn({ firstSeed, lastSeed, steps }: SimOptions): Generator<Scenario> {
  for (let seed = firstSeed; seed <= lastSeed; seed++) yield makeScenario(seed, steps);
}

function trace({ atMs, step, words }: TraceLine): void {
  console.log(
    step === undefined ? `${(atMs / 1000).toFixed(3).padStart(9)} s      ${words}` : tellStep(step),
  );
}
