import { type AppDeps, nowOf } from '../deps.ts';
import { type Outcome, runCommand } from './run-command.ts';
import { type TeammateAt, threadOf } from './teammate-thread.ts';

/** The teammate closes the conversation; a later message of the visitor opens it again. */
export function resolve(deps: AppDeps, at: TeammateAt): Promise<Outcome> {
  return steer(deps, at, 'Resolve');
}

/** The teammate opens it again and has the floor. */
export function reopen(deps: AppDeps, at: TeammateAt): Promise<Outcome> {
  return steer(deps, at, 'Reopen');
}

function steer(deps: AppDeps, at: TeammateAt, kind: 'Resolve' | 'Reopen'): Promise<Outcome> {
  const { teammateId } = at;
  return runCommand(deps, {
    ...threadOf(at),
    plan: async () => ({ command: { kind, at: nowOf(deps), teammateId } }),
  });
}
