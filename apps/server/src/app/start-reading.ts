import type { SourceKind } from '@chatref/protocol';
import { enqueue } from '../store/enqueue.ts';
import type { Tx } from '../store/in-workspace.ts';
import type { SourceAt } from './sources.ts';

/**
 * Has a source read: anew (`isFresh`), or only what of it still waits. Whoever reads it at this moment is stopped by it: the
 * mark that lets them write is gone.
 */
export async function startReading(
  tx: Tx,
  { kind, isFresh, ...at }: SourceAt & { readonly kind: SourceKind; readonly isFresh: boolean },
): Promise<void> {
  await tx
    .updateTable('source')
    .set({ status: 'pending', failure: null, reading: null, is_fresh_wanted: isFresh })
    .where('id', '=', at.sourceId)
    .execute();
  const { workspaceId, agentId, sourceId } = at;
  // Sites take minutes, and are read in a lane of their own: a text that was just typed does not wait for them.
  await enqueue(tx, kind === 'website' ? 'crawl_source' : 'train_source', {
    payload: { workspaceId, agentId, sourceId },
    key: `train:${sourceId}`,
  });
}
