import { type FollowUp, unreachable } from '@chatref/core';
import { sql } from 'kysely';
import type { Tx } from './in-workspace.ts';
import type { ConversationRow } from './load-conversation.ts';
import { logLimits } from './log-limits.ts';

/** What a job is handed; each task's own module says what it does with it. */
export type JobPayloads = {
  run_turn: { workspaceId: string; conversationId: string };
  close_collection: { workspaceId: string; conversationId: string; collectionId: string };
  tell_team: { workspaceId: string; conversationId: string; requestId: string };
  tell_teammate: { workspaceId: string; conversationId: string; requestId: string; teammateId: string };
  /** The call that an action of this conversation makes. */
  run_action: { workspaceId: string; conversationId: string; runId: string };
  /** One more attempt of a call that nobody waits for. */
  retry_action: { workspaceId: string; runId: string; tried: number };
  train_source: { workspaceId: string; agentId: string; sourceId: string };
  crawl_source: { workspaceId: string; agentId: string; sourceId: string };
  refetch_source: { workspaceId: string; agentId: string; sourceId: string };
};
export type TaskName = keyof JobPayloads;

export type Job<Task extends TaskName> = {
  readonly payload: JobPayloads[Task];
  /** ISO instant; now when absent. */
  readonly runAt?: string;
  /** A later job with the same key replaces an earlier one that has not started. */
  readonly key?: string;
};

/** Adds a job in this very transaction: it exists if and only if the fact that called for it does. */
export async function enqueue<Task extends TaskName>(tx: Tx, task: Task, job: Job<Task>): Promise<void> {
  const { payload, runAt = null, key = null } = job;
  await sql`select enqueue_job(${task}, ${JSON.stringify(payload)}::json, ${runAt}::timestamptz, ${key}, ${logLimits.jobAttempts})`.execute(
    tx,
  );
}

/** A job as `append_stretch` takes it. */
export type StoredJob = {
  readonly task: TaskName;
  readonly payload: JobPayloads[TaskName];
  readonly run_at: string | null;
  readonly key: string;
  readonly max_attempts: number;
};

/** The jobs that do what follows from an append. */
export function jobsOf(row: ConversationRow, followUps: readonly FollowUp[]): readonly StoredJob[] {
  return followUps.flatMap((followUp) => jobOf(row, followUp) ?? []);
}

function jobOf(row: ConversationRow, followUp: FollowUp): StoredJob | null {
  const ids = { workspaceId: row.workspace_id, conversationId: row.id };
  const common = { run_at: null, max_attempts: logLimits.jobAttempts };
  switch (followUp.kind) {
    case 'runTurn':
      return { ...common, task: 'run_turn', payload: ids, key: `turn:${row.id}` };
    case 'closeCollection': {
      const { collectionId, at } = followUp;
      const payload = { ...ids, collectionId };
      return {
        ...common,
        task: 'close_collection',
        payload,
        run_at: at,
        key: `collection:${collectionId}`,
      };
    }
    case 'runAction': {
      const { runId } = followUp;
      return { ...common, task: 'run_action', payload: { ...ids, runId }, key: `run:${runId}` };
    }
    case 'tellTeam': {
      const { requestId } = followUp;
      return { ...common, task: 'tell_team', payload: { ...ids, requestId }, key: `tell:${requestId}` };
    }
    // A running turn is told over the bus; the fence holds whether or not it hears.
    case 'stopTurn':
      return null;
    default:
      return unreachable(followUp);
  }
}
