import { parentPort } from 'node:worker_threads';
import { type ParseJob, parseDocument } from './parse-document.ts';
import type { ParseOutcome } from './parse-outcome.ts';
import { parseSitemap, type Sitemap } from './parse-sitemap.ts';

export type WorkerJob = ParseJob | { readonly kind: 'sitemap'; readonly bytes: Uint8Array };
export type WorkerOutcome = ParseOutcome | Sitemap;

/** The other side of `parse-in-worker.ts`: one job in, one outcome out, in order. */
parentPort?.on('message', async (job: WorkerJob) => {
  parentPort?.postMessage(job.kind === 'sitemap' ? parseSitemap(job.bytes) : await parseDocument(job));
});
