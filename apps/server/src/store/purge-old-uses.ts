import type { Pool } from 'pg';

/** Longer than a year, so that a month can be set beside the same one of the year before. */
const keptDays = 400;

/** Uses of models, in all workspaces; `limit` of them at the most, the others with the next time. */
export async function purgeOldUses(pool: Pool, limit: number): Promise<void> {
  await pool.query(
    `delete from model_use where ctid = any (array(
       select ctid from model_use where at < now() - make_interval(days => $1) limit $2))`,
    [keptDays, limit],
  );
}
