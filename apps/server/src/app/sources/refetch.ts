import type { Refetch } from '@chatref/protocol';
import { enqueue } from '../../store/enqueue.ts';
import { inWorkspace, type Tx } from '../../store/in-workspace.ts';
import { keepAgent } from '../../store/keep-agent.ts';
import { refetchOf } from '../../store/source-settings.ts';
import type { AppDeps } from '../deps.ts';
import { readingLimits, refetchMs } from './reading-limits.ts';
import type { SourceAt } from './sources.ts';
import { startReading } from './start-reading.ts';

/** Sets when the source is fetched again by itself, counted from now. The job is kept with the rest, so it outlives restarts. */
export async function armRefetch(
  deps: AppDeps,
  tx: Tx,
  { refetch, ...at }: SourceAt & { readonly refetch: Refetch },
): Promise<void> {
  const inMs = refetchMs[refetch];
  const runAt = inMs === null ? null : new Date(deps.ids.nowMs() + inMs).toISOString();
  await tx.updateTable('source').set({ next_fetch_at: runAt }).where('id', '=', at.sourceId).execute();
  if (runAt === null) return;
  const { workspaceId, agentId, sourceId } = at;
  await enqueue(tx, 'refetch_source', {
    payload: { workspaceId, agentId, sourceId },
    runAt,
    key: `refetch:${sourceId}`,
  });
}

/** What the armed job does: has the source read again, and arms the next one, whatever becomes of this reading. */
export async function refetchSource(deps: AppDeps, at: SourceAt): Promise<void> {
  const isBegun = await inWorkspace(deps.db, at.workspaceId, async (tx) => {
    if (!(await keepAgent(tx, at.agentId))) return false;
    const source = await tx
      .selectFrom('source')
      .select(['kind', 'settings', 'status', 'next_fetch_at'])
      .where('id', '=', at.sourceId)
      .forUpdate()
      .executeTakeFirst();
    if (!source || !isDue(deps, source.next_fetch_at)) return false;
    await armRefetch(deps, tx, { ...at, refetch: refetchOf(source) });
    // One that is being read, or waits for it, is about to be as new as it can be.
    if (source.status === 'pending' || source.status === 'processing') return false;
    await startReading(tx, { ...at, kind: source.kind, isFresh: true });
    return true;
  });
  if (isBegun) deps.bus.publish({ kind: 'source_changed', ...at });
}

/** An owner may have set another pace since the job was armed; that has a job of its own. */
function isDue({ ids }: AppDeps, nextAt: Date | null): boolean {
  return nextAt !== null && nextAt.getTime() <= ids.nowMs() + readingLimits.earlyMs;
}
