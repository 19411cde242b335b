import type { Auth } from './create-auth.ts';
import type { Role } from './permissions.ts';
import { readSession } from './read-session.ts';

export type Teammate = { id: string; userId: string; name: string; email: string; role: Role };

export type WorkspaceAccess =
  | { kind: 'ok'; teammate: Teammate }
  | { kind: 'refused'; reason: 'signed_out' | 'not_a_member' };

/**
 * The one way into a workspace's data. A workspace that does not exist and one of other people are refused
 * alike, so that ids of other workspaces cannot be probed.
 */
export async function accessWorkspace(
  auth: Auth,
  headers: Headers,
  workspaceId: string,
): Promise<WorkspaceAccess> {
  const session = await readSession(auth, headers);
  if (!session) return { kind: 'refused', reason: 'signed_out' };
  const member = await auth.db
    .selectFrom('auth.member')
    .select(['id', 'role'])
    .where('organizationId', '=', workspaceId)
    .where('userId', '=', session.userId)
    .executeTakeFirst();
  if (!member) return { kind: 'refused', reason: 'not_a_member' };
  const { userId, name, email } = session;
  return { kind: 'ok', teammate: { id: member.id, userId, name, email, role: member.role } };
}
