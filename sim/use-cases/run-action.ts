import { newId, type RunId } from '@chatref/core';
import type { NodeLife } from '../machines/node-life.ts';
import { nowOf } from './facts.ts';
import { type Outcome, runCommand } from './run-command.ts';
import type { TurnPlace } from './run-turn.ts';

export type RunPlace = TurnPlace & { readonly runId: RunId };

/**
 * What `app/calls/run-call.ts` does, with a system of the shop's that takes its time. It asks nobody whether the result is
 * still wanted: the fence has to hold.
 */
export async function runAction(life: NodeLife, place: RunPlace): Promise<void> {
  await life.wait(life.chance.between(50, 20_000));
  const outcome = life.chance.perMille(700) ? 'done' : 'failed';
  const recorded = await recordRun(life, place, outcome);
  if (recorded.kind === 'rejected') life.ports.coverage.hit('result of an old run');
}

/** As `app/calls/record-run.ts`. */
export function recordRun(
  life: NodeLife,
  { workspaceId, conversationId, runId }: RunPlace,
  outcome: 'done' | 'failed',
): Promise<Outcome> {
  return runCommand(life, {
    workspaceId,
    find: (database) => database.load(workspaceId, conversationId),
    plan: () => ({
      command: {
        kind: 'RecordRun',
        at: nowOf(life),
        runId,
        outcome,
        messageId: newId('message', life.ids),
      },
      contents: { bodyOf: () => `What came of ${runId}: ${outcome}` },
    }),
  });
}
