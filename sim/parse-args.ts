import { parseArgs } from 'node:util';
import { simLimits } from './limits.ts';
import { isPlantName, type PlantName, plants } from './plants.ts';

export type SimOptions = {
  readonly firstSeed: number;
  readonly lastSeed: number;
  readonly steps: number;
  readonly plant: PlantName | null;
  /** Print every step and commit. */
  readonly isTraced: boolean;
  /** Print how often each thing was reached. */
  readonly showsCoverage: boolean;
  /** A scenario that an earlier run has written. */
  readonly replay: string | null;
};

export const usage = `npm run sim -- [--seed N | --seeds A..B | --replay FILE] [--steps M] [--trace] [--coverage] [--plant NAME]
plants: ${Object.keys(plants).join(', ')}`;

/** Throws an Error that says what is wrong with them. */
export function readArgs(args: readonly string[]): SimOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: '1' },
      seeds: { type: 'string' },
      steps: { type: 'string', default: String(simLimits.steps) },
      plant: { type: 'string' },
      trace: { type: 'boolean', default: false },
      coverage: { type: 'boolean', default: false },
      replay: { type: 'string' },
    },
  });
  const [first, last = first] = (values.seeds ?? values.seed).split('..');
  const { plant = null } = values;
  if (plant !== null && !isPlantName(plant)) throw new Error(`There is no plant ${plant}.`);
  return {
    firstSeed: wholeNumber('seed', first),
    lastSeed: wholeNumber('seed', last),
    steps: wholeNumber('steps', values.steps),
    plant,
    isTraced: values.trace,
    showsCoverage: values.coverage,
    replay: values.replay ?? null,
  };
}

function wholeNumber(name: string, text: string | undefined): number {
  const value = Number(text);
  if (text === '' || !Number.isSafeInteger(value) || value < 0)
    throw new Error(`--${name} takes a whole number.`);
  return value;
}
