import type { Teammate } from './access.ts';
import type { Auth } from './create-auth.ts';
import { inviteLink } from './invite-link.ts';
import { authLimits } from './limits.ts';
import { may, type Role } from './permissions.ts';
import { type AuthRefused, refuse } from './refusals.ts';

export type ListedInvite = {
  id: string;
  email: string;
  role: Role;
  link: string;
  expiresAt: Date;
  isExpired: boolean;
};

/** The open invites of a workspace, newest first. Their links let people in, so only who may invite sees them. */
export async function listInvites(
  auth: Auth,
  by: Teammate,
  workspaceId: string,
): Promise<{ kind: 'ok'; invites: ListedInvite[] } | AuthRefused<'not_permitted'>> {
  if (!may(by.role, 'manage_invites')) return refuse('not_permitted');
  const rows = await auth.db
    .selectFrom('auth.invitation')
    .select(['id', 'email', 'role', 'expiresAt'])
    .where('organizationId', '=', workspaceId)
    .where('status', '=', 'pending')
    .orderBy('id', 'desc')
    .limit(authLimits.maxPendingInvites)
    .execute();
  const nowMs = Date.now();
  const invites = rows.map((row) => ({
    ...row,
    link: inviteLink(auth.publicUrl, row.id),
    isExpired: row.expiresAt.getTime() <= nowMs,
  }));
  return { kind: 'ok', invites };
}
