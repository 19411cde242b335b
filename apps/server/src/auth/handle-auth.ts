import { type AuthEngine, authBasePath, clientAddressHeader } from './auth-engine.ts';
import { type AuthRefusalCode, authRefusals } from './refusals.ts';

/**
 * Only these paths of Better Auth are open. Everything about workspaces, teammates and invites goes through
 * our own routes, which hold our rules and words.
 */
const openPaths: readonly string[] = [
  'POST /sign-up/email',
  'POST /sign-in/email',
  'POST /sign-out',
  'GET /get-session',
  'POST /update-user',
  'POST /change-password',
  'GET /list-sessions',
  'POST /revoke-session',
  'POST /revoke-other-sessions',
];

/** Faults are thrown as they are; refusals are answered as RFC 9457 problem details in our words. */
export async function handleAuth(
  engine: AuthEngine,
  request: Request,
  clientAddress?: string,
): Promise<Response> {
  const path = new URL(request.url).pathname.slice(authBasePath.length);
  if (!openPaths.includes(`${request.method} ${path}`)) return toProblem('not_found');
  const response = await engine.handler(withClientAddress(request, clientAddress));
  if (response.status < 400) return response;
  return response.status === 429 ? tooManyAttempts(response) : explain(response);
}

function withClientAddress(request: Request, clientAddress: string | undefined): Request {
  const headers = new Headers(request.headers);
  headers.delete(clientAddressHeader);
  if (clientAddress !== undefined) headers.set(clientAddressHeader, clientAddress);
  return new Request(request, { headers });
}

async function explain(response: Response): Promise<Response> {
  const code = readCode(await response.text());
  if (response.status >= 500) throw new Error(`Better Auth answered ${response.status} ${code}`);
  const refused = toProblem(isRefusalCode(code) ? code : (refusalOf[code] ?? 'request_malformed'));
  // A sign-out with a stale session, for one, clears its cookie along with the refusal.
  for (const cookie of response.headers.getSetCookie()) refused.headers.append('set-cookie', cookie);
  return refused;
}

function tooManyAttempts(limited: Response): Response {
  const problem = toProblem('too_many_attempts');
  problem.headers.set('retry-after', limited.headers.get('x-retry-after') ?? '');
  return problem;
}

const refusalOf: Readonly<Record<string, AuthRefusalCode>> = {
  INVALID_EMAIL_OR_PASSWORD: 'sign_in_failed',
  INVALID_EMAIL: 'email_invalid',
  INVALID_PASSWORD: 'sign_in_failed',
  PASSWORD_TOO_SHORT: 'password_too_short',
  PASSWORD_TOO_LONG: 'password_too_long',
  USER_ALREADY_EXISTS: 'email_taken',
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: 'email_taken',
  // The unique index let only one of two simultaneous first sign-ups through.
  FAILED_TO_CREATE_USER: 'signup_clash',
  VALIDATION_ERROR: 'fields_missing',
  INVALID_ORIGIN: 'origin_not_trusted',
  MISSING_OR_NULL_ORIGIN: 'origin_not_trusted',
  CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: 'origin_not_trusted',
  UNAUTHORIZED: 'signed_out',
};

function isRefusalCode(code: string): code is AuthRefusalCode {
  return Object.hasOwn(authRefusals, code);
}

function readCode(body: string): string {
  try {
    const parsed: unknown = JSON.parse(body);
    const code = typeof parsed === 'object' && parsed !== null ? Reflect.get(parsed, 'code') : undefined;
    return typeof code === 'string' ? code : '';
  } catch {
    return '';
  }
}

function toProblem(code: AuthRefusalCode): Response {
  const { status, message } = authRefusals[code];
  const headers = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' };
  // `message` repeats `detail` for Better Auth's own client, which reads that member.
  const problem = { type: 'about:blank', title: message, status, detail: message, code, message };
  return new Response(JSON.stringify(problem), { status, headers });
}
