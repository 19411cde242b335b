import { type Action, actionListSchema, actionSchema, type SaveActionRequest } from '@chatref/protocol';
import { request, requestDone } from './request.ts';
import type { AgentRef } from './sources.ts';
import { workspacePath } from './workspace-path.ts';

export async function fetchActions(agent: AgentRef): Promise<Action[]> {
  return (await request(actionListSchema, actionsPath(agent))).actions;
}

/** Null `actionId`: a new one. */
export function saveAction(
  agent: AgentRef,
  actionId: string | null,
  body: SaveActionRequest,
): Promise<Action> {
  return actionId === null
    ? request(actionSchema, actionsPath(agent), { method: 'POST', body })
    : request(actionSchema, actionsPath(agent, actionId), { method: 'PUT', body });
}

export function removeAction(agent: AgentRef, actionId: string): Promise<void> {
  return requestDone(actionsPath(agent, actionId), { method: 'DELETE' });
}

function actionsPath(agent: AgentRef, ...parts: readonly string[]): string {
  return workspacePath(agent.workspaceId, 'agents', agent.agentId, 'actions', ...parts);
}
