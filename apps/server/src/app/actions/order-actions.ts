import { type ActionId, parseId } from '@chatref/core';
import { inWorkspace } from '../../store/in-workspace.ts';
import { keepAgent } from '../../store/keep-agent.ts';
import { writePositions } from '../../store/write-positions.ts';
import type { AppDeps } from '../deps.ts';
import { type ChangedBy, writeHistory } from './action-history.ts';
import { type ActionList, readActions } from './actions.ts';
import type { ActionsAt } from './actions-at.ts';
import { movedIn } from './moved-in.ts';
import { liveActions } from './present-actions.ts';

type Ordering = ActionsAt & { readonly by?: ChangedBy; readonly actionIds: readonly string[] };

/**
 * Puts the owner's actions in this order. Ids that are gone meanwhile are passed over, actions that are not named keep
 * their places behind the others; the built-in one stays last. Null when there is no such agent.
 */
export function orderActions(
  deps: AppDeps,
  { workspaceId, agentId, by = null, actionIds }: Ordering,
): Promise<ActionList | null> {
  return inWorkspace(deps.db, workspaceId, async (tx) => {
    if (!(await keepAgent(tx, agentId))) return null;
    const before = (await liveActions(tx, agentId)).filter((row) => !row.is_built_in).map(({ id }) => id);
    const wanted = new Set(actionIds.map((id) => parseId('action', id)));
    const named = [...wanted].filter((id): id is ActionId => id !== null && before.includes(id));
    const after = [...named, ...before.filter((id) => !wanted.has(id))];
    await writePositions(tx, after);
    for (const actionId of movedIn(before, after)) {
      const from = String(before.indexOf(actionId) + 1);
      const to = String(after.indexOf(actionId) + 1);
      const changes = [{ setting: 'position', from, to }];
      await writeHistory(deps, tx, { workspaceId, by, actionId, what: 'moved', changes });
    }
    return readActions(tx, agentId);
  });
}
