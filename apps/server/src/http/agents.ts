import {
  agentListSchema,
  agentSchema,
  createAgentRequestSchema,
  updateAgentRequestSchema,
} from '@chatref/protocol';
import { createAgent, deleteAgent, getAgent, listAgents, updateAgent } from '../app/agents.ts';
import { notFound } from '../present/problem.ts';
import { accessTeammate, idParam } from './access.ts';
import type { Api } from './api.ts';
import type { HttpDeps } from './http-deps.ts';

const list = '/api/workspaces/:workspaceId/agents';
const one = `${list}/:agentId`;

export function agentRoutes({ route }: Api, deps: HttpDeps): void {
  route({ method: 'get', path: list, summary: 'Agents', answer: agentListSchema }, async (call) => {
    const { workspaceId } = await accessTeammate(deps, call, 'see_settings');
    return { agents: await listAgents(deps, workspaceId) };
  });
  route(
    {
      method: 'post',
      path: list,
      summary: 'Create an agent',
      body: createAgentRequestSchema,
      answer: agentSchema,
    },
    async (call) => {
      const { workspaceId } = await accessTeammate(deps, call, 'manage_agents');
      return createAgent(deps, workspaceId, call.body.name);
    },
  );
  route({ method: 'get', path: one, summary: 'An agent', answer: agentSchema }, async (call) => {
    const { workspaceId } = await accessTeammate(deps, call, 'see_settings');
    return orNotFound(await getAgent(deps, workspaceId, idParam('agent', call)));
  });
  route(
    {
      method: 'patch',
      path: one,
      summary: 'Change an agent',
      body: updateAgentRequestSchema,
      answer: agentSchema,
    },
    async (call) => {
      const { workspaceId } = await accessTeammate(deps, call, 'manage_agents');
      const at = { workspaceId, agentId: idParam('agent', call) };
      return orNotFound(await updateAgent(deps, at, call.body));
    },
  );
  route(
    { method: 'delete', path: one, summary: 'Delete an agent with its conversations' },
    async (call): Promise<undefined> => {
      const { workspaceId } = await accessTeammate(deps, call, 'manage_agents');
      const isGone = await deleteAgent(deps, { workspaceId, agentId: idParam('agent', call) });
      if (!isGone) throw notFound('agent');
    },
  );
}

function orNotFound<T>(agent: T | null): T {
  if (agent === null) throw notFound('agent');
  return agent;
}
