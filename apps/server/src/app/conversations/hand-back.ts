import { newId } from '@chatref/core';
import { type AppDeps, nowOf } from '../deps.ts';
import { type Outcome, runCommand } from './run-command.ts';
import { type TeammateAt, threadOf } from './teammate-thread.ts';

/** Returns the conversation to the agent, with a note on what was settled where there is one. */
export function handBack(deps: AppDeps, at: TeammateAt, note: string | null): Promise<Outcome> {
  const { teammateId } = at;
  return runCommand(deps, {
    ...threadOf(at),
    plan: async () => {
      const noteId = note === null ? null : newId('message', deps.ids);
      return {
        command: { kind: 'HandBack', at: nowOf(deps), teammateId, noteId },
        contents: { bodyOf: () => note ?? '' },
      };
    },
  });
}
