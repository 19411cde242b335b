import type { Pool } from 'pg';

export type HeartbeatOptions = {
  readonly nodeId: string;
  readonly isAlone: boolean;
  /** Names under which this node holds jobs. */
  readonly holders: () => readonly string[];
  /** Frees the jobs that these hold. */
  readonly unlock: (holders: string[]) => Promise<void>;
  /** Runs after each beat. */
  readonly onBeat?: () => Promise<void>;
  readonly onError: (error: unknown) => void;
  readonly pace?: Partial<HeartbeatPace>;
};

export type HeartbeatPace = {
  readonly everyMs: number;
  /** A node silent for this long is dead: its jobs are taken over. */
  readonly deadAfterSeconds: number;
};

const usualPace: HeartbeatPace = { everyMs: 2000, deadAfterSeconds: 10 };

export type Heartbeat = {
  readonly beat: () => Promise<void>;
  /**
   * Grows whenever the others had taken this node for dead, and its jobs with it. Asks the database where the last beat
   * is so long ago that they soon may.
   */
  readonly tenure: () => Promise<number>;
  readonly stop: () => Promise<void>;
};

/**
 * Says that this node lives, and takes over the jobs of those that no longer do. Without it a job held by a killed
 * server would be tried again only hours later.
 */
export async function keepNodeAlive(pool: Pool, options: HeartbeatOptions): Promise<Heartbeat> {
  const { everyMs, deadAfterSeconds } = { ...usualPace, ...options.pace };
  let tenure = 0;
  let toldMs = 0;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  const beat = async () => {
    const sentMs = performance.now();
    if (await sayAlive(pool, options)) tenure += 1;
    toldMs = sentMs;
  };
  const next = () => {
    if (!isStopped) timer = setTimeout(round, everyMs);
  };
  const round = () => {
    beat()
      .then(() => unlockDead(pool, options, deadAfterSeconds))
      .then(options.onBeat)
      .catch(options.onError)
      .finally(next);
  };

  await unlockDead(pool, options, options.isAlone ? 0 : deadAfterSeconds);
  await beat();
  next();
  return {
    beat,
    async tenure() {
      if (performance.now() - toldMs >= (deadAfterSeconds * 1000) / 2) await beat();
      return tenure;
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await pool.query('delete from server_node where id = $1', [options.nodeId]);
    },
  };
}

/** Whether nobody knew of this node: it is new, or the others have given it up meanwhile. */
async function sayAlive(pool: Pool, { nodeId, holders }: HeartbeatOptions): Promise<boolean> {
  const { rows } = await pool.query<{ is_new: boolean }>(
    `insert into server_node (id, worker_ids, seen_at) values ($1, $2, now())
     on conflict (id) do update set worker_ids = excluded.worker_ids, seen_at = now()
     returning xmax = 0 as is_new`,
    [nodeId, JSON.stringify(holders())],
  );
  return rows[0]?.is_new === true;
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
