import { parseId } from '@chatref/core';
import type { SessionResponse, Visit } from '@chatref/protocol';
import type { Context } from 'hono';
import { startSession } from '../app/conversations/start-session.ts';
import type { VisitorSession } from '../auth/visitor-sessions.ts';
import { presentVisitorBatch } from '../present/batch.ts';
import { ProblemError } from '../present/problem.ts';
import type { HttpDeps } from './http-deps.ts';

type SessionWish = {
  readonly agentId: string;
  readonly origin: string;
  readonly visit: Visit;
  readonly isPreview: boolean;
  readonly beginId?: string | null | undefined;
};

const maxUserAgentChars = 400;

/** A session for whoever opens the widget: new, or the one whose token they send along, if it was given on this page's origin. */
export async function beginSession(deps: HttpDeps, c: Context, wish: SessionWish): Promise<SessionResponse> {
  const agentId = parseId('agent', wish.agentId);
  if (agentId === null) throw unknownAgent(wish.agentId);
  const old = await sessionSentAlong(deps, c);
  const isSame = old?.agentId === agentId && old.origin === wish.origin && old.isPreview === wish.isPreview;
  const started = await startSession(deps, {
    ...wish,
    agentId,
    userAgent: c.req.header('user-agent')?.slice(0, maxUserAgentChars) ?? null,
    known: isSame ? old.visitorId : null,
    beginId: wish.beginId ?? null,
  });
  if (started.kind === 'unknown_agent') throw unknownAgent(wish.agentId);
  if (started.kind === 'origin_refused') throw originRefused(wish.origin);
  const { visitor, config, thread } = started;
  const signed = await deps.sessions.sign({ ...visitor, origin: wish.origin });
  const conversation = thread === null ? null : presentVisitorBatch(thread);
  return { ...signed, visitorId: visitor.visitorId, config, conversation };
}

export function unknownAgent(id: string): ProblemError {
  return new ProblemError(
    'unknown_agent',
    `No agent has the id "${id.slice(0, 60)}" on this server. Copy the line of HTML anew from the agent’s Install page.`,
  );
}

function originRefused(origin: string): ProblemError {
  return new ProblemError(
    'origin_refused',
    `This agent may not be used on ${origin.slice(0, 100)}. Add that origin to the agent’s allowed sites.`,
  );
}

function sessionSentAlong({ sessions }: HttpDeps, c: Context): Promise<VisitorSession | null> {
  const [scheme, token = ''] = (c.req.header('authorization') ?? '').split(' ');
  return scheme === 'Bearer' ? sessions.read(token) : Promise.resolve(null);
}
