import type { AuthDatabase, AuthTransaction } from './auth-database.ts';
import { authId } from './auth-id.ts';
import { joinByInvite } from './join-by-invite.ts';

/**
 * Pays what sign-up still owes a person: the workspace they found, or the place they were invited to. Runs
 * after every new session, so a server that died between the sign-up and this makes it good at the next
 * sign-in. Locking the person's row makes two sign-ins at once pay only once.
 */
export async function settleArrival(db: AuthDatabase, userId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const owed = await trx
      .selectFrom('auth.user')
      .select(['email', 'owedWorkspaceName', 'owedInviteId'])
      .where('id', '=', userId)
      .where((eb) => eb.or([eb('owedWorkspaceName', 'is not', null), eb('owedInviteId', 'is not', null)]))
      .forUpdate()
      .executeTakeFirst();
    if (!owed) return;
    if (owed.owedWorkspaceName !== null) await foundWorkspace(trx, userId, owed.owedWorkspaceName);
    // A refusal is final here too: an invite revoked meanwhile stays revoked, and the person is told to ask.
    if (owed.owedInviteId !== null) await joinByInvite(trx, { userId, email: owed.email }, owed.owedInviteId);
    await trx
      .updateTable('auth.user')
      .set({ owedWorkspaceName: null, owedInviteId: null })
      .where('id', '=', userId)
      .execute();
  });
}

async function foundWorkspace(trx: AuthTransaction, userId: string, name: string): Promise<void> {
  const workspaceId = authId('organization');
  await trx.insertInto('auth.organization').values({ id: workspaceId, name, slug: workspaceId }).execute();
  await trx
    .insertInto('auth.member')
    .values({ id: authId('member'), organizationId: workspaceId, userId, role: 'owner' })
    .execute();
}
