import { parentPort } from 'node:worker_threads';
import type { Feed } from './feed.ts';
import { type ParseJob, parseDocument } from './parse-document.ts';
import { type FeedJob, parseFeed } from './parse-feed.ts';
import type { ParseOutcome } from './parse-outcome.ts';
import { parseSitemap, type Sitemap } from './parse-sitemap.ts';

export type WorkerJob = ParseJob | FeedJob | { readonly kind: 'sitemap'; readonly bytes: Uint8Array };
export type WorkerOutcome = ParseOutcome | Feed | Sitemap;

/** The other side of `parse-in-worker.ts`: one job in, one outcome out, in order. */
parentPort?.on('message', async (job: WorkerJob) => {
  parentPort?.postMessage(await outcomeOf(job));
});

async function outcomeOf(job: WorkerJob): Promise<WorkerOutcome> {
  if (job.kind === 'sitemap') return parseSitemap(job.bytes);
  return job.kind === 'feed' ? parseFeed(job) : parseDocument(job);
}
