import { randomFillSync } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import { createInProcessBus } from '../../bus/in-process-bus.ts';
import { WorkerParser } from '../../ingest/parse-in-worker.ts';
import { createSecrets } from '../../secrets/create-secrets.ts';
import { GroupAppend } from '../../store/group-append.ts';
import { openPools } from '../../store/pool.ts';
import type { Tables } from '../../store/tables.ts';
import { guardedFetch } from '../../web/guarded-fetch.ts';
import { createMemory } from '../conversations/memory.ts';
import { trainSource } from '../sources/train-source.ts';

/** One reading of a source as a process of its own, since one's own cannot be killed. */
const { databaseUrl, host, at, limits } = JSON.parse(process.argv[2] ?? '{}');
const pools = await openPools(databaseUrl);
const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pools.app }) });
const parser = new WorkerParser();
const deps = {
  db,
  bus: createInProcessBus((error) => console.error(error)),
  ids: { nowMs: Date.now, random: (bytes: Uint8Array) => randomFillSync(bytes) },
  secrets: createSecrets('a secret of the tests'),
  memory: createMemory(),
  appends: new GroupAppend(db),
  parser,
  fetch: (url: string, options: Parameters<typeof guardedFetch>[1]) =>
    guardedFetch(url, { ...options, allowPrivate: [host] }),
  crawlLimitsFor: () => limits,
};
await trainSource(deps, at, new AbortController().signal);
await parser.close();
await db.destroy();
await pools.owner.end();
