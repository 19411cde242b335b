import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { Step } from './steps.ts';
import { type Tally, tallyStep } from './tally.ts';

export type Outcome = {
  readonly step: Step;
  readonly state: 'ok' | 'failed' | 'blocked';
  readonly output: string;
  readonly seconds: number;
  readonly tally: Tally;
};

/** A hung step must not hold the gate: the slowest real one is far below this. */
const maxStepMs = 15 * 60_000;

/** Runs one step to its end. Never rejects: a command that cannot start is a failed step that says so. */
export function runStep(step: Step): Promise<Outcome> {
  // A report of an earlier run would be counted again if this runner died before writing its own.
  if (step.report !== undefined) rmSync(step.report.path, { force: true });
  const startedAt = performance.now();
  const [command, ...args] = step.command;
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: maxStepMs });
    let output = '';
    const keep = (bytes: Buffer) => {
      output += bytes.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const end = (isOk: boolean, lastWord: string) => {
      const seconds = (performance.now() - startedAt) / 1000;
      const state = isOk ? 'ok' : 'failed';
      resolve({ step, state, output: output + lastWord, seconds, tally: tallyStep(step, isOk) });
    };
    child.on('error', (error) => end(false, `${command} did not start: ${error.message}\n`));
    child.on('close', (code, signal) => end(code === 0, signal === null ? '' : `Ended by ${signal}.\n`));
  });
}
