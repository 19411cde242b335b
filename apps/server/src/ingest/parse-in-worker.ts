import { Worker } from 'node:worker_threads';
import type { Feed } from './feed.ts';
import {
  MAX_WAITING_PARSES,
  PARSE_HEAP_MB,
  PARSE_IDLE_MS,
  PARSE_MEMORY_CHECK_MS,
  PARSE_MEMORY_GROWTH_MB,
  PARSE_TIMEOUT_MS,
} from './limits.ts';
import type { ParseJob } from './parse-document.ts';
import type { FeedJob } from './parse-feed.ts';
import { type ParseFailed, type ParseFailureCode, type ParseOutcome, parseFailed } from './parse-outcome.ts';
import { emptySitemap, type Sitemap } from './parse-sitemap.ts';
import type { WorkerJob, WorkerOutcome } from './parse-worker.ts';

export type WorkerParserLimits = {
  readonly timeoutMs: number;
  readonly heapMb: number;
  readonly memoryGrowthMb: number;
  readonly idleMs: number;
  readonly maxWaiting: number;
};

const usualLimits: WorkerParserLimits = {
  timeoutMs: PARSE_TIMEOUT_MS,
  heapMb: PARSE_HEAP_MB,
  memoryGrowthMb: PARSE_MEMORY_GROWTH_MB,
  idleMs: PARSE_IDLE_MS,
  maxWaiting: MAX_WAITING_PARSES,
};

type RunResult = { readonly outcome: WorkerOutcome; readonly isWorkerLost: boolean };

/**
 * The one place where foreign files are read: a worker thread that takes one job at a time, is stopped when a job takes
 * too long or too much, and is started again for the next. A hostile file costs its own result and nothing else.
 */
export class WorkerParser {
  readonly #limits: WorkerParserLimits;
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #isClosed = false;
  #stopCurrent: (code: ParseFailureCode) => void = () => {};

  constructor(limits: Partial<WorkerParserLimits> = {}) {
    this.#limits = { ...usualLimits, ...limits };
  }

  /** Never rejects for what a file holds: a crash, a time-out and a closed parser are failures as values. */
  async parse(job: ParseJob): Promise<ParseOutcome> {
    const outcome = await this.#enqueue(job);
    return outcome.kind === 'sitemap' || outcome.kind === 'feed' ? parseFailed('corrupt_file') : outcome;
  }

  /** As `parse`, of a product catalogue. */
  async parseFeed(job: FeedJob): Promise<Feed | ParseFailed> {
    const outcome = await this.#enqueue(job);
    return outcome.kind === 'feed' || outcome.kind === 'failed' ? outcome : parseFailed('corrupt_file');
  }

  /** A sitemap that cannot be read is an empty one. */
  async parseSitemap(bytes: Uint8Array): Promise<Sitemap> {
    const outcome = await this.#enqueue({ kind: 'sitemap', bytes });
    return outcome.kind === 'sitemap' ? outcome : emptySitemap;
  }

  /** Stops what is being read; whatever waits is answered with `parser_stopped`. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#stopCurrent('parser_stopped');
    await this.#last;
    await this.#letGo();
  }

  #enqueue(job: WorkerJob): Promise<WorkerOutcome> {
    if (this.#waiting >= this.#limits.maxWaiting) return Promise.resolve(parseFailed('parser_busy'));
    this.#waiting += 1;
    const result = this.#last
      .then(() => this.#run(job))
      .finally(() => {
        this.#waiting -= 1;
      });
    this.#last = result;
    return result;
  }

  async #run(job: WorkerJob): Promise<WorkerOutcome> {
    if (this.#isClosed) return parseFailed('parser_stopped');
    clearTimeout(this.#idle);
    const worker = this.#worker ?? this.#start();
    worker.ref();
    const { outcome, isWorkerLost } = await this.#ask(worker, job);
    if (isWorkerLost) await this.#letGo();
    else {
      // Neither an idle worker nor its timer may keep the process from ending.
      worker.unref();
      this.#idle = setTimeout(() => void this.#letGo(), this.#limits.idleMs).unref();
    }
    return outcome;
  }

  #start(): Worker {
    const worker = startWorker(this.#limits.heapMb);
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = undefined;
    });
    this.#worker = worker;
    return worker;
  }

  async #letGo(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    clearTimeout(this.#idle);
    await worker?.terminate();
  }

  #ask(worker: Worker, job: WorkerJob): Promise<RunResult> {
    return new Promise((resolve) => {
      const startMb = residentMb();
      const lose = (code: ParseFailureCode) => settle({ outcome: parseFailed(code), isWorkerLost: true });
      const clock = setTimeout(() => lose('parse_timeout'), this.#limits.timeoutMs);
      // `resourceLimits` bounds the heap only. Unpacked streams are buffers outside it, so the process is watched too.
      const scale = setInterval(() => {
        if (residentMb() - startMb > this.#limits.memoryGrowthMb) lose('parse_too_heavy');
      }, PARSE_MEMORY_CHECK_MS);
      const onMessage = (outcome: WorkerOutcome) => settle({ outcome, isWorkerLost: false });
      const onError = (error: unknown) => lose(isOutOfMemory(error) ? 'parse_too_heavy' : 'corrupt_file');
      const onExit = () => lose('corrupt_file');

      function settle(result: RunResult): void {
        clearTimeout(clock);
        clearInterval(scale);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        resolve(result);
      }

      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      this.#stopCurrent = lose;
      worker.postMessage(job);
    });
  }
}

function startWorker(heapMb: number): Worker {
  const worker = new Worker(new URL('./parse-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: 32 },
    // Secrets live in the environment; a parser needs none of them.
    env: {},
    stdout: true,
    stderr: true,
  });
  // What a parser prints about a foreign file is not our log; unread, it would pile up.
  worker.stdout.resume();
  worker.stderr.resume();
  // A worker that dies between two jobs must not take the server along; the next job starts a fresh one.
  worker.on('error', () => {});
  return worker;
}

function residentMb(): number {
  return process.memoryUsage.rss() / 1024 / 1024;
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
