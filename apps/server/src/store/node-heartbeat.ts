import type { Pool } from 'pg';

export type HeartbeatOptions = {
  readonly nodeId: string;
  readonly isAlone: boolean;
  readonly workerIds: () => readonly string[];
  /** Frees the jobs that these workers held. */
  readonly unlock: (workerIds: string[]) => Promise<void>;
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
      [options.nodeId, JSON.stringify(options.workerIds())],
    );
  };
  if (options.isAlone) await unlockDead(pool, options, 0);
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

/** The dead nodes' rows go first and once: of several survivors one takes over. */
async function unlockDead(
  pool: Pool,
  { nodeId, unlock }: HeartbeatOptions,
  silentSeconds: number,
): Promise<void> {
  const { rows } = await pool.query<{ worker_ids: string[] }>(
    `delete from server_node where id <> $1 and seen_at <= now() - make_interval(secs => $2) returning worker_ids`,
    [nodeId, silentSeconds],
  );
  const dead = rows.flatMap(({ worker_ids }) => worker_ids);
  if (dead.length > 0) await unlock(dead);
}
