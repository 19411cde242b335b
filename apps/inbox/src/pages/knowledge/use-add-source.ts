import type { Source } from '@chatref/protocol';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useAgentRef } from '../../agent/use-agent-ref.ts';
import type { AgentRef } from '../../api/sources.ts';
import { sourcesQuery } from '../../queries/agent-queries.ts';

/** Adds one source by the given request and shows it in the list at once, newest first. */
export function useAddSource<Input>(add: (agent: AgentRef, input: Input) => Promise<Source>) {
  const agent = useAgentRef();
  const queryClient = useQueryClient();
  const { queryKey } = sourcesQuery(agent);
  return useMutation({
    meta: { isSaidInPlace: true },
    mutationFn: (input: Input) => add(agent, input),
    onSuccess: async (added) => {
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData(queryKey, (sources) => [
        added,
        ...(sources ?? []).filter((source) => source.id !== added.id),
      ]);
    },
  });
}
