import type { PageFilter } from '@chatref/protocol';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { fetchAgents } from '../api/agents.ts';
import { type AgentRef, fetchSourceContent, fetchSourcePages, fetchSources } from '../api/sources.ts';

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

/** Under the key of the sources, so that news of one has its pages asked for as well. */
export function sourcePagesQuery(agent: AgentRef, sourceId: string, filter: PageFilter) {
  return infiniteQueryOptions({
    queryKey: ['sources', agent.workspaceId, agent.agentId, sourceId, 'pages', filter],
    queryFn: ({ pageParam }) => fetchSourcePages(agent, sourceId, { filter, after: pageParam }),
    initialPageParam: startOfPages(),
    getNextPageParam: (page) => page.next,
  });
}

/** Always asked for anew: somebody else may have edited it. */
export function sourceContentQuery(agent: AgentRef, sourceId: string) {
  return queryOptions({
    queryKey: ['source-content', agent.workspaceId, agent.agentId, sourceId],
    queryFn: () => fetchSourceContent(agent, sourceId),
    staleTime: 0,
    gcTime: 0,
  });
}

function startOfPages(): number | null {
  return null;
}

const trainingPollMs = 2_000;
