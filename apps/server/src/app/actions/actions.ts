import { type ActionId, type AgentId, newId } from '@chatref/core';
import { type Action, type SaveActionRequest, wireLimits } from '@chatref/protocol';
import type { CallProblem } from '../../calls/check-call.ts';
import { actionColumns } from '../../store/action-columns.ts';
import { inWorkspace, type Tx } from '../../store/in-workspace.ts';
import { keepAgent } from '../../store/keep-agent.ts';
import { sealHeaders } from '../calls/call-secrets.ts';
import { type AppDeps, nowOf } from '../deps.ts';
import { changesBetween } from './action-changes.ts';
import { type ChangedBy, lastChangeOf, writeHistory } from './action-history.ts';
import { type ActionAt, type ActionsAt, isAgent } from './actions-at.ts';
import { checkLogic } from './check-logic.ts';
import { presentActions } from './present-actions.ts';
import { settingsOf } from './settings-of.ts';

export type ActionList = {
  readonly actions: Action[];
  readonly deleted: { readonly id: string; readonly name: string; readonly deletedAt: string }[];
};
export type SavedAction =
  | { readonly kind: 'saved'; readonly action: Action }
  /** Somebody else saved it since; `by` is null where that was the server itself. */
  | { readonly kind: 'changed_meanwhile'; readonly by: string | null }
  /** Its call or message cannot work as it was sent. */
  | { readonly kind: 'bad_logic'; readonly problems: readonly CallProblem[] }
  | { readonly kind: 'name_taken' | 'too_many' | 'not_found' };

/** In the order in which they are asked; null when there is no such agent. */
export function listActions(
  { db }: AppDeps,
  { workspaceId, agentId }: ActionsAt,
): Promise<ActionList | null> {
  return inWorkspace(db, workspaceId, async (tx) =>
    (await isAgent(tx, agentId)) ? readActions(tx, agentId) : null,
  );
}

export async function readActions(tx: Tx, agentId: AgentId): Promise<ActionList> {
  const gone = await tx
    .selectFrom('action')
    .select(['id', 'name', 'deleted_at'])
    .where('agent_id', '=', agentId)
    .where('deleted_at', 'is not', null)
    .orderBy('deleted_at', 'desc')
    .limit(wireLimits.maxActions)
    .execute();
  const deleted = gone.map(({ id, name, deleted_at: at }) => ({
    id,
    name,
    deletedAt: at?.toISOString() ?? '',
  }));
  return { actions: await presentActions(tx, agentId), deleted };
}

/** `seenAt`: its `updatedAt` as the editor knows it; without one the last save wins. */
type Saving = ActionsAt & {
  readonly actionId: ActionId | null;
  readonly by?: ChangedBy;
  readonly seenAt?: string | undefined;
};

/** Saved means live: the next message is read with it. `actionId` null makes a new one. */
export async function saveAction(
  deps: AppDeps,
  at: Saving,
  request: SaveActionRequest,
): Promise<SavedAction> {
  return unlessNameTaken(() =>
    inWorkspace(deps.db, at.workspaceId, async (tx) => {
      if (!(await keepAgent(tx, at.agentId))) return { kind: 'not_found' };
      const { actionId } = at;
      const problems = await checkLogic(deps, tx, { ...at, ...request });
      if (problems.length > 0) return { kind: 'bad_logic', problems };
      if (actionId === null) return addAction(deps, tx, { ...at, request });
      return changeAction(deps, tx, { ...at, actionId, request });
    }),
  );
}

/** Asked of the index alone: two who save the same name in the same moment both find it free before. */
export async function unlessNameTaken(save: () => Promise<SavedAction>): Promise<SavedAction> {
  try {
    return await save();
  } catch (error) {
    if (error instanceof Error && 'constraint' in error && error.constraint === 'action_name')
      return { kind: 'name_taken' };
    throw error;
  }
}

type Added = ActionsAt & {
  readonly by?: ChangedBy;
  readonly request: SaveActionRequest;
  /** Without one: behind the owner's others, before the built-in one. */
  readonly position?: number;
};

export async function addAction(
  deps: AppDeps,
  tx: Tx,
  { workspaceId, agentId, by = null, request, position }: Added,
): Promise<SavedAction> {
  const { count, last } = await ownActions(tx, agentId);
  if (count >= wireLimits.maxActions) return { kind: 'too_many' };
  const id = newId('action', deps.ids);
  const at = nowOf(deps);
  const owned = { workspace_id: workspaceId, id, agent_id: agentId, created_at: at, updated_at: at };
  const row = { ...owned, position: position ?? last + 1, is_built_in: false, ...actionColumns(request) };
  await tx.insertInto('action').values(row).execute();
  await sealHeaders(deps, tx, { workspaceId, actionId: id, logic: request.logic });
  await writeHistory(deps, tx, { workspaceId, by, actionId: id, what: 'created', changes: [] });
  return savedAction(tx, agentId, id);
}

async function changeAction(
  deps: AppDeps,
  tx: Tx,
  at: ActionAt & Saving & { readonly actionId: ActionId; readonly request: SaveActionRequest },
): Promise<SavedAction> {
  const { workspaceId, agentId, actionId, by = null, seenAt } = at;
  const row = await tx
    .selectFrom('action')
    .selectAll()
    .where('id', '=', actionId)
    .where('agent_id', '=', agentId)
    .where('deleted_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return { kind: 'not_found' };
  if (seenAt !== undefined && seenAt !== row.updated_at.toISOString())
    return { kind: 'changed_meanwhile', by: await lastChangeOf(tx, actionId) };
  const before = settingsOf(row);
  // The way to a person stays one, and stays on.
  const fixed = row.is_built_in ? { isEnabled: true, logic: builtInLogic(at.request) } : {};
  const request = { ...at.request, ...fixed };
  const changed = changesBetween(before, request);
  if (changed !== null) {
    const updated_at = laterThan(row.updated_at, deps);
    await tx
      .updateTable('action')
      .set({ ...actionColumns(request), updated_at })
      .where('id', '=', actionId)
      .execute();
    await sealHeaders(deps, tx, { workspaceId, actionId, logic: request.logic });
    await writeHistory(deps, tx, { workspaceId, by, actionId, ...changed });
  }
  return savedAction(tx, agentId, actionId);
}

function builtInLogic({ logic }: SaveActionRequest): SaveActionRequest['logic'] {
  return logic.kind === 'request_handoff' ? logic : { kind: 'request_handoff', teamId: null };
}

/** Never the same as before: who saw the state before is told that there is another. */
function laterThan(before: Date, { ids }: AppDeps): string {
  return new Date(Math.max(ids.nowMs(), before.getTime() + 1)).toISOString();
}

export async function savedAction(tx: Tx, agentId: AgentId, actionId: ActionId): Promise<SavedAction> {
  const action = (await presentActions(tx, agentId)).find(({ id }) => id === actionId);
  return action === undefined ? { kind: 'not_found' } : { kind: 'saved', action };
}

/** The owner's own: how many, and where the last of them stands. */
export async function ownActions(tx: Tx, agentId: AgentId): Promise<{ count: number; last: number }> {
  const rows = await tx
    .selectFrom('action')
    .select('position')
    .where('agent_id', '=', agentId)
    .where('is_built_in', '=', false)
    .where('deleted_at', 'is', null)
    .execute();
  return { count: rows.length, last: Math.max(0, ...rows.map(({ position }) => position)) };
}
