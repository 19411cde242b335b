import type { Source, UpdateSourceRequest } from '@chatref/protocol';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useAgentRef } from '../../agent/use-agent-ref.ts';
import { cancelSource, removeSource, retryPages, retrySource, updateSource } from '../../api/sources.ts';
import { agentsQuery, sourcesQuery } from '../../queries/agent-queries.ts';

/** What can be done to one source that is there. */
export function useSourceCommands(source: Pick<Source, 'id'>) {
  const agent = useAgentRef();
  const queryClient = useQueryClient();
  const { queryKey } = sourcesQuery(agent);
  const change = (by: (sources: Source[]) => Source[]) =>
    queryClient.setQueryData(queryKey, (sources) => sources && by(sources));
  const replace = (changed: Source) =>
    change((sources) => sources.map((other) => (other.id === changed.id ? changed : other)));
  const retry = useMutation({
    mutationFn: () => retrySource(agent, source.id),
    onSuccess: replace,
  });
  const cancel = useMutation({
    mutationFn: () => cancelSource(agent, source.id),
    onSuccess: replace,
  });
  const retryFailed = useMutation({
    mutationFn: (url: string | null) => retryPages(agent, source.id, url),
    onSuccess: async (changed) => {
      replace(changed);
      await queryClient.invalidateQueries({ queryKey: [...queryKey, source.id] });
    },
  });
  const update = useMutation({
    meta: { isSaidInPlace: true },
    mutationFn: (body: UpdateSourceRequest) => updateSource(agent, source.id, body),
    onSuccess: replace,
  });
  const remove = useMutation({
    mutationFn: () => removeSource(agent, source.id),
    onSuccess: () => {
      change((sources) => sources.filter((other) => other.id !== source.id));
      void queryClient.invalidateQueries(agentsQuery(agent.workspaceId));
    },
  });
  return { retry, cancel, retryFailed, update, remove };
}
