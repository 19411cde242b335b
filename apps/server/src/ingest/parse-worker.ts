import { parentPort } from 'node:worker_threads';
import { type ParseJob, parseDocument } from './parse-document.ts';

/** The other side of `parse-in-worker.ts`: one job in, one outcome out, in order. */
parentPort?.on('message', async (job: ParseJob) => {
  parentPort?.postMessage(await parseDocument(job));
});
