import type { Auth } from './create-auth.ts';
import { type Joined, joinByInvite } from './join-by-invite.ts';
import { readSession } from './read-session.ts';
import { type AuthRefused, refuse } from './refusals.ts';

/**
 * Accepts an invite as the person who is signed in. Someone new signs up with the invite's id instead
 * (`POST /api/auth/sign-up/email` with `inviteId`) and needs no second step.
 */
export async function acceptInvite(
  auth: Auth,
  headers: Headers,
  inviteId: string,
): Promise<Joined | AuthRefused<'signed_out'>> {
  const session = await readSession(auth, headers);
  if (!session) return refuse('signed_out');
  return auth.db.transaction().execute((trx) => joinByInvite(trx, session, inviteId));
}
