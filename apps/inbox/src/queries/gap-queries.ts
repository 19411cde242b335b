import type { GapStatus } from '@chatref/protocol';
import { queryOptions } from '@tanstack/react-query';
import { fetchGaps } from '../api/gaps.ts';
import type { AgentRef } from '../api/sources.ts';

export function gapsQuery(agent: AgentRef, status: GapStatus) {
  return queryOptions({
    queryKey: ['gaps', agent.workspaceId, agent.agentId, status],
    queryFn: () => fetchGaps(agent, status),
  });
}
