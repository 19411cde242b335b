import type { Me } from '@chatref/protocol';
import {
  inviteRequestSchema,
  inviteSchema,
  inviteViewSchema,
  meSchema,
  problemSchema,
  setupSchema,
  signUpRequestSchema,
  teamSchema,
  updateWorkspaceRequestSchema,
} from '@chatref/protocol';
import type { Context } from 'hono';
import { acceptInvite } from '../auth/accept-invite.ts';
import { inviteTeammate } from '../auth/invite-teammate.ts';
import { isFirstArrival } from '../auth/is-first-arrival.ts';
import { listInvites } from '../auth/list-invites.ts';
import { listTeammates } from '../auth/list-teammates.ts';
import { listWorkspaces } from '../auth/list-workspaces.ts';
import { readInvite } from '../auth/read-invite.ts';
import { readSession } from '../auth/read-session.ts';
import { type AuthRefused, authRefusals } from '../auth/refusals.ts';
import { removeTeammate } from '../auth/remove-teammate.ts';
import { renameWorkspace } from '../auth/rename-workspace.ts';
import { revokeInvite } from '../auth/revoke-invite.ts';
import { notFound, ProblemError } from '../present/problem.ts';
import { accessTeammate, idParam, type TeammateAccess } from './access.ts';
import type { Api, Call } from './api.ts';
import { clientAddress } from './client-address.ts';
import type { HttpDeps } from './http-deps.ts';
import { parse } from './parse-call.ts';

const workspace = '/api/workspaces/:workspaceId';

export function teamRoutes(api: Api, deps: HttpDeps): void {
  arrivalRoutes(api, deps);
  inviteRoutes(api, deps);
  workspaceRoutes(api, deps);
}

function arrivalRoutes({ route, app }: Api, deps: HttpDeps): void {
  const { auth } = deps;
  route(
    { method: 'get', path: '/api/setup', summary: 'Is this the first run?', answer: setupSchema },
    async () => ({
      isFirstRun: await isFirstArrival(auth.db),
      isOpenSignUp: deps.isSignupOpen,
    }),
  );
  route({ method: 'get', path: '/api/me', summary: 'Who is signed in', answer: meSchema }, async ({ c }) =>
    readMe(deps, c.req.raw.headers),
  );
  route(
    { method: 'post', path: '/api/sign-up', summary: 'Sign up', body: signUpRequestSchema, answer: meSchema },
    async ({ c, body }) => {
      const signedUp = await signUp(deps, c, body);
      for (const cookie of signedUp.headers.getSetCookie()) c.header('set-cookie', cookie, { append: true });
      return readMe(deps, withCookies(signedUp));
    },
  );
  app.on(['GET', 'POST'], '/api/auth/*', (c) => auth.handler(c.req.raw, clientAddress(deps, c)));
}

function inviteRoutes({ route }: Api, deps: HttpDeps): void {
  const { auth } = deps;
  route(
    {
      method: 'get',
      path: '/api/invites/:inviteId',
      summary: 'What an invite is for',
      answer: inviteViewSchema,
    },
    async ({ param }) => {
      const read = okOrThrow(await readInvite(auth, param('inviteId')));
      const { id, email, role, workspaceName, inviterName, hasSignIn } = read.invite;
      return { id, email, role, workspaceName, invitedBy: inviterName, hasSignIn };
    },
  );
  route(
    { method: 'post', path: '/api/invites/:inviteId/accept', summary: 'Accept an invite', answer: meSchema },
    async ({ c, param }) => {
      okOrThrow(await acceptInvite(auth, c.req.raw.headers, param('inviteId')));
      return readMe(deps, c.req.raw.headers);
    },
  );
  route(
    {
      method: 'post',
      path: `${workspace}/invites`,
      summary: 'Invite a teammate',
      body: inviteRequestSchema,
      answer: inviteSchema,
    },
    async (call) => {
      const by = await accessTeammate(deps, call, 'manage_invites');
      const request = { workspaceId: by.workspaceId, ...call.body };
      const { inviteId, email, role, link, expiresAt, mail } = okOrThrow(
        await inviteTeammate(auth, asTeammate(by), request),
      );
      return {
        id: inviteId,
        email,
        role,
        url: link,
        expiresAt: expiresAt.toISOString(),
        mail: mailStates[mail],
        isExpired: false,
      };
    },
  );
  route(
    { method: 'delete', path: `${workspace}/invites/:inviteId`, summary: 'Take an invite back' },
    async (call): Promise<undefined> => {
      const by = await accessTeammate(deps, call, 'manage_invites');
      const at = { workspaceId: by.workspaceId, inviteId: call.param('inviteId') };
      okOrThrow(await revokeInvite(auth, asTeammate(by), at));
    },
  );
}

function workspaceRoutes({ route }: Api, deps: HttpDeps): void {
  const { auth } = deps;
  route(
    { method: 'get', path: `${workspace}/team`, summary: 'Teammates and invites', answer: teamSchema },
    async (call) => {
      const you = await accessTeammate(deps, call, 'see_settings');
      const teammates = await listTeammates(auth, you.workspaceId);
      const listed = await listInvites(auth, asTeammate(you), you.workspaceId);
      const invites = listed.kind === 'ok' ? listed.invites : [];
      return {
        teammates: teammates.map(({ id, name, email, role }) => ({
          id,
          name,
          email,
          role,
          isYou: id === you.teammateId,
        })),
        invites: invites.map(({ id, email, role, link, expiresAt, isExpired }) => ({
          id,
          email,
          role,
          url: link,
          expiresAt: expiresAt.toISOString(),
          isExpired,
          mail: null,
        })),
      };
    },
  );
  route(
    { method: 'delete', path: `${workspace}/team/:teammateId`, summary: 'Remove a teammate' },
    async (call): Promise<undefined> => {
      const by = await accessTeammate(deps, call, 'remove_teammates');
      const at = { workspaceId: by.workspaceId, teammateId: idParam('teammate', call) };
      const removed = await removeTeammate(auth, asTeammate(by), at);
      if (removed.kind === 'refused' && removed.code === 'not_a_member') throw notFound('teammate');
      okOrThrow(removed);
    },
  );
  route(
    {
      method: 'patch',
      path: workspace,
      summary: 'Rename the workspace',
      body: updateWorkspaceRequestSchema,
    },
    async (call): Promise<undefined> => {
      const { workspaceId } = await accessTeammate(deps, call, 'rename_workspace');
      await renameWorkspace(auth, workspaceId, call.body.name);
    },
  );
}

const mailStates = { accepted: 'sent', kept: 'kept', failed: 'failed' } as const;

async function readMe({ auth }: HttpDeps, headers: Headers): Promise<Me> {
  const session = await readSession(auth, headers);
  if (session === null) throw new ProblemError('signed_out', authRefusals.signed_out.message);
  const { userId, name, email } = session;
  return { userId, name, email, workspaces: await listWorkspaces(auth, userId) };
}

/** Goes through the sign-in library's own door, so that its hooks, limits and cookies apply. */
async function signUp(deps: HttpDeps, c: Context, body: Call<unknown, object>['body']): Promise<Response> {
  const headers = new Headers(c.req.raw.headers);
  headers.set('content-type', 'application/json');
  headers.delete('content-length');
  const request = new Request(new URL('/api/auth/sign-up/email', c.req.url), {
    method: 'POST',
    headers,
    body: JSON.stringify(Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null))),
  });
  const answer = await deps.auth.handler(request, clientAddress(deps, c));
  if (answer.ok) return answer;
  const { code, detail } = parse(authProblemSchema, await answer.json());
  throw new ProblemError(code, detail);
}

const authProblemSchema = problemSchema.pick({ code: true, detail: true });

function withCookies(response: Response): Headers {
  const pairs = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  return new Headers({ cookie: pairs.join('; ') });
}

function asTeammate({ teammateId, userId, name, email, role }: TeammateAccess) {
  return { id: teammateId, userId, name, email, role };
}

function okOrThrow<T extends { readonly kind: 'ok' }>(result: T | AuthRefused): T {
  if (isRefused(result)) throw new ProblemError(result.code, result.message);
  return result;
}

function isRefused(result: { readonly kind: string }): result is AuthRefused {
  return result.kind === 'refused';
}
