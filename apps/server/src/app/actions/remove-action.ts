import type { ActionId, AgentId } from '@chatref/core';
import { wireLimits } from '@chatref/protocol';
import { inWorkspace, type Tx } from '../../store/in-workspace.ts';
import { keepAgent } from '../../store/keep-agent.ts';
import { type AppDeps, nowOf } from '../deps.ts';
import { type ChangedBy, writeHistory } from './action-history.ts';
import { ownActions, type SavedAction, savedAction, unlessNameTaken } from './actions.ts';
import type { ActionAt } from './actions-at.ts';
import { freeName } from './free-name.ts';

/** Out of use at once, and kept for 30 days; see `purgeDeletedActions`. False where there is none, or it is built in. */
export function deleteAction(
  deps: AppDeps,
  { workspaceId, agentId, actionId, by = null }: ActionAt & { readonly by?: ChangedBy },
): Promise<boolean> {
  return inWorkspace(deps.db, workspaceId, async (tx) => {
    await keepAgent(tx, agentId);
    const gone = await tx
      .updateTable('action')
      .set({ deleted_at: nowOf(deps) })
      .where('id', '=', actionId)
      .where('is_built_in', '=', false)
      .where('agent_id', '=', agentId)
      .where('deleted_at', 'is', null)
      .executeTakeFirst();
    if (gone.numUpdatedRows === 0n) return false;
    await writeHistory(deps, tx, { workspaceId, by, actionId, what: 'deleted', changes: [] });
    return true;
  });
}

/** Back where it stood, as it was; under another name where its own is taken by now. */
export function restoreAction(
  deps: AppDeps,
  { workspaceId, agentId, actionId, by = null }: ActionAt & { readonly by?: ChangedBy },
): Promise<SavedAction> {
  const restore = async (tx: Tx): Promise<SavedAction> => {
    if (!(await keepAgent(tx, agentId))) return { kind: 'not_found' };
    const row = await deletedAction(tx, agentId, actionId);
    if (row === undefined) return { kind: 'not_found' };
    if ((await ownActions(tx, agentId)).count >= wireLimits.maxActions) return { kind: 'too_many' };
    const name = await freeName(tx, agentId, row.name);
    await tx.updateTable('action').set({ deleted_at: null, name }).where('id', '=', actionId).execute();
    const changes = name === row.name ? [] : [{ setting: 'name', from: row.name, to: name }];
    await writeHistory(deps, tx, { workspaceId, by, actionId, what: 'restored', changes });
    return savedAction(tx, agentId, actionId);
  };
  return unlessNameTaken(() => inWorkspace(deps.db, workspaceId, restore));
}

function deletedAction(tx: Tx, agentId: AgentId, actionId: ActionId) {
  return tx
    .selectFrom('action')
    .select('name')
    .where('id', '=', actionId)
    .where('agent_id', '=', agentId)
    .where('deleted_at', 'is not', null)
    .forUpdate()
    .executeTakeFirst();
}
