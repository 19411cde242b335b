import { type AgentId, newId, type WorkspaceId } from '@chatref/core';
import { newAction } from '@chatref/protocol';
import { actionColumns } from '../../store/action-columns.ts';
import type { Tx } from '../../store/in-workspace.ts';
import { type AppDeps, nowOf } from '../deps.ts';

const builtInName = 'Talk to a person';
/** Behind every action that an owner adds, so that theirs are started first. */
const lastPosition = 1_000_000;

/** The way to a person that every agent has: can be renamed and refined like any action, never removed or switched off. */
export async function addBuiltIn(
  deps: AppDeps,
  tx: Tx,
  { workspaceId, agentId }: { readonly workspaceId: WorkspaceId; readonly agentId: AgentId },
): Promise<void> {
  const request = newAction({ name: builtInName });
  const at = nowOf(deps);
  await tx
    .insertInto('action')
    .values({
      workspace_id: workspaceId,
      id: newId('action', deps.ids),
      agent_id: agentId,
      position: lastPosition,
      is_built_in: true,
      created_at: at,
      updated_at: at,
      ...actionColumns({ ...request, starts: { ...request.starts, frustration: 'offer' } }),
    })
    .execute();
}
