import type { Teammate } from './access.ts';
import type { Auth } from './create-auth.ts';
import { may } from './permissions.ts';
import { type AuthRefused, refuse } from './refusals.ts';

/** Takes somebody out of the workspace. The last owner stays: a workspace without one could not be run. */
export async function removeTeammate(
  auth: Auth,
  by: Teammate,
  { workspaceId, teammateId }: { workspaceId: string; teammateId: string },
): Promise<{ kind: 'ok' } | AuthRefused<'not_permitted' | 'last_owner' | 'not_a_member'>> {
  if (!may(by.role, 'remove_teammates')) return refuse('not_permitted');
  return auth.db.transaction().execute(async (trx) => {
    const owners = await trx
      .selectFrom('auth.member')
      .select('id')
      .where('organizationId', '=', workspaceId)
      .where('role', '=', 'owner')
      .forUpdate()
      .execute();
    const isOwner = owners.some(({ id }) => id === teammateId);
    if (isOwner && by.role !== 'owner') return refuse('not_permitted');
    if (isOwner && owners.length === 1) return refuse('last_owner');
    const gone = await trx
      .deleteFrom('auth.member')
      .where('id', '=', teammateId)
      .where('organizationId', '=', workspaceId)
      .executeTakeFirst();
    return gone.numDeletedRows > 0n ? { kind: 'ok' } : refuse('not_a_member');
  });
}
