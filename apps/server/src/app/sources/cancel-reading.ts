import type { Source } from '@chatref/protocol';
import { inWorkspace } from '../../store/in-workspace.ts';
import type { AppDeps } from '../deps.ts';
import { bumpKnowledge } from './bump-knowledge.ts';
import { restoreUnreached } from './end-site.ts';
import { ownSource, readSource, type SourceAt } from './sources.ts';

/**
 * Stops the reading of a source: whoever reads it finds that the mark is gone, and writes no more. What was learned, now or
 * before, stays. Nothing happens to one that is not being read.
 */
export async function cancelReading(deps: AppDeps, at: SourceAt): Promise<Source | null> {
  const source = await inWorkspace(deps.db, at.workspaceId, async (tx) => {
    const found = await ownSource(tx, at);
    if (found === null) return null;
    if (found.status !== 'pending' && found.status !== 'processing') return readSource(tx, at.sourceId);
    await restoreUnreached(tx, at.sourceId);
    const one = tx.selectFrom('document').select('id').where('source_id', '=', at.sourceId).limit(1);
    const isKnown = (await one.executeTakeFirst()) !== undefined;
    const progress = found.progress && { ...found.progress, isCancelled: true, currentUrl: null };
    await tx
      .updateTable('source')
      .set({
        status: isKnown ? 'trained' : 'failed',
        failure: isKnown ? null : JSON.stringify(cancelled),
        reading: null,
        progress: progress && JSON.stringify(progress),
      })
      .where('id', '=', at.sourceId)
      .execute();
    // What came since the last time is answered from as well.
    await bumpKnowledge(tx, at.agentId);
    return readSource(tx, at.sourceId);
  });
  if (source !== null) deps.bus.publish({ kind: 'source_changed', ...at });
  return source;
}

const cancelled = {
  reason: 'Reading was cancelled before anything was learned.',
  remedy: 'Press “Fetch again” to begin anew.',
};
