import { closeForm } from '../app/close-form.ts';
import type { AppDeps } from '../app/deps.ts';
import { failSource } from '../app/fail-source.ts';
import { giveUpTurn } from '../app/give-up-turn.ts';
import { releaseFloor } from '../app/release-floor.ts';
import type { ServerLog } from '../log.ts';
import { loadConversation } from '../store/load-conversation.ts';
import {
  clearSpentJobs,
  findLeftFloors,
  findLostSources,
  findOverdueForms,
  findUnanswered,
  type OverdueForm,
} from '../store/lost-work.ts';
import type { Pools } from '../store/pool.ts';
import { sweepLimits } from './limits.ts';

export type SweepDeps = AppDeps & { readonly pool: Pools['owner']; readonly log: ServerLog };

/**
 * Keeps the promises that a job was to keep: nobody waits for ever because a job was lost, out of its tries, or behind many
 * others. Every node sweeps; what two of them do at once the decider takes once.
 */
export function createSweep(deps: SweepDeps): () => Promise<void> {
  const { pool } = deps;
  const { batch: limit, unansweredSeconds, overdueFormSeconds } = sweepLimits;
  return async () => {
    const unanswered = await findUnanswered(pool, { overdueSeconds: unansweredSeconds, limit });
    await each(deps, 'unanswered', unanswered, (place) => giveUpTurn(deps, place));
    const forms = await findOverdueForms(pool, { overdueSeconds: overdueFormSeconds, limit });
    await each(deps, 'form past its deadline', forms, (form) => closeOverdue(deps, form));
    const left = await findLeftFloors(pool, limit);
    await each(deps, 'held by a former teammate', left, (held) => releaseFloor(deps, held));
    const sources = await findLostSources(pool, limit);
    await each(deps, 'source that nobody reads', sources, (source) => failSource(deps, source));
    await clearSpentJobs(pool);
  };
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
