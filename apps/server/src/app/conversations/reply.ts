import { newId } from '@chatref/core';
import { type AppDeps, nowOf } from '../deps.ts';
import { type Outcome, runCommand } from './run-command.ts';
import { type TeammateAt, threadOf } from './teammate-thread.ts';

export type Words = { readonly clientId: string; readonly text: string };

/** A teammate writes to the visitor; the first reply takes the floor in the same append. */
export function reply(deps: AppDeps, at: TeammateAt, words: Words): Promise<Outcome> {
  return post(deps, at, { ...words, kind: 'PostTeammateMessage' });
}

/** A teammate writes to the team. */
export function addNote(deps: AppDeps, at: TeammateAt, words: Words): Promise<Outcome> {
  return post(deps, at, { ...words, kind: 'AddNote' });
}

function post(
  deps: AppDeps,
  at: TeammateAt,
  { kind, clientId, text }: Words & { readonly kind: 'PostTeammateMessage' | 'AddNote' },
): Promise<Outcome> {
  return runCommand(deps, {
    ...threadOf(at),
    clientId,
    plan: async () => {
      const messageId = newId('message', deps.ids);
      const command = { kind, at: nowOf(deps), messageId, teammateId: at.teammateId };
      return { command, contents: { bodyOf: () => text } };
    },
  });
}
