import type { AgentId, WorkspaceId } from '@chatref/core';
import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Whose agent this is: the one question that is asked before a workspace is known. */
export async function workspaceOfAgent(db: Database, agentId: AgentId): Promise<WorkspaceId | null> {
  const found = await sql<{ id: WorkspaceId | null }>`select workspace_of_agent(${agentId}) as id`.execute(
    db,
  );
  return found.rows[0]?.id ?? null;
}
