import type { Pool } from 'pg';

/** For so long a run and what came back of it can be looked at. */
const keptDays = 30;

/** In all workspaces; `limit` of them at the most, the others with the next time. */
export async function purgeOldRuns(pool: Pool, limit: number): Promise<void> {
  await pool.query(
    `delete from action_run where ctid = any (array(
       select ctid from action_run where created_at < now() - make_interval(days => $1) limit $2))`,
    [keptDays, limit],
  );
}
