import type { Pool } from 'pg';

/** One number of our own in the space of the database's advisory locks; `migrate` has another. */
const lockKey = 4_242_818_202;

/**
 * Does what a start has to do where several servers are started together: it looks what is there, and makes what is
 * missing. Whoever comes second waits, at most for as long as a statement may take, and finds everything made. A server
 * that is killed meanwhile lets go of the lock with its connection.
 */
export async function oneAtATime<T>(pool: Pool, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    return await work();
  } finally {
    // Ended rather than given back: whatever became of it, the lock goes with the session.
    client.release(true);
  }
}
