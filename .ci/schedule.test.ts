import { expect, test } from 'vitest';
import type { Outcome } from './run-step.ts';
import { schedule } from './schedule.ts';
import type { Step } from './steps.ts';

const step = (name: string, more: Partial<Step> = {}): Step => ({ name, command: ['true'], ...more });

/** Ends each step as told after one turn of the loop, and notes how many ran beside it. */
async function runAll(steps: readonly Step[], failing: readonly string[] = []) {
  let running = 0;
  const beside = new Map<string, number>();
  const run = async (one: Step): Promise<Outcome> => {
    running += 1;
    await Promise.resolve();
    beside.set(one.name, running);
    running -= 1;
    const isOk = !failing.includes(one.name);
    const tally = { passed: 0, failed: isOk ? 0 : 1, skipped: 0 };
    return { step: one, state: isOk ? 'ok' : 'failed', output: '', seconds: 0, tally };
  };
  const outcomes = await schedule(steps, run, () => {});
  return { states: outcomes.map(({ step, state }) => `${step.name} ${state}`), beside };
}

test('a failed step hides no other', async () => {
  const { states } = await runAll([step('a'), step('b'), step('c')], ['a']);
  expect(states).toEqual(['a failed', 'b ok', 'c ok']);
});

test('a step whose need failed is blocked, and counts as a failure', async () => {
  const { states } = await runAll([step('b', { needs: ['a'] }), step('a'), step('c')], ['a']);
  expect(states).toEqual(['b blocked', 'a failed', 'c ok']);
});

test('two steps run side by side, one that runs alone waits for all', async () => {
  const { beside } = await runAll([step('alone', { runsAlone: true }), step('a'), step('b')]);
  expect(beside).toEqual(
    new Map([
      ['a', 2],
      ['b', 1],
      ['alone', 1],
    ]),
  );
});

test('steps that need each other are refused instead of waited for', async () => {
  await expect(runAll([step('a', { needs: ['b'] }), step('b', { needs: ['a'] })])).rejects.toThrow('a, b');
});
