import { expect, test } from 'vitest';
import { shrink } from './shrink.ts';
import { makeScenario } from './steps/make-scenario.ts';
import type { Scenario } from './steps/step.ts';

const noBounds = { maxRuns: 5_000, hasTime: () => true };

/** Fails where these two deeds are there in this order, whatever else is. */
async function needsCrashThenReply({ steps }: Scenario): Promise<boolean> {
  const crash = steps.findIndex(({ deed }) => deed.do === 'crash');
  return crash >= 0 && steps.slice(crash).some(({ deed }) => deed.do === 'reply');
}

test('SIM-13 what a failure does not need is left out, and no time is spent waiting', async () => {
  const scenario = makeScenario(3, 300);
  const { steps, nodes } = await shrink(scenario, needsCrashThenReply, noBounds);
  expect(steps.map(({ deed }) => deed.do)).toEqual(['crash', 'reply']);
  expect(nodes).toBe(1);
  expect((steps[1]?.atMs ?? 0) - (steps[0]?.atMs ?? 0)).toBe(0);
});

test('SIM-13 shortening ends with its bound, at something that still fails', async () => {
  const scenario = makeScenario(3, 300);
  let runs = 0;
  const count = (candidate: Scenario) => {
    runs += 1;
    return needsCrashThenReply(candidate);
  };
  const shortest = await shrink(scenario, count, { ...noBounds, maxRuns: 5 });
  expect(runs).toBe(5);
  expect(await needsCrashThenReply(shortest)).toBe(true);
});
