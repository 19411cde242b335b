import {
  type Action,
  type ActionTest,
  type AuditLine,
  actionListSchema,
  actionSchema,
  actionTestListSchema,
  auditListSchema,
  type CheckedValue,
  checkedValueSchema,
  type ExplainActionsRequest,
  type ExplainedSentence,
  explainedActionsSchema,
  type Field,
  type SaveActionRequest,
} from '@chatref/protocol';
import { request, requestDone } from './request.ts';
import type { AgentRef } from './sources.ts';
import { workspacePath } from './workspace-path.ts';

export type ActionList = {
  actions: Action[];
  deleted: { id: string; name: string; deletedAt: string }[];
};

export function fetchActions(agent: AgentRef): Promise<ActionList> {
  return request(actionListSchema, actionsPath(agent));
}

/** `seenAt`: the state that was edited; null saves over whatever is there. Null `actionId`: a new one. */
export function saveAction(
  agent: AgentRef,
  at: { actionId: string | null; seenAt: string | null },
  body: SaveActionRequest,
): Promise<Action> {
  const { actionId, seenAt } = at;
  if (actionId === null) return request(actionSchema, actionsPath(agent), { method: 'POST', body });
  const query = seenAt === null ? '' : `?seenAt=${encodeURIComponent(seenAt)}`;
  return request(actionSchema, actionsPath(agent, actionId) + query, { method: 'PUT', body });
}

export function removeAction(agent: AgentRef, actionId: string): Promise<void> {
  return requestDone(actionsPath(agent, actionId), { method: 'DELETE' });
}

export function restoreAction(agent: AgentRef, actionId: string): Promise<Action> {
  return request(actionSchema, actionsPath(agent, actionId, 'restore'), { method: 'POST' });
}

export function duplicateAction(agent: AgentRef, actionId: string): Promise<Action> {
  return request(actionSchema, actionsPath(agent, actionId, 'duplicate'), { method: 'POST' });
}

export function orderActions(agent: AgentRef, actionIds: readonly string[]): Promise<ActionList> {
  const body = { actionIds: [...actionIds] };
  return request(actionListSchema, actionsPath(agent, 'order'), { method: 'PUT', body });
}

export async function fetchActionTests(agent: AgentRef, actionId: string): Promise<ActionTest[]> {
  return (await request(actionTestListSchema, actionsPath(agent, actionId, 'tests'))).tests;
}

export async function keepActionTest(
  agent: AgentRef,
  actionId: string,
  body: { text: string; shouldFire: boolean },
): Promise<ActionTest[]> {
  const path = actionsPath(agent, actionId, 'tests');
  return (await request(actionTestListSchema, path, { method: 'POST', body })).tests;
}

export function dropActionTest(agent: AgentRef, actionId: string, testId: string): Promise<void> {
  return requestDone(actionsPath(agent, actionId, 'tests', testId), { method: 'DELETE' });
}

export async function fetchActionHistory(agent: AgentRef, actionId: string): Promise<AuditLine[]> {
  return (await request(auditListSchema, actionsPath(agent, actionId, 'history'))).lines;
}

export async function explainActions(
  agent: AgentRef,
  body: ExplainActionsRequest,
  signal: AbortSignal,
): Promise<ExplainedSentence[]> {
  const path = actionsPath(agent, 'explain');
  return (await request(explainedActionsSchema, path, { method: 'POST', body, signal })).sentences;
}

export function checkValue(
  agent: AgentRef,
  body: { field: Field; value: string },
  signal: AbortSignal,
): Promise<CheckedValue> {
  return request(checkedValueSchema, actionsPath(agent, 'check-value'), { method: 'POST', body, signal });
}

export function actionsPath(agent: AgentRef, ...parts: readonly string[]): string {
  return workspacePath(agent.workspaceId, 'agents', agent.agentId, 'actions', ...parts);
}
