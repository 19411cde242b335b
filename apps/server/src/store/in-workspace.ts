import type { WorkspaceId } from '@chatref/core';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

export type Tx = Transaction<Tables>;

/** One unit of work: a transaction that sees and writes nothing outside this workspace, by the database's own policy. */
export function inWorkspace<T>(
  db: Kysely<Tables>,
  workspaceId: WorkspaceId,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('app.workspace_id', ${workspaceId}, true)`.execute(tx);
    return work(tx);
  });
}
