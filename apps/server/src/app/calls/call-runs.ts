import type { ActionId, AgentId, ConversationId, RunId, WorkspaceId } from '@chatref/core';
import type { ActionRun } from '@chatref/protocol';
import { presentRun } from '../../present/action-run.ts';
import { listRunRows, readRun } from '../../store/action-runs.ts';
import { inWorkspace } from '../../store/in-workspace.ts';
import { loadConversation } from '../../store/load-conversation.ts';
import type { AppDeps } from '../deps.ts';

/** `next`: what to ask for after this page; null at the end. */
export type RunPage = { readonly runs: ActionRun[]; readonly next: RunId | null };
type In = { readonly workspaceId: WorkspaceId; readonly before: RunId | null };

const pageSize = 25;

/** Newest first; null where there is no such action, deleted ones aside. */
export function runsOfAction(
  { db }: AppDeps,
  at: In & { readonly agentId: AgentId; readonly actionId: ActionId },
): Promise<RunPage | null> {
  return inWorkspace(db, at.workspaceId, async (tx) => {
    const action = await tx
      .selectFrom('action')
      .select('id')
      .where('id', '=', at.actionId)
      .where('agent_id', '=', at.agentId)
      .executeTakeFirst();
    if (action === undefined) return null;
    return pageOf(
      await listRunRows(tx, { actionId: at.actionId }, { before: at.before, limit: pageSize + 1 }),
    );
  });
}

/** Newest first; null where there is no such conversation. */
export function runsOfConversation(
  { db }: AppDeps,
  { workspaceId, conversationId, before }: In & { readonly conversationId: ConversationId },
): Promise<RunPage | null> {
  return inWorkspace(db, workspaceId, async (tx) => {
    if ((await loadConversation(tx, conversationId)) === null) return null;
    return pageOf(await listRunRows(tx, { conversationId }, { before, limit: pageSize + 1 }));
  });
}

export function readOneRun(
  { db }: AppDeps,
  { workspaceId, runId }: { readonly workspaceId: WorkspaceId; readonly runId: RunId },
): Promise<ActionRun | null> {
  return inWorkspace(db, workspaceId, async (tx) => {
    const row = await readRun(tx, runId);
    return row === null ? null : presentRun(row);
  });
}

/** One more than the page was read, to know whether there is another. */
function pageOf(rows: Awaited<ReturnType<typeof listRunRows>>): RunPage {
  const shown = rows.slice(0, pageSize);
  return { runs: shown.map(presentRun), next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null };
}
