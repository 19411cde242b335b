import { type IdKind, type IdOf, parseId } from '@chatref/core';
import { newRequestIds } from '../../apps/server/src/app/conversations/build-trigger.ts';
import type { Job } from '../machines/job-table.ts';
import type { NodeLife } from '../machines/node-life.ts';
import { nowOf, saying } from './facts.ts';
import { runAction } from './run-action.ts';
import { runCommand } from './run-command.ts';
import { runTurn, type TurnPlace } from './run-turn.ts';

/** What `jobs/tasks.ts` does; telling the team ends at the witness, who is not mailed but asked at the end. */
export async function runJob(life: NodeLife, job: Job): Promise<void> {
  const place = placeOf(job);
  const { workspaceId, conversationId } = place;
  switch (job.task) {
    case 'run_turn': {
      const never = new AbortController().signal;
      await life.turns.during(conversationId, never, (run) => runTurn(life, place, run));
      return;
    }
    case 'close_collection': {
      const collectionId = idOf('collection', job);
      const requestIds = newRequestIds(life);
      await runCommand(life, {
        workspaceId,
        find: (database) => database.load(workspaceId, conversationId),
        plan: (row) => ({
          command: {
            kind: 'CloseCollection',
            at: nowOf(life),
            collectionId,
            because: 'deadline',
            requestIds,
          },
          contents: { bodyOf: saying(life, row) },
        }),
      });
      return;
    }
    case 'run_action':
      return runAction(life, { ...place, runId: idOf('run', job) });
    case 'tell_team': {
      const requestId = idOf('request', job);
      const row = await life.link.read((database) => database.load(workspaceId, conversationId));
      if (row?.state.floor.kind === 'queue' && row.state.floor.requestId === requestId)
        life.ports.coverage.hit('team told');
      life.ports.witness.toldTeam(requestId);
      return;
    }
    default:
      throw new Error(`The simulator runs no ${job.task}`);
  }
}

export function placeOf(job: Job): TurnPlace {
  return { workspaceId: idOf('workspace', job), conversationId: idOf('conversation', job) };
}

function idOf<Kind extends IdKind>(kind: Kind, { payload }: Job): IdOf<Kind> {
  const value: unknown = Reflect.get(payload, `${kind}Id`);
  const id = typeof value === 'string' ? parseId(kind, value) : null;
  if (id === null) throw new Error(`The job names no ${kind}`);
  return id;
}
