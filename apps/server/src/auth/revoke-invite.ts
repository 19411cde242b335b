import type { Teammate } from './access.ts';
import type { Auth } from './create-auth.ts';
import { may } from './permissions.ts';
import { type InviteRefusal, readInvite } from './read-invite.ts';
import { type AuthRefused, refuse } from './refusals.ts';

/** Takes an open invite back, expired or not; one already used or taken back is refused as that. */
export async function revokeInvite(
  auth: Auth,
  by: Teammate,
  { workspaceId, inviteId }: { workspaceId: string; inviteId: string },
): Promise<{ kind: 'ok' } | InviteRefusal | AuthRefused<'not_permitted'>> {
  if (!may(by.role, 'manage_invites')) return refuse('not_permitted');
  const revoked = await auth.db
    .updateTable('auth.invitation')
    .set({ status: 'canceled' })
    .where('id', '=', inviteId)
    .where('organizationId', '=', workspaceId)
    .where('status', '=', 'pending')
    .returning('id')
    .executeTakeFirst();
  if (revoked) return { kind: 'ok' };
  const found = await readInvite(auth, inviteId);
  // Still open, so it must be another workspace's, which is none of this teammate's business.
  return found.kind === 'refused' ? found : refuse('invite_unknown');
}
