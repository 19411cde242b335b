import { APIError, createAuthMiddleware } from 'better-auth/api';
import type { AuthDatabase } from './auth-database.ts';
import { type Arrival, type ArrivalRequest, decideArrival } from './decide-arrival.ts';
import { authLimits } from './limits.ts';
import { type AuthRefusalCode, authRefusals } from './refusals.ts';
import { settleArrival } from './settle-arrival.ts';

type Welcome = Exclude<Arrival, { kind: 'refused' }>;

/** Where Better Auth asks us: before it looks at a sign-up, before it writes the person, after each new session. */
export function arrivalHooks(db: AuthDatabase, isSignupOpen: boolean) {
  // Decided before Better Auth opens its transaction: asking inside it would take a second connection while
  // holding the first, and a crowd of sign-ups would wait for each other for ever.
  const welcomes = new WeakMap<Request, Welcome>();
  const before = createAuthMiddleware(async (ctx) => {
    if (ctx.path === '/update-user') checkNewName(ctx.body);
    if (ctx.path !== '/sign-up/email' || !ctx.request) return;
    const request = readArrivalRequest(ctx.body);
    if (!isGoodName(request.name)) throw toApiError('name_invalid');
    const arrival = await decideArrival({ db, isSignupOpen }, request);
    // Thrown before the address is looked up, so that someone uninvited does not learn who has a sign-in.
    if (arrival.kind === 'refused') throw toApiError(arrival.code);
    welcomes.set(ctx.request, arrival);
  });
  const beforePerson = async (person: object, context?: { request?: Request | undefined } | null) => {
    // Our own seeding comes without a request and says itself how its people came in.
    if (!context) return;
    const welcome = context.request && welcomes.get(context.request);
    if (!welcome) throw toApiError('signup_by_invite_only');
    return { data: { ...person, ...toOwed(welcome) } };
  };
  const afterSession = (session: { userId: string }) => settleArrival(db, session.userId);
  return {
    hooks: { before },
    databaseHooks: {
      user: { create: { before: beforePerson } },
      session: { create: { after: afterSession } },
    },
  };
}

function toOwed(welcome: Welcome) {
  if (welcome.kind === 'founder') return { origin: welcome.origin, owedWorkspaceName: welcome.workspaceName };
  return { origin: 'invited', emailVerified: true, owedInviteId: welcome.inviteId };
}

function checkNewName(body: unknown): void {
  const isGiven = typeof body === 'object' && body !== null && 'name' in body;
  if (isGiven && !isGoodName(readArrivalRequest(body).name)) throw toApiError('name_invalid');
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

function toApiError(code: AuthRefusalCode): APIError {
  const { status, message } = authRefusals[code];
  return new APIError(status, { code, message });
}
