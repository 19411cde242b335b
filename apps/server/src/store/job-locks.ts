import type { Pool } from 'pg';

/**
 * The queue's own table, where the library leaves a lock behind: its release of a job that has ended is one statement,
 * sent once, and with the connection that breaks just then the job stays locked for hours.
 */
export type HeldJob = {
  readonly id: string;
  /** Distinguishes this lock from a later one of the same job. */
  readonly lockedAt: string;
};

/** Jobs that are locked under these names. */
export async function readHeldJobs(pool: Pool, holders: readonly string[]): Promise<HeldJob[]> {
  const { rows } = await pool.query<HeldJob>(
    `select id::text, locked_at::text as "lockedAt" from graphile_worker._private_jobs where locked_by = any($1)`,
    [holders],
  );
  return rows;
}

export type OwnJobs = { readonly ids: readonly string[]; readonly holders: readonly string[] };

/** Takes jobs that are done off the queue, unless another node has them by now. */
export async function completeHeldJobs(pool: Pool, { ids, holders }: OwnJobs): Promise<void> {
  if (ids.length === 0) return;
  await pool.query('delete from graphile_worker._private_jobs where id = any($1) and locked_by = any($2)', [
    ids,
    holders,
  ]);
}

/** Frees jobs that nobody runs, to be tried again. */
export async function freeHeldJobs(pool: Pool, { ids, holders }: OwnJobs): Promise<void> {
  if (ids.length === 0) return;
  await pool.query(
    `update graphile_worker._private_jobs set locked_by = null, locked_at = null
     where id = any($1) and locked_by = any($2)`,
    [ids, holders],
  );
}

/**
 * Hands jobs that were cut off over to the next node: due at once, and with the try given back, for it was not theirs to
 * fail. Also those that the queue has put off already because they ended in an error.
 */
export async function handOverJobs(pool: Pool, { ids, holders }: OwnJobs): Promise<void> {
  await pool.query(
    `update graphile_worker._private_jobs
     set locked_by = null, locked_at = null, run_at = least(run_at, now()), attempts = greatest(0, attempts - 1)
     where locked_by = any($2) or (id = any($1) and locked_by is null)`,
    [ids, holders],
  );
}
