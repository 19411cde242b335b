import { queryOptions } from '@tanstack/react-query';
import { fetchActions } from '../api/actions.ts';
import { fetchAgents } from '../api/agents.ts';
import { type AgentRef, fetchSources } from '../api/sources.ts';

export function agentsQuery(workspaceId: string) {
  return queryOptions({ queryKey: ['agents', workspaceId], queryFn: () => fetchAgents(workspaceId) });
}

export function sourcesQuery(agent: AgentRef) {
  return queryOptions({
    queryKey: ['sources', agent.workspaceId, agent.agentId],
    queryFn: () => fetchSources(agent),
    // The live connection tells of changes; this only covers the time without one while something is trained.
    refetchInterval: (query) =>
      query.state.data?.some((source) => source.status === 'pending' || source.status === 'processing')
        ? trainingPollMs
        : false,
  });
}

export function actionsQuery(agent: AgentRef) {
  return queryOptions({
    queryKey: ['actions', agent.workspaceId, agent.agentId],
    queryFn: () => fetchActions(agent),
  });
}

const trainingPollMs = 2_000;
