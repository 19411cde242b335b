import { mkdirSync } from 'node:fs';
import { type Outcome, runStep } from './run-step.ts';
import { schedule } from './schedule.ts';
import { type Step, steps } from './steps.ts';
import { sumTallies } from './tally.ts';

/**
 * The gate: `npm test`, or `npm test -- unit tidy` for parts of it. Prints a line per step, the whole output of
 * each that failed, and last the closing line `N passed, N failed`.
 */
const chosen = choose(process.argv.slice(2));
mkdirSync('test-results', { recursive: true });
const outcomes = await schedule(chosen, runStep, printLine);
for (const outcome of outcomes) if (outcome.state !== 'ok') printOutput(outcome);
const { passed, failed, skipped } = sumTallies(outcomes.map(({ tally }) => tally));
const countsTests = chosen.some(({ report }) => report !== undefined);
if (countsTests && passed + failed === 0) console.log('No test ran, which is a failure.');
process.exitCode = failed > 0 || (countsTests && passed === 0) ? 1 : 0;
console.log(`\nTook ${Math.round(performance.now() / 1000)} s.`);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);

/** The named steps with what they need, in the gate's order; all of them when none is named. */
function choose(names: readonly string[]): readonly Step[] {
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    console.error(`No step ${unknown.join(', ')}. Choose from: ${steps.map(({ name }) => name).join(', ')}.`);
    process.exit(2);
  }
  const isWanted = (step: Step): boolean =>
    names.includes(step.name) ||
    steps.some((other) => other.needs?.includes(step.name) && names.includes(other.name));
  return names.length === 0 ? steps : steps.filter(isWanted);
}

function printLine({ step, state, seconds, tally }: Outcome): void {
  const counts = step.report === undefined ? '' : `  ${tally.passed} passed, ${tally.failed} failed`;
  console.log(`${step.name.padEnd(12)} ${state.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s${counts}`);
}

function printOutput({ step, output }: Outcome): void {
  console.log(`\n== ${step.name}: ${step.command.join(' ')}\n${output.trimEnd()}`);
}
