import type { Auth } from './create-auth.ts';
import type { Role } from './permissions.ts';

export type WorkspaceOfPerson = { id: string; name: string; role: Role; teammateId: string };

/** The workspaces a signed-in person belongs to, the one joined first on top; none is a valid answer. */
export async function listWorkspaces(auth: Auth, userId: string): Promise<WorkspaceOfPerson[]> {
  return auth.db
    .selectFrom('auth.member as m')
    .innerJoin('auth.organization as o', 'o.id', 'm.organizationId')
    .select(['o.id', 'o.name', 'm.role', 'm.id as teammateId'])
    .where('m.userId', '=', userId)
    .orderBy('m.createdAt')
    .orderBy('m.id')
    .execute();
}
