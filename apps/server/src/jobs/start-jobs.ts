import { EventEmitter } from 'node:events';
import { Logger, makeWorkerUtils, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import type { ServerLog } from '../log.ts';
import { keepNodeAlive } from '../store/node-heartbeat.ts';
import type { Pools } from '../store/pool.ts';
import { jobLimits } from './limits.ts';

export type Jobs = { readonly stop: () => Promise<void> };

export type JobsOptions = {
  readonly pool: Pools['owner'];
  readonly tasks: TaskList;
  readonly log: ServerLog;
  readonly nodeId: string;
  /** No other server can be on this database, so whatever job is held was held by one that died. */
  readonly isAlone: boolean;
};

/** Brings the queue's own tables up to date. Runs before any job is added. */
export async function prepareJobs(pool: Pools['owner']): Promise<void> {
  const utils = await makeWorkerUtils({ pgPool: pool, logger: quiet });
  try {
    await utils.migrate();
  } finally {
    await utils.release();
  }
}

/** Starts this node's workers, and takes over the jobs of nodes that died. */
export async function startJobs({ pool, tasks, log, nodeId, isAlone }: JobsOptions): Promise<Jobs> {
  const utils = await makeWorkerUtils({ pgPool: pool, logger: quiet });
  const holders: string[] = [];
  const events: WorkerEvents = new EventEmitter();
  // A job is locked by its worker or, when fetched ahead, by the whole pool.
  events.on('pool:create', ({ workerPool }) => holders.push(workerPool.id));
  events.on('worker:create', ({ worker }) => holders.push(worker.workerId));
  events.on('job:error', ({ job, error }) =>
    log.error('job failed', { task: job.task_identifier, attempt: job.attempts, error }),
  );
  const heartbeat = await keepNodeAlive(pool, {
    nodeId,
    isAlone,
    holders: () => holders,
    unlock: (ids) => utils.forceUnlockWorkers(ids),
    onError: (error) => log.error('heartbeat', { error }),
  });
  const runner = await run({
    pgPool: pool,
    taskList: tasks,
    concurrency: jobLimits.concurrency,
    pollInterval: jobLimits.pollIntervalMs,
    noHandleSignals: true,
    logger: quiet,
    events,
  });
  await heartbeat.beat();
  return {
    async stop() {
      await runner.stop();
      await heartbeat.stop();
      await utils.release();
    },
  };
}

/** What matters is logged through the events above. */
const quiet = new Logger(() => () => undefined);
