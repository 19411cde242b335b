import type { SourceKind } from '@chatref/protocol';
import { inWorkspace } from '../../store/in-workspace.ts';
import type { AppDeps } from '../deps.ts';
import { ownSource, type SourceAt } from './sources.ts';

/** Says of a source that nobody reads any more that it failed, so that its owner can have it read again. */
export async function failSource(deps: AppDeps, at: SourceAt): Promise<void> {
  const isFailed = await inWorkspace(deps.db, at.workspaceId, async (tx) => {
    const found = await ownSource(tx, at);
    if (found?.status !== 'pending' && found?.status !== 'processing') return false;
    await tx
      .updateTable('source')
      .set({ status: 'failed', failure: JSON.stringify(givenUp(found.kind)), reading: null })
      .where('id', '=', at.sourceId)
      .execute();
    return true;
  });
  if (isFailed) deps.bus.publish({ kind: 'source_changed', ...at });
}

function givenUp(kind: SourceKind) {
  const button = kind === 'website' || kind === 'products' ? 'Fetch again' : 'Train again';
  return {
    reason: 'Something went wrong on our side while this was read.',
    remedy: `Press “${button}”. If it fails again, the server’s log says why, under “job failed”.`,
  };
}
