import { EventEmitter } from 'node:events';
import { Logger, makeWorkerUtils, type Runner, run, type WorkerEvents } from 'graphile-worker';
import type { ServerLog } from '../log.ts';
import { type HeartbeatPace, keepNodeAlive } from '../store/node-heartbeat.ts';
import type { Pools } from '../store/pool.ts';
import { HeldJobs } from './held-jobs.ts';
import { type JobTask, Stopping } from './job-task.ts';
import { jobLimits, laneConcurrency, sweepLimits } from './limits.ts';
import { repeat } from './repeat.ts';
import { type JobRunner, runJob } from './run-job.ts';
import { within } from './within.ts';

export type Jobs = {
  /** Ends within a few seconds; what was not done by then is the next node's. */
  readonly stop: () => Promise<void>;
};

export type JobsOptions = {
  readonly pool: Pools['owner'];
  readonly tasks: Readonly<Record<string, JobTask>>;
  readonly log: ServerLog;
  readonly nodeId: string;
  /** No other server can be on this database, so whatever job is held was held by one that died. */
  readonly isAlone: boolean;
  /** Does what jobs have left undone; see `create-sweep.ts`. */
  readonly sweep?: () => Promise<void>;
  readonly pace?: Partial<HeartbeatPace>;
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
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const { pool, log, nodeId, isAlone, pace = {} } = options;
  const utils = await makeWorkerUtils({ pgPool: pool, logger: quiet });
  const stopping = new AbortController();
  const held = new HeldJobs(pool, () => stopping.signal.aborted);
  const heartbeat = await keepNodeAlive(pool, {
    nodeId,
    isAlone,
    pace,
    holders: () => held.holders,
    unlock: (ids) => utils.forceUnlockWorkers(ids),
    onBeat: () => held.settle(),
    onError: (error) => log.error('heartbeat', { error }),
  });
  const by = { log, stopping: stopping.signal, tenure: heartbeat.tenure };
  const runners = await Promise.all(lanes.map((lane) => openLane(lane, { ...options, held, by })));
  // Told before the first job is fetched, or soon after: until then the names are nobody's.
  await heartbeat.beat();
  const sweeping = repeat(options.sweep ?? nothing, sweepLimits.everyMs, (error) =>
    log.error('sweep', { error }),
  );
  return {
    async stop() {
      stopping.abort(new Stopping());
      await within(jobLimits.stopTimeoutMs, [
        sweeping.stop(),
        ...runners.flat().map((runner) => runner.stop()),
      ]);
      await held.handOver();
      await heartbeat.stop();
      await utils.release();
    },
  };
}

type Lane = keyof typeof laneConcurrency;
const lanes: readonly Lane[] = ['conversations', 'calls', 'retries', 'notices', 'training', 'crawling'];

type LaneOptions = JobsOptions & { readonly held: HeldJobs; readonly by: JobRunner };

/** Workers of their own for each kind of waiting, so that slow sites and mail servers hold no visitor up. */
async function openLane(lane: Lane, { pool, tasks, log, held, by }: LaneOptions): Promise<readonly Runner[]> {
  const own = Object.entries(tasks).filter(([, task]) => task.lane === lane);
  if (own.length === 0) return [];
  const events: WorkerEvents = new EventEmitter();
  held.follow(events);
  events.on('job:error', ({ job, error }) => {
    if (!by.stopping.aborted)
      log.error('job failed', { task: job.task_identifier, attempt: job.attempts, error });
  });
  const isListening = lane === 'conversations';
  if (!isListening) events.on('pool:listen:success', stopListening);
  const runner = await run({
    pgPool: pool,
    taskList: Object.fromEntries(own.map(([name, task]) => [name, runJob(task, by)])),
    concurrency: laneConcurrency[lane],
    pollInterval: isListening || lane === 'calls' ? jobLimits.pollIntervalMs : jobLimits.slowPollIntervalMs,
    noHandleSignals: true,
    logger: quiet,
    events,
  });
  runner.promise.catch((error: unknown) => log.error('job lane ended', { lane, error }));
  return [runner];
}

type Listener = { readonly query: (text: string) => Promise<unknown> };

/** Every new job is announced to all who listen, whatever it is; a lane that may wait a second looks by itself. */
function stopListening({ client }: { readonly client: Listener }): void {
  setImmediate(() => {
    client.query('unlisten "jobs:insert"').catch(() => undefined);
  });
}

async function nothing(): Promise<void> {}

/** What matters is logged through the events above. */
const quiet = new Logger(() => () => undefined);
