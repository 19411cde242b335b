import { queryOptions } from '@tanstack/react-query';
import type { AgentRef } from '../api/sources.ts';
import { fetchSynonyms } from '../api/synonyms.ts';

export function synonymsQuery(agent: AgentRef) {
  return queryOptions({
    queryKey: ['synonyms', agent.workspaceId, agent.agentId],
    queryFn: () => fetchSynonyms(agent),
  });
}
