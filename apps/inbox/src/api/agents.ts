import { type Agent, agentListSchema, agentSchema, type UpdateAgentRequest } from '@chatref/protocol';
import { request, requestDone } from './request.ts';
import { workspacePath } from './workspace-path.ts';

export async function fetchAgents(workspaceId: string): Promise<Agent[]> {
  return (await request(agentListSchema, workspacePath(workspaceId, 'agents'))).agents;
}

export function createAgent(workspaceId: string, name: string): Promise<Agent> {
  return request(agentSchema, workspacePath(workspaceId, 'agents'), { method: 'POST', body: { name } });
}

export function updateAgent(workspaceId: string, agentId: string, body: UpdateAgentRequest): Promise<Agent> {
  return request(agentSchema, workspacePath(workspaceId, 'agents', agentId), { method: 'PATCH', body });
}

export function removeAgent(workspaceId: string, agentId: string): Promise<void> {
  return requestDone(workspacePath(workspaceId, 'agents', agentId), { method: 'DELETE' });
}
