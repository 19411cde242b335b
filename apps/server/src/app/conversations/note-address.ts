import type { Stretch } from '../../store/committed.ts';
import { inWorkspace } from '../../store/in-workspace.ts';
import type { AppDeps } from '../deps.ts';
import type { VisitorAccess } from './find-thread.ts';

/** An address that a waiting visitor leaves is the contact's own, where they have none yet. */
export async function noteAddress(
  deps: AppDeps,
  { workspaceId, visitorId }: VisitorAccess,
  { row, entries }: Stretch,
): Promise<void> {
  const left = entries.find(({ event }) => event.type === 'FieldGiven' && event.collectionId === null);
  const address =
    left?.event.type === 'FieldGiven' && left.event.key === 'email' ? left.value?.value : undefined;
  if (address === undefined || row.state.floor.kind !== 'queue') return;
  await inWorkspace(deps.db, workspaceId, (tx) =>
    tx
      .updateTable('contact')
      .set({ email: address })
      .where('email', 'is', null)
      .where('id', '=', (of) =>
        of.selectFrom('visitor').select('contact_id').where('visitor.id', '=', visitorId),
      )
      .execute(),
  );
  deps.memory.facts.delete(row.id);
}
