import { type IdKind, type IdOf, parseId, type TeammateId, type WorkspaceId } from '@chatref/core';
import { accessWorkspace } from '../auth/access.ts';
import { may, type Permission, type Role } from '../auth/permissions.ts';
import { authRefusals } from '../auth/refusals.ts';
import type { VisitorSession } from '../auth/visitor-sessions.ts';
import { notFound, ProblemError } from '../present/problem.ts';
import type { Call } from './api.ts';
import type { HttpDeps } from './http-deps.ts';

type AnyCall = Call<unknown, unknown>;

export type TeammateAccess = {
  readonly workspaceId: WorkspaceId;
  readonly teammateId: TeammateId;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
};

/** The one way in for teammates: signed in, of the workspace in the path, and allowed to. */
export async function accessTeammate(
  { auth }: HttpDeps,
  { c, param }: AnyCall,
  permission: Permission,
): Promise<TeammateAccess> {
  const wanted = param('workspaceId');
  const access = await accessWorkspace(auth, c.req.raw.headers, wanted);
  if (access.kind === 'refused') throw new ProblemError(access.reason, authRefusals[access.reason].message);
  const { id, userId, name, email, role } = access.teammate;
  const workspaceId = parseId('workspace', wanted);
  const teammateId = parseId('teammate', id);
  if (workspaceId === null || teammateId === null) {
    throw new ProblemError('not_a_member', authRefusals.not_a_member.message);
  }
  if (!may(role, permission)) throw new ProblemError('not_permitted', authRefusals.not_permitted.message);
  return { workspaceId, teammateId, userId, name, email, role };
}

/** The one way in for visitors: a token of ours in the `Authorization` header. */
export async function accessVisitor({ sessions }: HttpDeps, { c }: AnyCall): Promise<VisitorSession> {
  const [scheme, token = ''] = (c.req.header('authorization') ?? '').split(' ');
  const session = scheme === 'Bearer' ? await sessions.read(token) : null;
  if (session === null) throw sessionExpired();
  return session;
}

export function sessionExpired(): ProblemError {
  return new ProblemError(
    'session_expired',
    'Your session has ended. Start a new one at /w/sessions; the widget does it by itself.',
  );
}

/** An id from the path; one that cannot exist is answered like one that does not. */
export function idParam<Kind extends IdKind>(kind: Kind, call: AnyCall, name = `${kind}Id`): IdOf<Kind> {
  const id = parseId(kind, call.param(name));
  if (id === null) throw notFound(kind);
  return id;
}
