import type { Teammate } from './access.ts';
import type { Auth } from './create-auth.ts';
import { authLimits } from './limits.ts';

export type ListedTeammate = Teammate & { joinedAt: Date };

/** Everyone of a workspace, in the order they joined. The caller has checked access. */
export async function listTeammates(auth: Auth, workspaceId: string): Promise<ListedTeammate[]> {
  return auth.db
    .selectFrom('auth.member as m')
    .innerJoin('auth.user as u', 'u.id', 'm.userId')
    .select(['m.id', 'm.userId', 'u.name', 'u.email', 'm.role', 'm.createdAt as joinedAt'])
    .where('m.organizationId', '=', workspaceId)
    .orderBy('m.createdAt')
    .orderBy('m.id')
    .limit(authLimits.maxTeammates)
    .execute();
}
