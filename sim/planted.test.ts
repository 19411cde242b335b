import { describe, expect, test } from 'vitest';
import { type PlantName, plants } from './plants.ts';
import type { Plant } from './ports.ts';
import { runScenario } from './run-scenario.ts';
import { shrink } from './shrink.ts';
import { makeScenario } from './steps/make-scenario.ts';
import type { Scenario } from './steps/step.ts';
import { tellStep } from './steps/tell-step.ts';

const maxSeeds = 20;
const maxShrunkSteps = 12;

/** Each plant and the rule that it breaks. */
const cases: readonly (readonly [PlantName, string])[] = [
  ['skip-fence', 'SIM-1'],
  ['ack-before-commit', 'SIM-2'],
  ['order-by-time', 'SIM-3'],
  ['double-takeover', 'SIM-1'],
  ['forget-retry-id', 'SIM-1'],
];

/** Those that only show that a rule can be broken at all; they are not shortened, for the sake of time. */
const others: readonly (readonly [PlantName, string])[] = [
  ['blame-nobody', 'SIM-6'],
  ['tell-notes', 'SIM-7'],
  ['open-doors', 'SIM-8'],
  ['deaf-tail', 'SIM-15'],
  ['forget-pending', 'SIM-5'],
];

describe('planted bugs', () => {
  test.each(cases)('SIM-13 %s breaks %s', async (name, rule) => {
    const plant = plants[name];
    const found = await firstFailing(plant);
    expect(found?.rule).toBe(rule);
    if (found === null) return;
    const shortest = await shrink(
      found.scenario,
      async (candidate) => (await ruleBrokenBy(candidate, plant)) === rule,
      {
        maxRuns: 250,
        hasTime: () => true,
      },
    );
    expect(shortest.steps.map(tellStep).length).toBeLessThanOrEqual(maxShrunkSteps);
    expect(await ruleBrokenBy(shortest, plant)).toBe(rule);
    // The trace tells of the bug and not of something else: without it nothing is wrong.
    expect(await ruleBrokenBy(shortest)).toBeNull();
  });

  test.each(others)('SIM-14 %s breaks %s', async (name, rule) => {
    // Some break another rule first, such as that a reload shows the same.
    expect((await firstFailing(plants[name], rule))?.rule).toBe(rule);
  });
});

/** The first seed that breaks a rule, or this rule. */
async function firstFailing(
  plant: Plant,
  wanted?: string,
): Promise<{ scenario: Scenario; rule: string } | null> {
  for (let seed = 1; seed <= maxSeeds; seed++) {
    const scenario = makeScenario(seed, 200);
    const rule = await ruleBrokenBy(scenario, plant);
    if (rule !== null && (wanted ?? rule) === rule) return { scenario, rule };
  }
  return null;
}

async function ruleBrokenBy(scenario: Scenario, plant?: Plant): Promise<string | null> {
  const { violation } = await runScenario(scenario, plant === undefined ? {} : { plant });
  return violation?.rule ?? null;
}
