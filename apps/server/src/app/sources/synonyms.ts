import type { AgentId, SynonymGroup, WorkspaceId } from '@chatref/core';
import { inWorkspace } from '../../store/in-workspace.ts';
import type { AppDeps } from '../deps.ts';

type At = { readonly workspaceId: WorkspaceId; readonly agentId: AgentId };

/** Null: no such agent. */
export function readSynonyms(
  { db }: AppDeps,
  { workspaceId, agentId }: At,
): Promise<readonly SynonymGroup[] | null> {
  return inWorkspace(db, workspaceId, async (tx) => {
    const row = await tx.selectFrom('agent').select('synonyms').where('id', '=', agentId).executeTakeFirst();
    return row?.synonyms ?? null;
  });
}

/** Takes the place of all groups; the next question on every server is read by them. Null: no such agent. */
export function saveSynonyms(
  { db }: AppDeps,
  { workspaceId, agentId }: At,
  groups: readonly SynonymGroup[],
): Promise<readonly SynonymGroup[] | null> {
  return inWorkspace(db, workspaceId, async (tx) => {
    const row = await tx
      .updateTable('agent')
      .set((eb) => ({
        synonyms: JSON.stringify(groups),
        knowledge_version: eb('knowledge_version', '+', 1),
      }))
      .where('id', '=', agentId)
      .returning('synonyms')
      .executeTakeFirst();
    return row?.synonyms ?? null;
  });
}
