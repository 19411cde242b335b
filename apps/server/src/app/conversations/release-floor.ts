import type { ConversationId, TeammateId, WorkspaceId } from '@chatref/core';
import { type AppDeps, nowOf } from '../deps.ts';
import { actionRefOf, builtInOf } from '../load-agent.ts';
import { newRequestIds } from './build-trigger.ts';
import { type Outcome, runCommand } from './run-command.ts';
import { threadOf } from './teammate-thread.ts';
import { prepareScene } from './texts/prepare-scene.ts';
import { say } from './texts/say.ts';

export type HeldAt = {
  readonly workspaceId: WorkspaceId;
  readonly conversationId: ConversationId;
  /** Who had the floor, and is a teammate no more. */
  readonly teammateId: TeammateId;
};

/** Puts what a former teammate had into the queue, where the others see who waits. */
export function releaseFloor(deps: AppDeps, at: HeldAt): Promise<Outcome> {
  const { teammateId } = at;
  return runCommand(deps, {
    ...threadOf(at),
    plan: async (read, row) => {
      const loaded = await read.agent(row.agent_id);
      const action = actionRefOf(builtInOf(loaded));
      const requestIds = newRequestIds(deps);
      const scene = await prepareScene(deps, read, { row });
      return {
        command: { kind: 'ReleaseFloor', at: nowOf(deps), teammateId, action, requestIds },
        contents: { bodyOf: (event) => say(event, scene) },
      };
    },
  });
}
