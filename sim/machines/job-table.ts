import type { JobPayloads, StoredJob } from '../../apps/server/src/store/enqueue.ts';

export type Job = {
  readonly id: number;
  readonly task: keyof JobPayloads;
  readonly payload: JobPayloads[keyof JobPayloads];
  /** Null once it has started and another took its key. */
  key: string | null;
  runAtMs: number;
  tries: number;
  /** Life of the node that runs it, or null. */
  lockedBy: string | null;
};

/**
 * The queue's table, as graphile-worker keeps it: a job with a key replaces the one that waits under it, and stands
 * beside one that runs already; a job is gone once it is done, and comes back later when it failed.
 */
export class JobTable {
  readonly #jobs = new Map<number, Job>();
  readonly #waiting = new Set<(dueMs: number) => void>();
  #nextId = 1;

  get all(): readonly Job[] {
    return [...this.#jobs.values()];
  }

  add({ task, payload, run_at, key }: StoredJob, nowMs: number): void {
    const runAtMs = run_at === null ? nowMs : Math.max(nowMs, Date.parse(run_at));
    const waiting = this.all.find((job) => job.key === key);
    if (waiting?.lockedBy === null) {
      waiting.runAtMs = runAtMs;
      waiting.tries = 0;
      this.#announce(runAtMs);
      return;
    }
    if (waiting !== undefined) waiting.key = null;
    const id = this.#nextId++;
    this.#jobs.set(id, { id, task, payload, key, runAtMs, tries: 0, lockedBy: null });
    this.#announce(runAtMs);
  }

  /** Told of each job that waits from now on, and when it is due. Returns the way to be told no more. */
  listen(run: (dueMs: number) => void): () => void {
    this.#waiting.add(run);
    for (const { lockedBy, runAtMs } of this.all) if (lockedBy === null) run(runAtMs);
    return () => this.#waiting.delete(run);
  }

  /** The next job that is due, now held by `holder`. */
  take(holder: string, nowMs: number): Job | null {
    const due = this.all.filter(({ lockedBy, runAtMs }) => lockedBy === null && runAtMs <= nowMs);
    const job = due.toSorted((a, b) => a.runAtMs - b.runAtMs || a.id - b.id)[0];
    if (job === undefined) return null;
    job.lockedBy = holder;
    job.tries += 1;
    return job;
  }

  finish(id: number): void {
    this.#jobs.delete(id);
  }

  /** Later each time: e^tries seconds, as the queue does. */
  fail(id: number, nowMs: number): void {
    const job = this.#jobs.get(id);
    if (job === undefined) return;
    job.lockedBy = null;
    job.runAtMs = nowMs + Math.round(1000 * Math.exp(Math.min(job.tries, 10)));
    this.#announce(job.runAtMs);
  }

  /** Frees what these hold; somebody else may run it then, also where the holder still does. */
  unlock(isHolder: (holder: string) => boolean): number {
    const held = this.all.filter(({ lockedBy }) => lockedBy !== null && isHolder(lockedBy));
    for (const job of held) job.lockedBy = null;
    if (held.length > 0) this.#announce(0);
    return held.length;
  }

  #announce(dueMs: number): void {
    for (const run of this.#waiting) run(dueMs);
  }
}
