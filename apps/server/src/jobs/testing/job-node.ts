import { randomFillSync } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Kysely, PostgresDialect } from 'kysely';
import { runCall } from '../../app/calls/run-call.ts';
import { createMemory } from '../../app/conversations/memory.ts';
import { runTurn } from '../../app/turns/run-turn.ts';
import { createInProcessBus } from '../../bus/in-process-bus.ts';
import type { CallFetch } from '../../calls/attempt-call.ts';
import { createLog } from '../../log.ts';
import { createSecrets } from '../../secrets/create-secrets.ts';
import { GroupAppend } from '../../store/group-append.ts';
import { openPools } from '../../store/pool.ts';
import type { Tables } from '../../store/tables.ts';
import { guardedFetch } from '../../web/guarded-fetch.ts';
import type { JobTask } from '../job-task.ts';
import { startJobs } from '../start-jobs.ts';
import { conversationIn, runIn, turnDepsOf } from './held-writer.ts';

/**
 * A server's jobs as a process of their own, for what cannot be done to one's own process: it is paused, and what its
 * queue leaves unheard ends it. Whatever it is about to do it tells its parent, and waits for the word to go on.
 */
const settings = JSON.parse(process.argv[2] ?? '{}');
const pools = await openPools(settings.databaseUrl);
const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pools.app }) });
const bus = createInProcessBus((error) => console.error(error));
const ids = { nowMs: Date.now, random: (bytes: Uint8Array) => randomFillSync(bytes) };
const secrets = createSecrets('a secret of the tests');
const app = { db, bus, ids, secrets, memory: createMemory(), appends: new GroupAppend(db) };

const waiting = new Map<string, (how: string) => void>();
process.on('message', ({ of, how }: { of: string; how: string }) => waiting.get(of)?.(how));
// As main.ts does: the queue leaves the promise alone by which it releases a job.
process.on('unhandledRejection', (error) => console.error(error));

function held(of: string): Promise<string> {
  const word = new Promise<string>((resolve) => waiting.set(of, resolve));
  process.send?.({ of, is: 'held' });
  return word;
}

const tasks: Record<string, JobTask> = {
  note: {
    lane: 'conversations',
    async run(payload) {
      const of = String(Reflect.get(Object(payload), 'of'));
      if ((await held(of)) === 'break') throw new Error('Broke');
    },
  },
  run_turn: {
    lane: 'conversations',
    async run(payload, { signal }) {
      const write = async () => {
        await held('turn');
        return 'Words of the paused server.';
      };
      await runTurn(turnDepsOf(app, write), conversationIn(payload), { signal });
      process.send?.({ of: 'turn', is: 'over' });
    },
  },
};

tasks['run_action'] = {
  lane: 'calls',
  async run(payload, { signal }) {
    const fetchCall: CallFetch = async (url, options) => {
      const answer = await guardedFetch(url, { ...options, allowPrivate: settings.callable ?? [] });
      await held('call');
      return answer;
    };
    const pause = (ms: number) => setTimeout(ms);
    await runCall({ ...app, fetchCall, pause }, runIn(payload), signal);
  },
};

await startJobs({ pool: pools.owner, tasks, log: createLog(), isAlone: false, ...settings.jobs });
process.send?.({ of: 'node', is: 'started' });
