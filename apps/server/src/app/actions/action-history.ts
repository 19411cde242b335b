import { type ActionId, newId, type TeammateId } from '@chatref/core';
import type { AuditLine } from '@chatref/protocol';
import { inWorkspace, type Tx } from '../../store/in-workspace.ts';
import { type AppDeps, nowOf } from '../deps.ts';
import type { ActionAt, ActionsAt } from './actions-at.ts';

/** Who changes a setting; null: the server itself, as when the sample shop is made. */
export type ChangedBy = { readonly teammateId: TeammateId; readonly name: string } | null;

type Line = Pick<AuditLine, 'what' | 'changes'> & { readonly by: ChangedBy; readonly actionId: ActionId };

/** In the transaction of the change itself: there is no change without its line, and no line without its change. */
export async function writeHistory(
  deps: AppDeps,
  tx: Tx,
  { workspaceId, by, actionId, what, changes }: Line & Pick<ActionsAt, 'workspaceId'>,
): Promise<void> {
  await tx
    .insertInto('audit_line')
    .values({
      workspace_id: workspaceId,
      id: newId('audit', deps.ids),
      at: nowOf(deps),
      by_name: by?.name ?? ownName,
      teammate_id: by?.teammateId ?? null,
      subject_kind: 'action',
      subject_id: actionId,
      what,
      changes: JSON.stringify(changes),
    })
    .execute();
}

const ownName = 'Chatref';
/** Lines shown; older ones are kept. */
const maxLines = 100;

/** Newest first, also of a deleted action; null when there is no such action. */
export function readHistory(
  { db }: AppDeps,
  { workspaceId, agentId, actionId }: ActionAt,
): Promise<AuditLine[] | null> {
  return inWorkspace(db, workspaceId, async (tx) => {
    const action = tx
      .selectFrom('action')
      .select('id')
      .where('id', '=', actionId)
      .where('agent_id', '=', agentId);
    if ((await action.executeTakeFirst()) === undefined) return null;
    const rows = await tx
      .selectFrom('audit_line')
      .selectAll()
      .where('subject_kind', '=', 'action')
      .where('subject_id', '=', actionId)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(maxLines)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      by: row.by_name,
      what: row.what,
      changes: [...row.changes],
    }));
  });
}

/** Who changed it last, for those who come too late. */
export async function lastChangeOf(tx: Tx, actionId: ActionId): Promise<string | null> {
  const row = await tx
    .selectFrom('audit_line')
    .select('by_name')
    .where('subject_kind', '=', 'action')
    .where('subject_id', '=', actionId)
    .where('what', '!=', 'moved')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return row?.by_name ?? null;
}
