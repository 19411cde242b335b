import type { ActionId, AgentId, ConversationId, Run, RunId, WorkspaceId } from '@chatref/core';
import type { ActionRun } from '@chatref/protocol';
import { type Selectable, sql } from 'kysely';
import type { Tx } from './in-workspace.ts';
import type { Tables } from './tables.ts';

export type ActionRunRow = Selectable<Tables['action_run']>;

export type NewRun = {
  readonly workspaceId: WorkspaceId;
  readonly runId: RunId;
  readonly agentId: AgentId;
  readonly actionId: ActionId;
  readonly actionName: string;
  readonly conversationId: ConversationId | null;
  readonly origin: ActionRun['origin'];
  readonly againOf: RunId | null;
  readonly status: ActionRun['status'];
  readonly fields: Readonly<Record<string, string>>;
  readonly at: string;
};

/** Nothing where it is there already. */
export async function insertRun(tx: Tx, run: NewRun): Promise<void> {
  await tx
    .insertInto('action_run')
    .values({
      workspace_id: run.workspaceId,
      id: run.runId,
      agent_id: run.agentId,
      action_id: run.actionId,
      action_name: run.actionName,
      conversation_id: run.conversationId,
      origin: run.origin,
      again_of: run.againOf,
      status: run.status,
      fields: JSON.stringify(run.fields),
      attempts: '[]',
      said: null,
      created_at: run.at,
      ended_at: run.status === 'running' ? null : run.at,
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
    .execute();
}

/** `isHolding`: others wait until this unit of work ends. */
export async function readRun(tx: Tx, runId: RunId, isHolding = false): Promise<ActionRunRow | null> {
  const run = tx.selectFrom('action_run').selectAll().where('id', '=', runId);
  return (await (isHolding ? run.forUpdate() : run).executeTakeFirst()) ?? null;
}

export type RunChange = {
  readonly attempts: readonly ActionRun['attempts'][number][];
  readonly status: ActionRun['status'];
  readonly said: string | null;
  readonly endedAt: string | null;
};

export async function updateRun(tx: Tx, runId: RunId, change: RunChange): Promise<void> {
  const { attempts, status, said, endedAt: ended_at } = change;
  await tx
    .updateTable('action_run')
    .set({ attempts: JSON.stringify(attempts), status, said, ended_at })
    .where('id', '=', runId)
    .execute();
}

export type RunsOf = { readonly actionId: ActionId } | { readonly conversationId: ConversationId };
export type RunsPage = { readonly before: RunId | null; readonly limit: number };

/** Newest first. */
export async function listRunRows(tx: Tx, of: RunsOf, { before, limit }: RunsPage): Promise<ActionRunRow[]> {
  const all = tx.selectFrom('action_run').selectAll();
  const own =
    'actionId' in of
      ? all.where('action_id', '=', of.actionId)
      : all.where('conversation_id', '=', of.conversationId);
  const from =
    before === null
      ? own
      : own.where(
          sql<boolean>`(created_at, id) < (select b.created_at, b.id from action_run b where b.id = ${before})`,
        );
  return from.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
}

type Fruitless = {
  readonly conversationId: ConversationId;
  readonly actionId: ActionId;
  readonly since: string;
};

/** Runs of this action for the conversation's visitor that the system answered, though with nothing that may be shown. */
export async function countFruitless(
  tx: Tx,
  { conversationId, actionId, since }: Fruitless,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count
    from conversation c
    join conversation own on own.workspace_id = c.workspace_id and own.visitor_id = c.visitor_id
    join action_run r on r.workspace_id = own.workspace_id and r.conversation_id = own.id
    where c.id = ${conversationId} and r.action_id = ${actionId} and r.created_at > ${since}
      and r.status = 'failed' and (r.attempts -> -1 -> 'response' ->> 'status')::int < 500`.execute(tx);
  return rows[0]?.count ?? 0;
}

type RunIn = { readonly conversationId: ConversationId; readonly runId: RunId };

/** The run as the log began it, and where in the log; or null. */
export async function readStartedRun(
  tx: Tx,
  { conversationId, runId }: RunIn,
): Promise<{ readonly run: Run; readonly seq: number } | null> {
  const row = await tx
    .selectFrom('conversation_event')
    .select(['event', 'seq'])
    .where('conversation_id', '=', conversationId)
    .where('type', '=', 'ActionStarted')
    .where(sql<boolean>`event #>> '{run,runId}' = ${runId}`)
    .executeTakeFirst();
  return row?.event.type === 'ActionStarted' ? { run: row.event.run, seq: row.seq } : null;
}

/** Whether the visitor was told what came of it. */
export async function isRunRecorded(tx: Tx, { conversationId, runId }: RunIn): Promise<boolean> {
  const row = await tx
    .selectFrom('conversation_event')
    .select('seq')
    .where('conversation_id', '=', conversationId)
    .where('type', '=', 'ActionEnded')
    .where(sql<boolean>`event ->> 'runId' = ${runId}`)
    .executeTakeFirst();
  return row !== undefined;
}
