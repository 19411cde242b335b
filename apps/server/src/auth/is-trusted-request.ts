import type { Auth } from './create-auth.ts';

/**
 * Whether a request that may change something comes from a page we trust: the guard against forged requests
 * for every route that reads the session cookie. SameSite=Lax stops other sites; this also stops another host
 * of the same site. Without a cookie there is no session to misuse.
 */
export async function isTrustedRequest(auth: Auth, request: Request): Promise<boolean> {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return true;
  if (!request.headers.has('cookie')) return true;
  const origin = request.headers.get('origin');
  if (origin === null || origin === 'null') return false;
  const context = await auth.engine.$context;
  return context.isTrustedOrigin(origin);
}
