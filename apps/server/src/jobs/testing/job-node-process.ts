import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { vi } from 'vitest';
import type { JobsOptions } from '../start-jobs.ts';

type News = { readonly of: string; readonly is: string };

/** `job-node.ts` at work, from the outside. */
export class JobNodeProcess {
  readonly #child: ChildProcess;
  readonly #news: News[] = [];

  static async start(
    databaseUrl: string,
    jobs: Pick<JobsOptions, 'nodeId' | 'pace'>,
    /** Private systems that actions may call, as `host:port`. */
    callable: readonly string[] = [],
  ): Promise<JobNodeProcess> {
    const node = new JobNodeProcess(JSON.stringify({ databaseUrl, jobs, callable }));
    await node.hears('node', 'started');
    return node;
  }

  private constructor(settings: string) {
    this.#child = fork(new URL('./job-node.ts', import.meta.url), [settings], { stdio: 'ignore' });
    this.#child.on('message', (news: News) => this.#news.push(news));
  }

  /** How often this was told so far. */
  count(of: string, is: string): number {
    return this.#news.filter((news) => news.of === of && news.is === is).length;
  }

  async hears(of: string, is: string, times = 1): Promise<void> {
    await vi.waitFor(
      () => {
        if (this.count(of, is) < times) throw new Error(`Not heard: ${of} ${is} ${times} times`);
      },
      { timeout: 10_000, interval: 10 },
    );
  }

  /** Lets what is held go on. */
  letGo(of: string, how: 'done' | 'break' = 'done'): void {
    this.#child.send({ of, how });
  }

  pause(): void {
    this.#child.kill('SIGSTOP');
  }

  resume(): void {
    this.#child.kill('SIGCONT');
  }

  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.kill('SIGKILL');
    await once(this.#child, 'exit');
  }
}
