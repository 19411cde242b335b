/** One execution of a job. */
export type JobRun = {
  /** Aborts with a `Stopping` when this server stops. */
  readonly signal: AbortSignal;
};

/** What one kind of job does. It may run twice, late or half, on any node. */
export type JobTask = {
  readonly run: (payload: unknown, run: JobRun) => Promise<void>;
  /** What is done instead of one more try, once a job has failed `jobLimits.maxTries` times; throws to be tried again. */
  readonly giveUp?: (payload: unknown) => Promise<void>;
  readonly lane: 'conversations' | 'calls' | 'retries' | 'notices' | 'training' | 'crawling';
};

/** This server ends: the job is another's to take up, and none of its tries is used up. */
export class Stopping extends Error {
  constructor() {
    super('The server stops; the job is left to the next one');
  }
}
