import type { ActionId, AgentId, WorkspaceId } from '@chatref/core';
import type { Tx } from '../../store/in-workspace.ts';

/** Where an agent's actions are. */
export type ActionsAt = { readonly workspaceId: WorkspaceId; readonly agentId: AgentId };
export type ActionAt = ActionsAt & { readonly actionId: ActionId };

export async function isAgent(tx: Tx, agentId: AgentId): Promise<boolean> {
  const row = await tx.selectFrom('agent').select('id').where('id', '=', agentId).executeTakeFirst();
  return row !== undefined;
}
