import { betterAuth } from 'better-auth';
import { organization } from 'better-auth/plugins';
import { arrivalHooks } from './arrival-hooks.ts';
import type { AuthDatabase } from './auth-database.ts';
import { authId } from './auth-id.ts';
import type { AuthConfig } from './create-auth.ts';
import { authLimits } from './limits.ts';

export const authBasePath = '/api/auth';
/** Set by our own edge on every request, so it can be believed. */
export const clientAddressHeader = 'x-chatref-client-address';

export type AuthEngine = ReturnType<typeof createAuthEngine>;

/** Better Auth as we set it up: it keeps passwords, sessions and their cookies; we decide who may come in. */
export function createAuthEngine(db: AuthDatabase, config: AuthConfig) {
  return betterAuth({
    appName: 'Chatref',
    baseURL: config.publicUrl,
    basePath: authBasePath,
    secret: config.secret,
    trustedOrigins: [...config.trustedOrigins],
    database: { db, type: 'postgres', schemaName: 'auth', transaction: true },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: authLimits.minPasswordLength,
      maxPasswordLength: authLimits.maxPasswordLength,
    },
    user: { additionalFields: arrivalFields },
    session: { expiresIn: authLimits.sessionSeconds, updateAge: authLimits.sessionRefreshSeconds },
    rateLimit,
    advanced: advanced(config),
    ...arrivalHooks(db, config.isSignupOpen),
    // Its tables hold workspaces, teammates and invites. Its routes stay closed (handle-auth.ts): joining,
    // inviting and founding are our own transactions, because each must be one.
    plugins: [organization()],
    onAPIError: { throw: true },
    logger: logger(config.log),
    telemetry: { enabled: false },
  });
}

const arrivalFields = {
  origin: { type: 'string', required: false, input: false, returned: false },
  owedWorkspaceName: { type: 'string', required: false, input: false, returned: false },
  owedInviteId: { type: 'string', required: false, input: false, returned: false },
} as const;

const rateLimit = {
  enabled: true,
  storage: 'database',
  customRules: {
    '/sign-in/*': { window: authLimits.signInWindowSeconds, max: authLimits.maxSignInsPerWindow },
    '/sign-up/*': { window: authLimits.signInWindowSeconds, max: authLimits.maxSignUpsPerWindow },
    '/get-session': false,
  },
} as const;

/** Only errors, and of their cause only the code: its text may hold an address or a token. */
function logger(log: AuthConfig['log']) {
  return {
    level: 'error' as const,
    log: (_level: string, message: string, ...causes: unknown[]) =>
      log?.(['Sign-in:', message, ...causes.map(codeOf)].filter(Boolean).join(' ')),
  };
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? `(${String(cause.code)})` : '';
}

function advanced(config: AuthConfig) {
  return {
    database: { generateId: ({ model }: { model: string }) => authId(model) },
    cookiePrefix: 'chatref',
    useSecureCookies: config.publicUrl.startsWith('https:'),
    defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' as const },
    // Said outright, because Better Auth turns both checks off when it believes a test is running.
    disableOriginCheck: false,
    disableCSRFCheck: false,
    ipAddress: { ipAddressHeaders: [clientAddressHeader] },
  };
}
