import type { Auth } from './create-auth.ts';
import type { SamplePerson } from './sample-accounts.ts';

/**
 * Ends the sign-ins whose passwords everybody can read, before a server that others can reach opens on data that was
 * tried out with the sample shop. A person whose password was changed since keeps it. A later private start of the
 * sample makes them anew. Returns the emails that can no longer sign in.
 */
export async function closeSampleAccounts(auth: Auth, people: readonly SamplePerson[]): Promise<string[]> {
  const closed: string[] = [];
  for (const person of people) if (await close(auth, person)) closed.push(person.email);
  return closed;
}

async function close({ engine }: Auth, { email, password }: SamplePerson): Promise<boolean> {
  const { internalAdapter, password: hasher } = await engine.$context;
  const found = await internalAdapter.findUserByEmail(email.toLowerCase(), { includeAccounts: true });
  const hash = found?.accounts.find((account) => account.providerId === 'credential')?.password;
  if (!found || !hash || !(await hasher.verify({ hash, password }))) return false;
  await internalAdapter.deleteUserSessions(found.user.id);
  await internalAdapter.deleteAccounts(found.user.id);
  return true;
}
