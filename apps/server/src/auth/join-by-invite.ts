import type { AuthTransaction } from './auth-database.ts';
import { authId } from './auth-id.ts';
import { authLimits } from './limits.ts';
import { type InviteRefusal, readInvite } from './read-invite.ts';
import { type AuthRefused, refuse } from './refusals.ts';

export type Joined =
  | { kind: 'ok'; workspaceId: string; workspaceName: string }
  | InviteRefusal
  | AuthRefused<'invite_wrong_address' | 'too_many_teammates'>;

/** Makes the person a teammate and the invite used, both or neither: the caller's transaction holds them together. */
export async function joinByInvite(
  trx: AuthTransaction,
  person: { userId: string; email: string },
  inviteId: string,
): Promise<Joined> {
  // The lock orders two people (or two clicks) with the same link: the second sees a used invite.
  await trx.selectFrom('auth.invitation').select('id').where('id', '=', inviteId).forUpdate().execute();
  const found = await readInvite({ db: trx }, inviteId);
  if (found.kind === 'refused') return found;
  const { workspaceId, workspaceName, email, role } = found.invite;
  if (email !== person.email.toLowerCase()) return refuse('invite_wrong_address');
  if ((await countTeammates(trx, workspaceId)) >= authLimits.maxTeammates)
    return refuse('too_many_teammates');
  await trx
    .insertInto('auth.member')
    .values({ id: authId('member'), organizationId: workspaceId, userId: person.userId, role })
    .onConflict((conflict) => conflict.columns(['organizationId', 'userId']).doNothing())
    .execute();
  await trx.updateTable('auth.invitation').set({ status: 'accepted' }).where('id', '=', inviteId).execute();
  return { kind: 'ok', workspaceId, workspaceName };
}

async function countTeammates(trx: AuthTransaction, workspaceId: string): Promise<number> {
  const row = await trx
    .selectFrom('auth.member')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('organizationId', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
