import type { AuthDatabase } from './auth-database.ts';
import { sampleWorkspaceSlug } from './sample-workspace.ts';

/**
 * Whether whoever signs up next founds the first workspace. The sample workspace and its people came with the
 * product, so they do not take the first place.
 */
export async function isFirstArrival(db: AuthDatabase): Promise<boolean> {
  const founder = await db
    .selectFrom('auth.user')
    .select('id')
    .where('origin', 'in', ['first', 'open'])
    .limit(1)
    .executeTakeFirst();
  if (founder) return false;
  const workspace = await db
    .selectFrom('auth.organization')
    .select('id')
    .where('slug', '!=', sampleWorkspaceSlug)
    .limit(1)
    .executeTakeFirst();
  return !workspace;
}
