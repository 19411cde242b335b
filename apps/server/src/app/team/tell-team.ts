import { enqueue } from '../../store/enqueue.ts';
import { inWorkspace } from '../../store/in-workspace.ts';
import type { AppDeps } from '../deps.ts';
import { loadRequest, type RequestAt } from './load-request.ts';

/**
 * Has every teammate told by mail that a visitor asks for a person; the inbox itself hears it live. Each has a job of
 * their own, so that an address which is refused neither keeps the others waiting nor has them told again.
 */
export async function tellTeam({ db }: AppDeps, at: RequestAt): Promise<void> {
  await inWorkspace(db, at.workspaceId, async (tx) => {
    if ((await loadRequest(tx, at)) === null) return;
    for (const { id } of await tx.selectFrom('teammate').select('id').execute()) {
      const payload = { ...at, teammateId: id };
      await enqueue(tx, 'tell_teammate', { payload, key: `tell:${at.requestId}:${id}` });
    }
  });
}
