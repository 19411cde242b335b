import type { Auth } from './create-auth.ts';

export type Session = { sessionId: string; userId: string; email: string; name: string };

/**
 * Who is signed in with these headers' cookie. It never extends the session: only a response that can also
 * renew the cookie may do that, which is `GET /api/auth/get-session`.
 */
export async function readSession(auth: Auth, headers: Headers): Promise<Session | null> {
  const found = await auth.engine.api.getSession({ headers, query: { disableRefresh: true } });
  if (!found) return null;
  const { session, user } = found;
  return { sessionId: session.id, userId: user.id, email: user.email, name: user.name };
}
