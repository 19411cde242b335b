import type { Source } from '@chatref/protocol';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useAgentRef } from '../../agent/use-agent-ref.ts';
import { removeSource, retrySource } from '../../api/sources.ts';
import { agentsQuery, sourcesQuery } from '../../queries/agent-queries.ts';

/** What can be done to one source that is there. */
export function useSourceCommands(source: Source) {
  const agent = useAgentRef();
  const queryClient = useQueryClient();
  const { queryKey } = sourcesQuery(agent);
  const replace = (change: (sources: Source[]) => Source[]) =>
    queryClient.setQueryData(queryKey, (sources) => sources && change(sources));
  const retry = useMutation({
    mutationFn: () => retrySource(agent, source.id),
    onSuccess: (retried) =>
      replace((sources) => sources.map((other) => (other.id === retried.id ? retried : other))),
  });
  const remove = useMutation({
    mutationFn: () => removeSource(agent, source.id),
    onSuccess: () => {
      replace((sources) => sources.filter((other) => other.id !== source.id));
      void queryClient.invalidateQueries(agentsQuery(agent.workspaceId));
    },
  });
  return { retry, remove };
}
