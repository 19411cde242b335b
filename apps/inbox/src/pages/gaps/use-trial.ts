import type { Explanation } from '@chatref/protocol';
import { useQuery } from '@tanstack/react-query';
import { useAgentRef } from '../../agent/use-agent-ref.ts';
import { explainAnswer } from '../../api/explain.ts';
import { sourcesQuery } from '../../queries/agent-queries.ts';

export type Trial =
  | { readonly kind: 'learning' | 'trying' | 'failed' }
  | { readonly kind: 'tried'; readonly explanation: Explanation };

const pollMs = 700;

/** Once the answer is learned, asks the question again as a visitor would. Null before anything was saved. */
export function useTrial(
  saved: { readonly sourceId: string; readonly question: string } | null,
): Trial | null {
  const agent = useAgentRef();
  const isSaved = saved !== null;
  const sources = useQuery({
    ...sourcesQuery(agent),
    enabled: isSaved,
    refetchInterval: isSaved ? pollMs : false,
  });
  const source = sources.data?.find(({ id }) => id === saved?.sourceId);
  const isLearned = source?.status === 'trained';
  const why = useQuery({
    queryKey: ['explain', agent.agentId, 'gap', saved, source?.trainedAt],
    queryFn: () => explainAnswer(agent, saved?.question ?? '', []),
    enabled: isSaved && isLearned,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (saved === null) return null;
  if (source?.status === 'failed' || why.isError) return { kind: 'failed' };
  if (!isLearned) return { kind: 'learning' };
  return why.data === undefined ? { kind: 'trying' } : { kind: 'tried', explanation: why.data };
}
