import type { Pool } from 'pg';

export type HeartbeatOptions = {
  readonly nodeId: string;
  readonly isAlone: boolean;
  /** Names under which this node holds jobs. */
  readonly holders: () => readonly string[];
  /** Frees the jobs that these hold. */
  readonly unlock: (holders: string[]) => Promise<void>;
  readonly onError: (error: unknown) => void;
};

const heartbeatMs = 2000;
/** A node silent for this long is dead: its jobs are taken over. */
const deadAfterSeconds = 10;

/**
 * Says that this node lives, and takes over the jobs of those that no longer do. Without it a job held by a killed
 * server would be tried again only hours later.
 */
export async function keepNodeAlive(pool: Pool, options: HeartbeatOptions) {
  const beat = async () => {
    await pool.query(
      `insert into server_node (id, worker_ids, seen_at) values ($1, $2, now())
       on conflict (id) do update set worker_ids = excluded.worker_ids, seen_at = now()`,
      [options.nodeId, JSON.stringify(options.holders())],
    );
  };
  await unlockDead(pool, options, options.isAlone ? 0 : deadAfterSeconds);
  await beat();
  const timer = setInterval(() => {
    beat()
      .then(() => unlockDead(pool, options, deadAfterSeconds))
      .catch(options.onError);
  }, heartbeatMs);
  return {
    beat,
    async stop() {
      clearInterval(timer);
      await pool.query('delete from server_node where id = $1', [options.nodeId]);
    },
  };
}

/**
 * Frees what no living node holds, rather than what a dead one said it held: a node killed before it had told its names
 * would otherwise keep its jobs. Several survivors may do so at once, for whoever then takes a job holds it by another name.
 */
async function unlockDead(
  pool: Pool,
  { nodeId, unlock }: HeartbeatOptions,
  silentSeconds: number,
): Promise<void> {
  await pool.query(
    'delete from server_node where id <> $1 and seen_at <= now() - make_interval(secs => $2)',
    [nodeId, silentSeconds],
  );
  const { rows } = await pool.query<{ locked_by: string }>(
    `select distinct locked_by from graphile_worker.jobs
     where locked_at <= now() - make_interval(secs => $1)
       and not exists (select from server_node where worker_ids ? locked_by)`,
    [silentSeconds],
  );
  if (rows.length > 0) await unlock(rows.map(({ locked_by }) => locked_by));
}
