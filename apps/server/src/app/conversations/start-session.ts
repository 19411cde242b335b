import { createHash } from 'node:crypto';
import { type AgentId, newId, type VisitorId, type WorkspaceId } from '@chatref/core';
import type { Visit, WidgetConfig } from '@chatref/protocol';
import { presentWidgetConfig } from '../../present/agent.ts';
import type { Stretch } from '../../store/committed.ts';
import { inWorkspace, type Tx } from '../../store/in-workspace.ts';
import { readStretch } from '../../store/read-stretch.ts';
import { workspaceOfAgent } from '../../store/workspace-of-agent.ts';
import { hasPageRules } from '../actions/page-rules.ts';
import { type AppDeps, nowOf } from '../deps.ts';
import { appLimits } from '../limits.ts';
import type { VisitorAccess } from './find-thread.ts';
import { rememberConversation } from './memory.ts';

export type SessionStart = {
  readonly agentId: AgentId;
  readonly origin: string;
  readonly visit: Visit;
  readonly userAgent: string | null;
  readonly isPreview: boolean;
  /** The visitor of the token sent along, where it fits this agent and page. */
  readonly known: VisitorId | null;
  /** The browser's own id of this beginning: whoever brings it again soon is the same visitor. */
  readonly beginId: string | null;
};
export type SessionStarted =
  | {
      readonly kind: 'started';
      readonly visitor: VisitorAccess;
      readonly config: WidgetConfig;
      readonly thread: Stretch | null;
    }
  | { readonly kind: 'unknown_agent' }
  | { readonly kind: 'origin_refused' };

/** Greets a visitor of a page: a new one, or one who comes back to their thread. */
export async function startSession(deps: AppDeps, start: SessionStart): Promise<SessionStarted> {
  const workspaceId = await workspaceOfAgent(deps.db, start.agentId);
  if (workspaceId === null) return { kind: 'unknown_agent' };
  const started = await inWorkspace<SessionStarted>(deps.db, workspaceId, async (tx) => {
    const { agent, ...more } = await readAgentAndShop(tx, start.agentId);
    const allowed = agent.allowed_origins;
    if (!start.isPreview && allowed.length > 0 && !allowed.includes(start.origin)) {
      return { kind: 'origin_refused' };
    }
    const visitorId = await meetVisitor(deps, tx, { ...start, workspaceId });
    if (!start.isPreview) await noteSeen(tx, start, nowOf(deps));
    const visitor = { workspaceId, agentId: start.agentId, visitorId, isPreview: start.isPreview };
    const config = presentWidgetConfig(agent, more);
    return { kind: 'started', visitor, config, thread: await readLatestThread(tx, visitorId) };
  });
  if (started.kind === 'started' && started.thread) rememberConversation(deps, started.thread.row);
  return started;
}

/** What a widget shows before anybody has spoken; null when no agent has this id. */
export async function readWidgetConfig(deps: AppDeps, agentId: AgentId): Promise<WidgetConfig | null> {
  const workspaceId = await workspaceOfAgent(deps.db, agentId);
  if (workspaceId === null) return null;
  return inWorkspace(deps.db, workspaceId, async (tx) => {
    const { agent, ...more } = await readAgentAndShop(tx, agentId);
    return presentWidgetConfig(agent, more);
  });
}

async function readAgentAndShop(tx: Tx, agentId: AgentId) {
  const agent = await tx.selectFrom('agent').selectAll().where('id', '=', agentId).executeTakeFirstOrThrow();
  const workspace = await tx.selectFrom('workspace').select('name').executeTakeFirst();
  return { agent, shopName: workspace?.name ?? agent.name, hasPageRules: await hasPageRules(tx, agentId) };
}

type Meeting = SessionStart & { readonly workspaceId: WorkspaceId };

async function meetVisitor(deps: AppDeps, tx: Tx, meeting: Meeting): Promise<VisitorId> {
  const at = nowOf(deps);
  const begunBy = begunByOf(meeting);
  const known = meeting.known ?? (await findBegun(deps, tx, meeting, begunBy));
  const seen = { ...visitColumns(meeting.visit), user_agent: meeting.userAgent, last_seen_at: at };
  if (known !== null) {
    const met = await tx.updateTable('visitor').set(seen).where('id', '=', known).executeTakeFirst();
    if (met.numUpdatedRows > 0n) return known;
  }
  const key = { workspace_id: meeting.workspaceId };
  const contactId = newId('contact', deps.ids);
  await tx
    .insertInto('contact')
    .values({ ...key, id: contactId, name: null, email: null, created_at: at })
    .execute();
  const id = newId('visitor', deps.ids);
  const { agentId, isPreview } = meeting;
  const columns = { agent_id: agentId, contact_id: contactId, is_preview: isPreview, first_seen_at: at };
  const made = await tx
    .insertInto('visitor')
    .values({ ...key, id, ...columns, ...seen, begun_by: begunBy })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made !== undefined) return made.id;
  await tx.deleteFrom('contact').where('id', '=', contactId).execute();
  const other = await findBegun(deps, tx, meeting, begunBy);
  if (other === null) throw new Error('A visitor was begun by another request, and is not there');
  return other;
}

/** Of this page's origin alone, and not the id itself: whoever reads the table cannot be a visitor by it. */
function begunByOf({ beginId, origin, isPreview }: Meeting): string | null {
  if (beginId === null || isPreview) return null;
  return createHash('sha256').update(`${origin}\n${beginId}`).digest('hex');
}

async function findBegun(
  deps: AppDeps,
  tx: Tx,
  { agentId }: Meeting,
  begunBy: string | null,
): Promise<VisitorId | null> {
  if (begunBy === null) return null;
  const since = new Date(deps.ids.nowMs() - appLimits.beginIdGoodMs);
  const begun = await tx
    .selectFrom('visitor')
    .select(['id', 'first_seen_at'])
    .where('agent_id', '=', agentId)
    .where('begun_by', '=', begunBy)
    .executeTakeFirst();
  if (begun === undefined) return null;
  if (begun.first_seen_at > since) return begun.id;
  await tx.updateTable('visitor').set({ begun_by: null }).where('id', '=', begun.id).execute();
  return null;
}

/** Where the visitor is now, as their browser tells it. */
export async function noteVisit(tx: Tx, visitorId: VisitorId, visit: Visit, at: string): Promise<void> {
  const seen = { ...visitColumns(visit), last_seen_at: at };
  await tx.updateTable('visitor').set(seen).where('id', '=', visitorId).execute();
}

function visitColumns({ pageUrl, pageTitle, referrer, language, timeZone }: Visit) {
  return { page_url: pageUrl, page_title: pageTitle, referrer, language, time_zone: timeZone };
}

async function noteSeen(tx: Tx, { agentId, origin }: SessionStart, at: string): Promise<void> {
  await tx
    .updateTable('agent')
    .set({ last_seen_origin: origin, last_seen_at: at })
    .where('id', '=', agentId)
    .execute();
}

/** The thread the widget goes on with: the newest, open or resolved, so that a later reply is never missed. */
async function readLatestThread(tx: Tx, visitorId: VisitorId): Promise<Stretch | null> {
  const latest = await tx
    .selectFrom('conversation')
    .select('id')
    .where('visitor_id', '=', visitorId)
    .where('seq', '>', 0)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return latest === undefined ? null : readStretch(tx, latest.id, { after: 0, audience: 'visitor' });
}
