import type { Scenario } from './steps/step.ts';

/** A scenario as `report-failure.ts` wrote it. Throws on anything that does not look like one. */
export function parseScenario(text: string): Scenario {
  const value: unknown = JSON.parse(text);
  const isOne =
    value instanceof Object &&
    'seed' in value &&
    'nodes' in value &&
    'steps' in value &&
    Array.isArray(value.steps);
  if (!isOne) throw new Error('This file holds no scenario of the simulator.');
  return value as Scenario;
}
