import { type ActionId, type AgentId, newId, type WorkspaceId } from '@chatref/core';
import type { Action, SaveActionRequest } from '@chatref/protocol';
import { presentAction } from '../present/agent.ts';
import { actionColumns } from '../store/action-columns.ts';
import { inWorkspace, type Tx } from '../store/in-workspace.ts';
import { keepAgent } from '../store/keep-agent.ts';
import { type AppDeps, nowOf } from './deps.ts';

export type ActionsAt = { readonly workspaceId: WorkspaceId; readonly agentId: AgentId };
export type SavedAction =
  | { readonly kind: 'saved'; readonly action: Action }
  | { readonly kind: 'name_taken' }
  | { readonly kind: 'not_found' };

/** In the order in which they were made; null when there is no such agent. */
export function listActions({ db }: AppDeps, { workspaceId, agentId }: ActionsAt): Promise<Action[] | null> {
  return inWorkspace(db, workspaceId, async (tx) => {
    if (!(await isAgent(tx, agentId))) return null;
    const rows = await tx
      .selectFrom('action')
      .selectAll()
      .where('agent_id', '=', agentId)
      .where('deleted_at', 'is', null)
      .orderBy('position')
      .orderBy('id')
      .execute();
    return rows.map(presentAction);
  });
}

/** Saved means live: the next message is read with it. `actionId` null makes a new one. */
export async function saveAction(
  deps: AppDeps,
  at: ActionsAt & { readonly actionId: ActionId | null },
  request: SaveActionRequest,
): Promise<SavedAction> {
  try {
    return await writeAction(deps, at, request);
  } catch (error) {
    // Asked of the index alone: two who save the same name in the same moment both find it free before.
    if (isNameTaken(error)) return { kind: 'name_taken' };
    throw error;
  }
}

function writeAction(
  deps: AppDeps,
  { workspaceId, agentId, actionId }: ActionsAt & { readonly actionId: ActionId | null },
  request: SaveActionRequest,
): Promise<SavedAction> {
  return inWorkspace(deps.db, workspaceId, async (tx) => {
    if (!(await keepAgent(tx, agentId))) return { kind: 'not_found' };
    const id = actionId ?? newId('action', deps.ids);
    const at = nowOf(deps);
    const columns = { ...actionColumns(request), updated_at: at };
    if (actionId === null) {
      const owned = { workspace_id: workspaceId, id, agent_id: agentId, created_at: at };
      const row = { ...owned, position: await nextPosition(tx, agentId), is_built_in: false, ...columns };
      await tx.insertInto('action').values(row).execute();
    } else {
      await tx
        .updateTable('action')
        .set(columns)
        .where('id', '=', id)
        .where('agent_id', '=', agentId)
        .execute();
    }
    const saved = await tx
      .selectFrom('action')
      .selectAll()
      .where('id', '=', id)
      .where('agent_id', '=', agentId)
      .executeTakeFirst();
    return saved === undefined ? { kind: 'not_found' } : { kind: 'saved', action: presentAction(saved) };
  });
}

/** Behind the owner's others, before the built-in one. */
async function nextPosition(tx: Tx, agentId: AgentId): Promise<number> {
  const last = await tx
    .selectFrom('action')
    .select(({ fn }) => fn.max('position').as('position'))
    .where('agent_id', '=', agentId)
    .where('is_built_in', '=', false)
    .executeTakeFirst();
  return (last?.position ?? 0) + 1;
}

function isNameTaken(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'action_name';
}

export function deleteAction(
  { db }: AppDeps,
  { workspaceId, agentId, actionId }: ActionsAt & { readonly actionId: ActionId },
): Promise<boolean> {
  return inWorkspace(db, workspaceId, async (tx) => {
    await keepAgent(tx, agentId);
    const gone = await tx
      .deleteFrom('action')
      .where('id', '=', actionId)
      .where('is_built_in', '=', false)
      .where('agent_id', '=', agentId)
      .executeTakeFirst();
    return gone.numDeletedRows > 0n;
  });
}

export async function isAgent(tx: Tx, agentId: AgentId): Promise<boolean> {
  const row = await tx.selectFrom('agent').select('id').where('id', '=', agentId).executeTakeFirst();
  return row !== undefined;
}
