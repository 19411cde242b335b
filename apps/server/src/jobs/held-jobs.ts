import type { WorkerEvents } from 'graphile-worker';
import { completeHeldJobs, freeHeldJobs, handOverJobs, readHeldJobs } from '../store/job-locks.ts';
import type { Pools } from '../store/pool.ts';

/**
 * The jobs that this node holds, as its workers tell and as the table says. Where the two differ for long, a connection
 * broke while a job was fetched or released, and nobody but us can tell what is to become of it.
 */
export class HeldJobs {
  readonly #pool: Pools['owner'];
  readonly #isStopping: () => boolean;
  readonly #holders: string[] = [];
  readonly #running = new Set<string>();
  /** Done here, and perhaps locked still. */
  readonly #done = new Set<string>();
  /** Ended in an error while the server stopped. */
  readonly #cutOff = new Set<string>();
  /** Locks that nobody here worked under at the last look. */
  #loose = new Set<string>();

  constructor(pool: Pools['owner'], isStopping: () => boolean) {
    this.#pool = pool;
    this.#isStopping = isStopping;
  }

  follow(events: WorkerEvents): void {
    // A job is locked by the pool that fetched it; older releases of the queue named the worker.
    events.on('pool:create', ({ workerPool }) => this.#holders.push(workerPool.id));
    events.on('worker:create', ({ worker }) => this.#holders.push(worker.workerId));
    events.on('job:start', ({ job }) => this.#running.add(job.id));
    events.on('job:success', ({ job }) => this.#done.add(job.id));
    events.on('job:error', ({ job }) => {
      if (this.#isStopping()) this.#cutOff.add(job.id);
    });
    events.on('job:complete', ({ job }) => this.#running.delete(job.id));
  }

  /** Names under which this node holds jobs. */
  get holders(): readonly string[] {
    return this.#holders;
  }

  /**
   * Settles locks that have been loose for two looks in a row: in between a job may just be on its way to or from a
   * worker. What was done is taken off the queue, the rest is freed to be tried again.
   */
  async settle(): Promise<void> {
    const doneBefore = [...this.#done];
    const held = (await readHeldJobs(this.#pool, this.#holders)).filter(({ id }) => !this.#running.has(id));
    const heldIds = new Set(held.map(({ id }) => id));
    for (const id of doneBefore) if (!heldIds.has(id)) this.#done.delete(id);
    const lockOf = ({ id, lockedAt }: (typeof held)[number]) => `${id} ${lockedAt}`;
    const stuck = held.filter((job) => this.#loose.has(lockOf(job))).map(({ id }) => id);
    this.#loose = new Set(held.map(lockOf));
    await this.#release(stuck);
  }

  /** Lets go of everything: what is done is taken off the queue, what was cut off is the next node's at once. */
  async handOver(): Promise<void> {
    const holders = this.#holders;
    await completeHeldJobs(this.#pool, { ids: [...this.#done], holders });
    await handOverJobs(this.#pool, { ids: [...this.#cutOff], holders });
  }

  async #release(ids: readonly string[]): Promise<void> {
    const holders = this.#holders;
    const done = ids.filter((id) => this.#done.has(id));
    await completeHeldJobs(this.#pool, { ids: done, holders });
    await freeHeldJobs(this.#pool, { ids: ids.filter((id) => !this.#done.has(id)), holders });
  }
}
