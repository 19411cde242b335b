import { mkdirSync, writeFileSync } from 'node:fs';
import { simLimits } from './limits.ts';
import type { Plant } from './ports.ts';
import { type RunResult, runScenario } from './run-scenario.ts';
import { shrink } from './shrink.ts';
import type { Scenario } from './steps/step.ts';
import { tellStep } from './steps/tell-step.ts';

const folder = 'test-results';

/** Says what went wrong, and the shortest way there that could be found; keeps that in a file to be run again. */
export async function reportFailure(scenario: Scenario, result: RunResult, plant: Plant): Promise<void> {
  const { seed, steps } = scenario;
  console.log(`seed ${seed} fails at ${(result.atMs / 1000).toFixed(3)} s: ${tell(result)}`);
  const endMs = Date.now() + simLimits.shrinkMs;
  const rule = result.violation?.rule;
  const shortest = await shrink(
    scenario,
    async (candidate) => (await runScenario(candidate, { plant })).violation?.rule === rule,
    { maxRuns: simLimits.shrinkRuns, hasTime: () => Date.now() < endMs },
  );
  console.log(
    `the shortest failing trace, ${shortest.steps.length} of ${steps.length} steps, ${shortest.nodes} nodes:`,
  );
  for (const step of shortest.steps) console.log(tellStep(step));
  console.log(tell(await runScenario(shortest, { plant })));
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/sim-seed-${seed}.json`;
  writeFileSync(file, `${JSON.stringify(shortest, null, 1)}\n`);
  console.log(`again: npm run sim -- --replay ${file} --trace`);
}

function tell({ violation }: RunResult): string {
  return violation === null ? 'every rule holds' : `${violation.rule}: ${violation.words}`;
}
