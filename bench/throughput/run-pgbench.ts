import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BenchDatabase } from '../shared/bench-database.ts';
import { textWith } from '../shared/bench-message.ts';

const run = promisify(execFile);

/**
 * One insert of a message of the same size into a table with the same columns and indexes, as its own transaction: the
 * run's second, the writer's own count and its number make ids that grow with time, as ours do.
 */
const script = `\\set n :n + 1
\\set conversation random(1, 2000)
INSERT INTO bench.message
  (workspace_id, conversation_id, id, seq, author_kind, author_id, body, client_id, citations, at)
VALUES
  ('wsp_01k9x000000000000000000000', 'cnv_' || lpad((:conversation)::text, 26, '0'),
   'msg_' || lpad((:run)::text, 11, '0') || lpad((:n)::text, 9, '0') || lpad((:client_id)::text, 6, '0'),
   :n, 'visitor', 'vis_01k9x000000000000000000000', '${textWith('mark-00000000')}',
   lpad((:n)::text, 9, '0') || (:run)::text || (:client_id)::text, '[]', now());
`;

export type PgbenchRun = { readonly perSecond: number };

/** Transactions per second of so many clients, connections not counted. Throws when pgbench is not installed. */
export async function runPgbench(
  { port, password, folder }: BenchDatabase,
  { clients, durationMs }: { readonly clients: number; readonly durationMs: number },
): Promise<PgbenchRun> {
  const file = join(folder, 'insert.sql');
  await writeFile(file, script);
  const seconds = String(Math.max(1, Math.round(durationMs / 1000)));
  const threads = String(Math.min(clients, availableParallelism()));
  const variables = ['-D', 'n=0', '-D', `run=${Math.floor(Date.now() / 1000)}`];
  const place = ['-h', '127.0.0.1', '-p', String(port), '-U', 'chatref'];
  const load = ['-n', '-M', 'prepared', '-f', file, '-c', String(clients), '-j', threads, '-T', seconds];
  const { stdout } = await run('pgbench', [...place, ...variables, ...load, 'chatref'], {
    env: { PATH: process.env.PATH, PGPASSWORD: password },
  }).catch((cause: unknown) => {
    throw new Error('pgbench did not run. It comes with PostgreSQL (Debian: apt-get install postgresql).', {
      cause,
    });
  });
  const perSecond = Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
  if (!(perSecond > 0)) throw new Error(`pgbench said no number:\n${stdout}`);
  return { perSecond };
}
