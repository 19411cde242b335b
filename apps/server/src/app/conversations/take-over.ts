import type { TeammateId } from '@chatref/core';
import { type AppDeps, nowOf } from '../deps.ts';
import { type Outcome, runCommand } from './run-command.ts';
import { type TeammateAt, threadOf } from './teammate-thread.ts';

/** The teammate takes the floor from whom they saw holding it (`from`), or from agent and queue (null). */
export function takeOver(deps: AppDeps, at: TeammateAt, from: TeammateId | null): Promise<Outcome> {
  const { teammateId } = at;
  return runCommand(deps, {
    ...threadOf(at),
    plan: async () => ({ command: { kind: 'TakeOver', at: nowOf(deps), teammateId, from } }),
  });
}
