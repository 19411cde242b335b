import type { IncomingMessage } from 'node:http';
import { parseId, type WorkspaceId } from '@chatref/core';
import type { FromClient, ToTeammate } from '@chatref/protocol';
import type { EdgeDeps } from '../app/edge-deps.ts';
import { findOwn } from '../app/find-thread.ts';
import { accessWorkspace } from '../auth/access.ts';
import { authRefusals } from '../auth/refusals.ts';
import type { Hint } from '../bus/bus.ts';
import { presentTeammateBatch, presentVisitorBatch } from '../present/batch.ts';
import { presentInboxRow } from '../present/inbox-row.ts';
import { notFound, ProblemError } from '../present/problem.ts';
import { inWorkspace } from '../store/in-workspace.ts';
import { readStretch } from '../store/read-stretch.ts';
import type { Peer } from './live-session.ts';

type Hello = Extract<FromClient, { t: 'hello' }>;

/** A visitor, by the token of their session; they watch their own conversations only. */
export async function greetVisitor(deps: EdgeDeps, { token }: Hello): Promise<Peer | ProblemError> {
  const visitor = token === null ? null : await deps.sessions.read(token);
  if (visitor === null) {
    return new ProblemError(
      'session_expired',
      'Your session has ended. The widget starts a new one by itself.',
    );
  }
  const { workspaceId } = visitor;
  return {
    side: 'visitor',
    workspaceId,
    teammateId: null,
    name: null,
    read: (id, after) =>
      inWorkspace(deps.db, workspaceId, async (tx) => {
        const isOwn = (await findOwn(tx, visitor, id)) !== null;
        const stretch = isOwn ? await readStretch(tx, id, { after, audience: 'visitor' }) : null;
        if (stretch === null) throw notFound('conversation');
        return stretch;
      }),
    presentBatch: (stretch) => ({ t: 'batch', batch: presentVisitorBatch(stretch) }),
    presentNews: () => null,
  };
}

/** A teammate, by the cookie of the upgrade; they watch every conversation of the workspace they name. */
export async function greetTeammate(
  deps: EdgeDeps,
  request: IncomingMessage,
  { workspaceId: wanted }: Hello,
): Promise<Peer | ProblemError> {
  const headers = new Headers({ cookie: request.headers.cookie ?? '' });
  const access = await accessWorkspace(deps.auth, headers, wanted ?? '');
  if (access.kind === 'refused') return new ProblemError(access.reason, authRefusals[access.reason].message);
  const workspaceId = parseId('workspace', wanted ?? '');
  const teammateId = parseId('teammate', access.teammate.id);
  if (workspaceId === null || teammateId === null) {
    return new ProblemError('not_a_member', authRefusals.not_a_member.message);
  }
  return {
    side: 'teammate',
    workspaceId,
    teammateId,
    name: access.teammate.name,
    read: (id, after) => readAsTeammate(deps, workspaceId, { id, after }),
    presentBatch: (stretch) => ({ t: 'batch', batch: presentTeammateBatch(stretch, teammateId) }),
    presentNews: presentNewsForTeammate,
  };
}

async function readAsTeammate(
  { db }: EdgeDeps,
  workspaceId: WorkspaceId,
  { id, after }: { readonly id: Parameters<Peer['read']>[0]; readonly after: number },
) {
  const stretch = await inWorkspace(db, workspaceId, (tx) =>
    readStretch(tx, id, { after, audience: 'teammate' }),
  );
  if (stretch === null) throw notFound('conversation');
  return stretch;
}

function presentNewsForTeammate(hint: Hint): ToTeammate | null {
  if (hint.kind === 'source_changed') {
    return { t: 'source_changed', agentId: hint.agentId, sourceId: hint.sourceId };
  }
  if (hint.kind !== 'appended' || hint.stretch.row.is_preview) return null;
  return { t: 'row', row: presentInboxRow(hint.stretch.row, hint.stretch.people) };
}
