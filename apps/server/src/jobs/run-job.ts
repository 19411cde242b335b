import type { Task } from 'graphile-worker';
import type { ServerLog } from '../log.ts';
import type { Heartbeat } from '../store/node-heartbeat.ts';
import type { JobTask } from './job-task.ts';
import { jobLimits } from './limits.ts';

export type JobRunner = {
  readonly log: ServerLog;
  readonly stopping: AbortSignal;
  readonly tenure: Heartbeat['tenure'];
};

/** A task as the queue runs it: gives up after enough tries, and takes nothing off the queue that is another node's by now. */
export function runJob(task: JobTask, { log, stopping, tenure }: JobRunner): Task {
  return async (payload, { job }) => {
    const before = await tenure();
    try {
      await task.run(payload, { signal: stopping });
    } catch (error) {
      const isLast = job.attempts >= jobLimits.maxTries && !stopping.aborted;
      if (task.giveUp === undefined || !isLast) throw error;
      log.error('job given up', { task: job.task_identifier, attempt: job.attempts, error });
      await task.giveUp(payload);
    }
    // The queue takes a job off by its number alone. Thrown, the job is left to whoever has it now.
    if ((await tenure()) !== before) throw new Error('This node was taken for dead while the job ran');
  };
}
