import { parseId, type TeammateId, type WorkspaceId } from '@chatref/core';
import { findOwn } from '../app/conversations/find-thread.ts';
import { rememberConversation } from '../app/conversations/memory.ts';
import type { EdgeDeps } from '../app/edge-deps.ts';
import { accessWorkspace } from '../auth/access.ts';
import { authRefusals } from '../auth/refusals.ts';
import type { VisitorSession } from '../auth/visitor-sessions.ts';
import type { Hint } from '../bus/bus.ts';
import { presentTeammateBatch, presentVisitorBatch } from '../present/batch.ts';
import { presentInboxRow } from '../present/inbox-row.ts';
import { notFound, ProblemError } from '../present/problem.ts';
import type { Stretch } from '../store/committed.ts';
import { inWorkspace } from '../store/in-workspace.ts';
import { readStretch } from '../store/read-stretch.ts';
import { lastFrame } from './last-frame.ts';
import type { Greet, Peer } from './peer.ts';

type ConversationId = Parameters<Peer['read']>[0];

/** Lets in visitors, by the token of their session; they watch their own conversations only. */
export function greetVisitors(deps: EdgeDeps): Greet {
  return async ({ token }) => {
    const visitor = token === null ? null : await deps.sessions.read(token);
    if (visitor !== null) return new VisitorPeer(deps, visitor);
    const detail = 'Your session has ended. The widget starts a new one by itself.';
    return new ProblemError('session_expired', detail);
  };
}

/** Lets in the teammate with this cookie, to every conversation of the workspace that they name. */
export function greetTeammate(deps: EdgeDeps, cookie: string): Greet {
  return async ({ workspaceId: wanted }) => {
    const access = await accessWorkspace(deps.auth, new Headers({ cookie }), wanted ?? '');
    if (access.kind === 'refused') {
      return new ProblemError(access.reason, authRefusals[access.reason].message);
    }
    const workspaceId = parseId('workspace', wanted ?? '');
    const id = parseId('teammate', access.teammate.id);
    if (workspaceId === null || id === null) {
      return new ProblemError('not_a_member', authRefusals.not_a_member.message);
    }
    return new TeammatePeer(deps, workspaceId, { id, name: access.teammate.name });
  };
}

/** A class, like the other one: of visitors there are many, and their methods are the same. */
class VisitorPeer implements Peer {
  readonly side = 'visitor';
  readonly teammate = null;
  readonly #deps: EdgeDeps;
  readonly #visitor: VisitorSession;

  constructor(deps: EdgeDeps, visitor: VisitorSession) {
    this.#deps = deps;
    this.#visitor = visitor;
  }

  get workspaceId(): WorkspaceId {
    return this.#visitor.workspaceId;
  }

  get personId(): string {
    return this.#visitor.visitorId;
  }

  async read(id: ConversationId, after: number): Promise<Stretch> {
    const stretch = await inWorkspace(this.#deps.db, this.workspaceId, async (tx) => {
      const isOwn = (await findOwn(tx, this.#visitor, id)) !== null;
      return isOwn ? readStretch(tx, id, { after, audience: 'visitor' }) : null;
    });
    if (stretch === null) throw notFound('conversation');
    rememberConversation(this.#deps, stretch.row);
    return stretch;
  }

  batchFrame(stretch: Stretch): string {
    return visitorBatchFrame(stretch);
  }

  newsFrame(): null {
    return null;
  }
}

class TeammatePeer implements Peer {
  readonly side = 'teammate';
  readonly workspaceId: WorkspaceId;
  readonly teammate: { readonly id: TeammateId; readonly name: string };
  readonly #deps: EdgeDeps;

  constructor(deps: EdgeDeps, workspaceId: WorkspaceId, teammate: TeammatePeer['teammate']) {
    this.#deps = deps;
    this.workspaceId = workspaceId;
    this.teammate = teammate;
  }

  get personId(): string {
    return this.teammate.id;
  }

  async read(id: ConversationId, after: number): Promise<Stretch> {
    const stretch = await inWorkspace(this.#deps.db, this.workspaceId, (tx) =>
      readStretch(tx, id, { after, audience: 'teammate' }),
    );
    if (stretch === null) throw notFound('conversation');
    rememberConversation(this.#deps, stretch.row);
    return stretch;
  }

  /** What is permitted differs from one teammate to the next. */
  batchFrame(stretch: Stretch): string {
    return JSON.stringify({ t: 'batch', batch: presentTeammateBatch(stretch, this.teammate.id) });
  }

  newsFrame(hint: Hint): string | null {
    if (hint.kind === 'source_changed') return sourceFrame(hint);
    return hint.kind === 'appended' && !hint.stretch.row.is_preview ? rowFrame(hint.stretch) : null;
  }
}

const visitorBatchFrame = lastFrame((stretch: Stretch) =>
  JSON.stringify({ t: 'batch', batch: presentVisitorBatch(stretch) }),
);

const rowFrame = lastFrame(({ row, people }: Stretch) =>
  JSON.stringify({ t: 'row', row: presentInboxRow(row, people) }),
);

const sourceFrame = lastFrame(({ agentId, sourceId }: Extract<Hint, { kind: 'source_changed' }>) =>
  JSON.stringify({ t: 'source_changed', agentId, sourceId }),
);
