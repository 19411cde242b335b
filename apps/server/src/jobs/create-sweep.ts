import { giveUpRun } from '../app/calls/give-up-run.ts';
import { closeForm } from '../app/conversations/close-form.ts';
import { releaseFloor } from '../app/conversations/release-floor.ts';
import type { AppDeps } from '../app/deps.ts';
import { failSource } from '../app/sources/fail-source.ts';
import { refetchSource } from '../app/sources/refetch.ts';
import { giveUpTurn } from '../app/turns/give-up-turn.ts';
import type { ServerLog } from '../log.ts';
import { loadConversation } from '../store/load-conversation.ts';
import {
  clearSpentJobs,
  findLeftFloors,
  findLostSources,
  findOverdueFetches,
  findOverdueForms,
  findOverdueRuns,
  findUnanswered,
  type OverdueForm,
} from '../store/lost-work.ts';
import type { Pools } from '../store/pool.ts';
import { purgeDeletedActions } from '../store/purge-deleted-actions.ts';
import { purgeOldRuns } from '../store/purge-old-runs.ts';
import { purgeOldUses } from '../store/purge-old-uses.ts';
import { atMostEvery } from './at-most-every.ts';
import { sweepLimits } from './limits.ts';

export type SweepDeps = AppDeps & { readonly pool: Pools['owner']; readonly log: ServerLog };

/**
 * Keeps the promises that a job was to keep: nobody waits for ever because a job was lost, out of its tries, or behind many
 * others. Every node sweeps; what two of them do at once the decider takes once.
 */
export function createSweep(
  deps: SweepDeps,
  monotonicMs: () => number = () => performance.now(),
): () => Promise<void> {
  const { pool } = deps;
  const { batch: limit, overdueFormSeconds, overdueFetchSeconds } = sweepLimits;
  const calm = new Calm(monotonicMs);
  const { purgeEveryMs, purgedAtOnce } = sweepLimits;
  const purgeOld = atMostEvery(purgeEveryMs, monotonicMs, async () => {
    await purgeOldRuns(pool, purgedAtOnce);
    await purgeOldUses(pool, purgedAtOnce);
  });
  const sweep = async () => {
    // After an outage visitors have waited long because nothing ran; what runs now is about to answer them.
    if (calm.lastedMs() >= sweepLimits.unansweredSeconds * 1000) await tellUnanswered(deps);
    const forms = await findOverdueForms(pool, { overdueSeconds: overdueFormSeconds, limit });
    await each(deps, 'form past its deadline', forms, (form) => closeOverdue(deps, form));
    const runs = await findOverdueRuns(pool, { overdueSeconds: sweepLimits.overdueRunSeconds, limit });
    await each(deps, 'call past its deadline', runs, (run) => giveUpRun(deps, run));
    const left = await findLeftFloors(pool, limit);
    await each(deps, 'held by a former teammate', left, (held) => releaseFloor(deps, held));
    const sources = await findLostSources(pool, limit);
    await each(deps, 'source that nobody reads', sources, (source) => failSource(deps, source));
    const overdue = await findOverdueFetches(pool, { overdueSeconds: overdueFetchSeconds, limit });
    await each(deps, 'fetch that did not begin', overdue, (source) => refetchSource(deps, source));
    await clearSpentJobs(pool);
    await purgeDeletedActions(pool);
    await purgeOld();
  };
  return async () => {
    try {
      await sweep();
    } catch (error) {
      calm.end();
      throw error;
    }
  };
}

async function tellUnanswered(deps: SweepDeps): Promise<void> {
  const { batch: limit, unansweredSeconds: overdueSeconds } = sweepLimits;
  const unanswered = await findUnanswered(deps.pool, { overdueSeconds, limit });
  await each(deps, 'unanswered', unanswered, (place) => giveUpTurn(deps, place));
}

/** For how long this server has been at work without a break: its database was there, and it was not paused. */
class Calm {
  readonly #monotonicMs: () => number;
  #sinceMs: number;
  #lookedMs: number;

  constructor(monotonicMs: () => number) {
    this.#monotonicMs = monotonicMs;
    this.#sinceMs = monotonicMs();
    this.#lookedMs = this.#sinceMs;
  }

  lastedMs(): number {
    const nowMs = this.#monotonicMs();
    if (nowMs - this.#lookedMs > sweepLimits.pauseMs) this.#sinceMs = nowMs;
    this.#lookedMs = nowMs;
    return nowMs - this.#sinceMs;
  }

  end(): void {
    this.#sinceMs = this.#monotonicMs();
  }
}

/** One that fails keeps none of the others from being done. */
async function each<Found extends object>(
  { log }: SweepDeps,
  what: string,
  found: readonly Found[],
  settle: (one: Found) => Promise<unknown>,
): Promise<void> {
  for (const one of found) {
    log.info('swept', { what, ...one });
    await settle(one).catch((error: unknown) => log.error('sweep', { what, ...one, error }));
  }
}

function closeOverdue(deps: AppDeps, { workspaceId, conversationId, collectionId }: OverdueForm) {
  const find = (tx: Parameters<typeof loadConversation>[0]) => loadConversation(tx, conversationId);
  return closeForm(deps, { workspaceId, find, collectionId, because: 'deadline' });
}
