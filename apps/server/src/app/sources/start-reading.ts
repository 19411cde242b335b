import type { SourceKind } from '@chatref/protocol';
import { enqueue } from '../../store/enqueue.ts';
import type { Tx } from '../../store/in-workspace.ts';
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
  await enqueueReading(tx, { ...at, kind });
}

/** Behind all others that wait. Sites take minutes, and have a lane of their own: a text that was just typed passes them. */
export function enqueueReading(
  tx: Tx,
  { kind, workspaceId, agentId, sourceId }: SourceAt & { readonly kind: SourceKind },
): Promise<void> {
  return enqueue(tx, kind === 'website' ? 'crawl_source' : 'train_source', {
    payload: { workspaceId, agentId, sourceId },
    key: `train:${sourceId}`,
  });
}
