import { inWorkspace } from '../store/in-workspace.ts';
import type { AppDeps } from './deps.ts';
import type { SourceAt } from './sources.ts';

/** Says of a source that nobody reads any more that it failed, so that its owner can have it read again. */
export async function failSource(deps: AppDeps, at: SourceAt): Promise<void> {
  const failed = await inWorkspace(deps.db, at.workspaceId, (tx) =>
    tx
      .updateTable('source')
      .set({ status: 'failed', failure: JSON.stringify(givenUp), reading: null })
      .where('id', '=', at.sourceId)
      .where('status', 'in', ['pending', 'processing'])
      .executeTakeFirst(),
  );
  if (failed.numUpdatedRows > 0n) deps.bus.publish({ kind: 'source_changed', ...at });
}

const givenUp = {
  reason: 'Something went wrong on our side while this was read.',
  remedy: 'Press “Fetch again”. If it fails again, the server’s log says why, under “job failed”.',
};
