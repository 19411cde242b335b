import type { UpdateAgentRequest } from '@chatref/protocol';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { updateAgent } from '../api/agents.ts';
import { agentsQuery } from '../queries/agent-queries.ts';
import { useAgentRef } from './use-agent-ref.ts';

/** Saves some of the agent's settings and shows the saved ones everywhere at once. */
export function useUpdateAgent(options: { isSaidInPlace?: boolean } = {}) {
  const { workspaceId, agentId } = useAgentRef();
  const queryClient = useQueryClient();
  return useMutation({
    meta: { isSaidInPlace: options.isSaidInPlace ?? false },
    mutationFn: (body: UpdateAgentRequest) => updateAgent(workspaceId, agentId, body),
    onSuccess: (saved) =>
      queryClient.setQueryData(agentsQuery(workspaceId).queryKey, (agents) =>
        agents?.map((agent) => (agent.id === saved.id ? saved : agent)),
      ),
  });
}
