import type { Pool } from 'pg';

/** For so long a deleted action can be restored. */
const restorableDays = 30;

/** In all workspaces, with what hangs on them: kept sentences, secrets. What they did stays in conversations and history. */
export async function purgeDeletedActions(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query(
    'delete from action where deleted_at < now() - make_interval(days => $1)',
    [restorableDays],
  );
  return rowCount ?? 0;
}
