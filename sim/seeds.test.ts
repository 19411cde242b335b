import { describe, expect, test } from 'vitest';
import { Coverage } from './coverage.ts';
import { mustBeReached } from './must-be-reached.ts';
import { runScenario } from './run-scenario.ts';
import { makeScenario } from './steps/make-scenario.ts';

const seeds = 200;
const steps = 300;

/** What the gate runs; `npm run sim -- --seeds 1..10000` runs more. */
describe('seeds of the gate', () => {
  test(`SIM-1 SIM-2 SIM-3 SIM-4 SIM-5 SIM-6 SIM-7 SIM-8 SIM-9 SIM-10 SIM-15 SIM-16 hold in ${seeds} seeds, and SIM-12 each kind of trouble is met`, async () => {
    const coverage = new Coverage();
    const failed: string[] = [];
    for (let seed = 1; seed <= seeds; seed++) {
      const { violation } = await runScenario(makeScenario(seed, steps), { coverage });
      if (violation !== null)
        failed.push(`npm run sim -- --seed ${seed} --steps ${steps}: ${violation.rule} ${violation.words}`);
    }
    expect(failed).toEqual([]);
    expect(mustBeReached.filter((what) => coverage.of(what) === 0)).toEqual([]);
  });

  test('SIM-11 the same seed gives the same trace to the byte', async () => {
    expect(await traceOf(7)).toBe(await traceOf(7));
    expect(await traceOf(7)).not.toBe(await traceOf(8));
  });
});

async function traceOf(seed: number): Promise<string> {
  const lines: string[] = [];
  await runScenario(makeScenario(seed, 150), { trace: (line) => lines.push(JSON.stringify(line)) });
  return lines.join('\n');
}
