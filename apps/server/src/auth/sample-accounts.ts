import { authId } from './auth-id.ts';
import type { Auth } from './create-auth.ts';
import type { Role } from './permissions.ts';
import { sampleWorkspaceSlug } from './sample-workspace.ts';

export type SamplePerson = { name: string; email: string; password: string };
export type SampleRequest = { workspaceName: string; owner: SamplePerson; teammate: SamplePerson };
export type SampleAccounts = {
  workspaceId: string;
  owner: { userId: string; teammateId: string };
  teammate: { userId: string; teammateId: string };
};

/**
 * The sample workspace with two people who can sign in. Calling it again finds what is there, also after a
 * crash half way; a password that was changed since stays as it is.
 */
export async function seedSampleAccounts(auth: Auth, request: SampleRequest): Promise<SampleAccounts> {
  const workspaceId = await ensureWorkspace(auth, request.workspaceName);
  const owner = await ensureTeammate(auth, workspaceId, { ...request.owner, role: 'owner' });
  const teammate = await ensureTeammate(auth, workspaceId, { ...request.teammate, role: 'member' });
  return { workspaceId, owner, teammate };
}

async function ensureWorkspace({ db }: Auth, name: string): Promise<string> {
  await db
    .insertInto('auth.organization')
    .values({ id: authId('organization'), name, slug: sampleWorkspaceSlug })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .execute();
  const { id } = await db
    .selectFrom('auth.organization')
    .select('id')
    .where('slug', '=', sampleWorkspaceSlug)
    .executeTakeFirstOrThrow();
  return id;
}

async function ensureTeammate(
  auth: Auth,
  workspaceId: string,
  { role, ...person }: SamplePerson & { role: Role },
): Promise<{ userId: string; teammateId: string }> {
  const userId = await ensurePerson(auth, person);
  await auth.db
    .insertInto('auth.member')
    .values({ id: authId('member'), organizationId: workspaceId, userId, role })
    .onConflict((conflict) => conflict.columns(['organizationId', 'userId']).doNothing())
    .execute();
  const { id } = await auth.db
    .selectFrom('auth.member')
    .select('id')
    .where('organizationId', '=', workspaceId)
    .where('userId', '=', userId)
    .executeTakeFirstOrThrow();
  return { userId, teammateId: id };
}

/** Better Auth's own parts below its routes: they make no session and ask for no invite. */
async function ensurePerson({ engine }: Auth, { name, email, password }: SamplePerson): Promise<string> {
  const { internalAdapter, password: hasher } = await engine.$context;
  const found = await internalAdapter.findUserByEmail(email.toLowerCase(), { includeAccounts: true });
  const person = { name, email: email.toLowerCase(), emailVerified: true, origin: 'sample' };
  const user = found?.user ?? (await internalAdapter.createUser(person, { method: 'email-password' }));
  if (!found?.accounts.some((account) => account.providerId === 'credential')) {
    const hash = await hasher.hash(password);
    await internalAdapter.linkAccount({
      userId: user.id,
      accountId: user.id,
      providerId: 'credential',
      password: hash,
    });
  }
  return user.id;
}
