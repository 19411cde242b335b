import { jobLimits } from '../../apps/server/src/jobs/limits.ts';
import { placeOf, runJob } from '../use-cases/run-job.ts';
import type { Job } from './job-table.ts';
import type { NodeLife } from './node-life.ts';
import { giveUpTurn } from './sweep.ts';

const concurrency = 8;
const pollMs = 400;
const beatMs = 2_000;

/** The worker of one node: takes what is due, runs it, and leaves it held where the node dies. */
export class JobRunner {
  readonly #life: NodeLife;
  #running = 0;

  constructor(life: NodeLife) {
    this.#life = life;
    const { jobs, nowMs } = life.ports.database;
    // Told instead of looking every so often, and as late as a look would be.
    const stop = jobs.listen((dueMs) => {
      life.after(Math.max(0, dueMs - nowMs()) + life.chance.below(pollMs), () => this.#takeDue());
    });
    life.onEnd(stop);
  }

  #takeDue(): void {
    const { ports, name } = this.#life;
    while (this.#running < concurrency) {
      // Taken without a way to the database, which would only make this slower: a job that is taken by a node that
      // dies at once is the same as one whose taking was never answered.
      const job = ports.database.jobs.take(name, ports.database.nowMs());
      if (job === null) return;
      this.#running += 1;
      void this.#run(job).finally(() => {
        this.#running -= 1;
        this.#takeDue();
      });
    }
  }

  /** As `jobs/run-job.ts`: after enough tries a turn is given up, and says so. */
  async #runOrGiveUp(job: Job): Promise<void> {
    try {
      await runJob(this.#life, job);
    } catch (error) {
      if (job.task !== 'run_turn' || job.tries < jobLimits.maxTries) throw error;
      this.#life.failed(`job ${job.task}`, error);
      await giveUpTurn(this.#life, placeOf(job));
    }
  }

  async #run(job: Job): Promise<void> {
    const { ports, link } = this.#life;
    ports.coverage.hit(`job ${job.task}`);
    if (job.tries > 1) ports.coverage.hit('job again');
    try {
      await this.#runOrGiveUp(job);
      await link.read(({ jobs }) => jobs.finish(job.id));
    } catch (error) {
      this.#life.failed(`job ${job.task}`, error);
      ports.coverage.hit('job failed');
      await link
        .read(({ jobs, nowMs }) => jobs.fail(job.id, nowMs()))
        .catch(() => {
          // Nobody could be told that it failed: it stays held, and is freed with the next heartbeat.
          this.#life.after(beatMs, () => ports.database.jobs.fail(job.id, ports.database.nowMs()));
        });
    }
  }
}
