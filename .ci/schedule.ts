import assert from 'node:assert/strict';
import type { Outcome } from './run-step.ts';
import type { Step } from './steps.ts';

/** Two at a time fills the two cores that the gate is planned for without starving either. */
const maxLanes = 2;

/**
 * Runs every step, in order where it can, beside another where it may. One step's failure hides no other:
 * only a step that needs the failed one's result is left out, and is reported as blocked.
 */
export async function schedule(
  steps: readonly Step[],
  run: (step: Step) => Promise<Outcome>,
  onDone: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  const waiting = [...steps];
  const running = new Map<Step, Promise<void>>();
  const done = new Map<string, Outcome>();
  const finish = (outcome: Outcome) => {
    running.delete(outcome.step);
    done.set(outcome.step.name, outcome);
    onDone(outcome);
  };
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.find((step) => isReady(step, waiting, running, done));
    if (next === undefined) {
      assert(running.size > 0, `These steps need each other: ${waiting.map(({ name }) => name).join(', ')}`);
      await Promise.race(running.values());
      continue;
    }
    waiting.splice(waiting.indexOf(next), 1);
    const blocker = next.needs?.find((need) => done.get(need)?.state !== 'ok');
    if (blocker !== undefined) finish(blocked(next, blocker));
    else running.set(next, run(next).then(finish));
  }
  return steps.flatMap((step) => done.get(step.name) ?? []);
}

function isReady(
  step: Step,
  waiting: readonly Step[],
  running: ReadonlyMap<Step, unknown>,
  done: ReadonlyMap<string, Outcome>,
): boolean {
  if (step.needs?.some((need) => !done.has(need))) return false;
  if ([...running.keys()].some((other) => other.runsAlone)) return false;
  if (step.runsAlone) return running.size === 0 && waiting.every((other) => other.runsAlone);
  return running.size < maxLanes;
}

function blocked(step: Step, blocker: string): Outcome {
  const output = `Not run: it needs "${blocker}", which failed.\n`;
  return { step, state: 'blocked', output, seconds: 0, tally: { passed: 0, failed: 1, skipped: 0 } };
}
