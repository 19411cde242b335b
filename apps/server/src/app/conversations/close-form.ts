import type { CollectionId, WorkspaceId } from '@chatref/core';
import type { Tx } from '../../store/in-workspace.ts';
import type { ConversationRow } from '../../store/load-conversation.ts';
import { type AppDeps, nowOf } from '../deps.ts';
import { newRequestIds } from './build-trigger.ts';
import { type Outcome, runCommand } from './run-command.ts';
import { prepareScene } from './texts/prepare-scene.ts';
import { say } from './texts/say.ts';

export type FormEnd = {
  readonly workspaceId: WorkspaceId;
  readonly find: (tx: Tx) => Promise<ConversationRow | null>;
  readonly collectionId: CollectionId;
  readonly because: 'deadline' | 'closed';
};

/** The visitor goes on without the form, or its time is up: the request stands with what was given. */
export function closeForm(
  deps: AppDeps,
  { workspaceId, find, collectionId, because }: FormEnd,
): Promise<Outcome> {
  return runCommand(deps, {
    workspaceId,
    find,
    plan: async (read, row) => {
      const scene = await prepareScene(deps, read, { row });
      const requestIds = newRequestIds(deps);
      return {
        command: { kind: 'CloseCollection', at: nowOf(deps), collectionId, because, requestIds },
        contents: { bodyOf: (event) => say(event, scene) },
      };
    },
  });
}
