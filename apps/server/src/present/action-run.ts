import type { ActionRun } from '@chatref/protocol';
import type { ActionRunRow } from '../store/action-runs.ts';

export function presentRun(row: ActionRunRow): ActionRun {
  return {
    id: row.id,
    actionId: row.action_id,
    actionName: row.action_name,
    conversationId: row.conversation_id,
    origin: row.origin,
    status: row.status,
    createdAt: row.created_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    attempts: [...row.attempts],
    said: row.said,
  };
}
