import type { AuthDatabase } from './auth-database.ts';
import type { Role } from './permissions.ts';
import { type AuthRefused, refuse } from './refusals.ts';

export type Invite = {
  id: string;
  workspaceId: string;
  workspaceName: string;
  email: string;
  role: Role;
  inviterName: string;
  expiresAt: Date;
  /** Whether the invited email has a sign-in already, so the page offers the right form. */
  hasSignIn: boolean;
};

export type InviteRefusal = AuthRefused<
  'invite_unknown' | 'invite_expired' | 'invite_used' | 'invite_revoked'
>;

/** What the holder of an invite's link may see. The link is the secret; no session is needed. */
export async function readInvite(
  { db }: { db: AuthDatabase },
  inviteId: string,
): Promise<{ kind: 'ok'; invite: Invite } | InviteRefusal> {
  const row = await findInvite(db, inviteId);
  if (!row) return refuse('invite_unknown');
  const { status, inviteeId, ...invite } = row;
  if (status === 'accepted') return refuse('invite_used');
  if (status !== 'pending') return refuse('invite_revoked');
  if (invite.expiresAt.getTime() <= Date.now()) return refuse('invite_expired');
  return { kind: 'ok', invite: { ...invite, hasSignIn: inviteeId !== null } };
}

function findInvite(db: AuthDatabase, inviteId: string) {
  return db
    .selectFrom('auth.invitation as i')
    .innerJoin('auth.organization as o', 'o.id', 'i.organizationId')
    .innerJoin('auth.user as inviter', 'inviter.id', 'i.inviterId')
    .leftJoin('auth.user as invitee', 'invitee.email', 'i.email')
    .select([
      'i.id',
      'i.organizationId as workspaceId',
      'o.name as workspaceName',
      'i.email',
      'i.role',
      'i.status',
      'i.expiresAt',
      'inviter.name as inviterName',
      'invitee.id as inviteeId',
    ])
    .where('i.id', '=', inviteId)
    .executeTakeFirst();
}
