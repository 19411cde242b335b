import { readFileSync } from 'node:fs';
import { Coverage } from './coverage.ts';
import { readArgs, type SimOptions, usage } from './parse-args.ts';
import { parseScenario } from './parse-scenario.ts';
import { noPlant, plants } from './plants.ts';
import { reportFailure } from './report-failure.ts';
import { type RunOptions, runScenario } from './run-scenario.ts';
import { makeScenario } from './steps/make-scenario.ts';
import type { Scenario } from './steps/step.ts';
import { tellStep } from './steps/tell-step.ts';

process.exitCode = await main(process.argv.slice(2));

/** Runs the seeds, stops at the first that breaks a rule. Returns the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options === null) return 2;
  const coverage = new Coverage();
  const plant = options.plant === null ? noPlant : plants[options.plant];
  const startedMs = performance.now();
  let ran = 0;
  let exitCode = 0;
  for (const scenario of scenariosOf(options)) {
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

function readOptions(args: readonly string[]): SimOptions | null {
  try {
    return readArgs(args);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    return null;
  }
}

function* scenariosOf({ replay, firstSeed, lastSeed, steps }: SimOptions): Generator<Scenario> {
  if (replay !== null) yield parseScenario(readFileSync(replay, 'utf8'));
  else for (let seed = firstSeed; seed <= lastSeed; seed++) yield makeScenario(seed, steps);
}

const trace: NonNullable<RunOptions['trace']> = ({ atMs, step, words }) => {
  console.log(
    step === undefined ? `${(atMs / 1000).toFixed(3).padStart(9)} s      ${words}` : tellStep(step),
  );
};
