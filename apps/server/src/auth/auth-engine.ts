import { betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { organization } from 'better-auth/plugins';
import type { AuthDatabase } from './auth-database.ts';
import { authId } from './auth-id.ts';
import type { AuthConfig } from './create-auth.ts';
import { type ArrivalRequest, decideArrival } from './decide-arrival.ts';
import { authLimits } from './limits.ts';
import { type AuthRefused, authRefusals } from './refusals.ts';
import { settleArrival } from './settle-arrival.ts';

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
    hooks: { before: checkArrival(db, config) },
    databaseHooks: arrivalHooks(db, config),
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

/** Before Better Auth looks the address up, so that someone uninvited does not learn who has a sign-in. */
function checkArrival(db: AuthDatabase, config: AuthConfig) {
  return createAuthMiddleware(async (ctx) => {
    const isSignUp = ctx.path === '/sign-up/email';
    if (!isSignUp && ctx.path !== '/update-user') return;
    const request = readArrivalRequest(ctx.body);
    const isNameGiven = isSignUp || hasName(ctx.body);
    if (isNameGiven && !isGoodName(request.name)) throw toApiError('name_invalid');
    if (!isSignUp) return;
    const arrival = await decideArrival({ db, isSignupOpen: config.isSignupOpen }, request);
    if (arrival.kind === 'refused') throw toApiError(arrival.code);
  });
}

function arrivalHooks(db: AuthDatabase, config: AuthConfig) {
  return {
    user: {
      create: {
        // No context means that our own seeding creates the person, which says itself how they came in.
        before: async (user: object, context?: { body?: unknown } | null) => {
          if (!context) return;
          const request = readArrivalRequest(context.body);
          return { data: { ...user, ...(await decideArrivalFields(db, config, request)) } };
        },
      },
    },
    session: {
      create: { after: async (session: { userId: string }) => settleArrival(db, session.userId) },
    },
  };
}

async function decideArrivalFields(db: AuthDatabase, config: AuthConfig, request: ArrivalRequest) {
  const arrival = await decideArrival({ db, isSignupOpen: config.isSignupOpen }, request);
  if (arrival.kind === 'refused') throw toApiError(arrival.code);
  if (arrival.kind === 'invited') {
    return { origin: 'invited', emailVerified: true, owedInviteId: arrival.inviteId };
  }
  return { origin: arrival.origin, owedWorkspaceName: arrival.workspaceName };
}

function hasName(body: unknown): boolean {
  return typeof body === 'object' && body !== null && 'name' in body;
}

function isGoodName(name: string): boolean {
  return name.length > 0 && name.length <= authLimits.maxNameLength;
}

function readArrivalRequest(body: unknown): ArrivalRequest {
  const field = (name: string): string => {
    const value = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    name: field('name'),
    email: field('email'),
    workspaceName: field('workspaceName'),
    inviteId: field('inviteId'),
  };
}

function toApiError(code: AuthRefused['code']): APIError {
  const { status, message } = authRefusals[code];
  return new APIError(status, { code, message });
}
