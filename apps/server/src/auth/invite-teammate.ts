import type { Mailer, MailOutcome } from '../mail/create-mailer.ts';
import type { Teammate } from './access.ts';
import type { AuthDatabase } from './auth-database.ts';
import { authId } from './auth-id.ts';
import type { Auth } from './create-auth.ts';
import { inviteLink } from './invite-link.ts';
import { authLimits } from './limits.ts';
import { may, mayGrant, parseRole, type Role } from './permissions.ts';
import { type AuthRefused, refuse } from './refusals.ts';

export type Invited = {
  kind: 'ok';
  inviteId: string;
  email: string;
  role: Role;
  link: string;
  expiresAt: Date;
  /** What became of the mail. The invite stands either way, and its link can be copied. */
  mail: MailOutcome['kind'];
};

type InviteRequest = { workspaceId: string; email: string; role: string };
type InviteTeammateRefusal = AuthRefused<
  | 'not_permitted'
  | 'email_invalid'
  | 'role_invalid'
  | 'role_too_high'
  | 'already_a_teammate'
  | 'too_many_invites'
>;

/** Asks someone into the workspace. Inviting an address again renews its open invite and keeps its link. */
export async function inviteTeammate(
  auth: Auth,
  by: Teammate,
  request: InviteRequest,
): Promise<Invited | InviteTeammateRefusal> {
  const email = request.email.trim().toLowerCase();
  const role = parseRole(request.role);
  if (!may(by.role, 'manage_invites')) return refuse('not_permitted');
  if (!looksLikeEmail(email)) return refuse('email_invalid');
  if (!role) return refuse('role_invalid');
  if (!mayGrant(by.role, role)) return refuse('role_too_high');
  const { workspaceId } = request;
  if (await isTeammate(auth.db, workspaceId, email)) return refuse('already_a_teammate');
  if ((await countOtherInvites(auth.db, workspaceId, email)) >= authLimits.maxPendingInvites) {
    return refuse('too_many_invites');
  }
  const invite = await saveInvite(auth.db, by, { workspaceId, email, role });
  const link = inviteLink(auth.publicUrl, invite.id);
  const mail = await sendInvite(auth, by, { email, workspaceId, link });
  return { kind: 'ok', inviteId: invite.id, email, role, link, expiresAt: invite.expiresAt, mail };
}

/** Only a typing check: whether the address exists shows when its owner follows the link. */
function looksLikeEmail(email: string): boolean {
  return email.length <= authLimits.maxEmailLength && /^[^\s@<>,"]+@[^\s@<>,"]+\.[^\s@<>,".]+$/.test(email);
}

async function isTeammate(db: AuthDatabase, workspaceId: string, email: string): Promise<boolean> {
  const member = await db
    .selectFrom('auth.member as m')
    .innerJoin('auth.user as u', 'u.id', 'm.userId')
    .select('m.id')
    .where('m.organizationId', '=', workspaceId)
    .where('u.email', '=', email)
    .executeTakeFirst();
  return member !== undefined;
}

async function countOtherInvites(db: AuthDatabase, workspaceId: string, email: string): Promise<number> {
  const row = await db
    .selectFrom('auth.invitation')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('organizationId', '=', workspaceId)
    .where('status', '=', 'pending')
    .where('email', '!=', email)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

function saveInvite(
  db: AuthDatabase,
  by: Teammate,
  { workspaceId, email, role }: { workspaceId: string; email: string; role: Role },
): Promise<{ id: string; expiresAt: Date }> {
  const expiresAt = new Date(Date.now() + authLimits.inviteSeconds * 1000);
  return db
    .insertInto('auth.invitation')
    .values({
      id: authId('invitation'),
      organizationId: workspaceId,
      email,
      role,
      status: 'pending',
      inviterId: by.userId,
      expiresAt,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organizationId', 'email'])
        .where('status', '=', 'pending')
        .doUpdateSet({ role, expiresAt, inviterId: by.userId }),
    )
    .returning(['id', 'expiresAt'])
    .executeTakeFirstOrThrow();
}

async function sendInvite(
  { db, mailer }: { db: AuthDatabase; mailer: Mailer },
  by: Teammate,
  invite: { email: string; workspaceId: string; link: string },
): Promise<MailOutcome['kind']> {
  const { name } = await db
    .selectFrom('auth.organization')
    .select('name')
    .where('id', '=', invite.workspaceId)
    .executeTakeFirstOrThrow();
  const outcome = await mailer.send({
    to: invite.email,
    subject: `${by.name} invites you to ${name}`,
    paragraphs: [
      `${by.name} (${by.email}) would like you to answer conversations with them in ${name}.`,
      'The invite is for this email address and is good for 7 days.',
    ],
    button: { label: 'Accept the invite', url: invite.link },
    footer: 'If you were not expecting this, you can leave it unanswered: nothing happens.',
  });
  return outcome.kind;
}
