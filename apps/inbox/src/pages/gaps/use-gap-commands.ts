import type { QuestionAnswer } from '@chatref/protocol';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useAgentRef } from '../../agent/use-agent-ref.ts';
import { answerGap, changeGap } from '../../api/gaps.ts';

/** What can be done to gaps. Each moves one from a list to another, so all of them are read again. */
export function useGapCommands({ isSaidInPlace = false }: { isSaidInPlace?: boolean } = {}) {
  const agent = useAgentRef();
  const queryClient = useQueryClient();
  const common = {
    meta: { isSaidInPlace },
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['gaps', agent.workspaceId, agent.agentId] }),
  };
  return {
    change: useMutation({
      ...common,
      mutationFn: ({ id, status }: { id: string; status: 'open' | 'dismissed' }) =>
        changeGap(agent, id, status),
    }),
    answer: useMutation({
      ...common,
      mutationFn: ({ id, pair }: { id: string; pair: QuestionAnswer }) => answerGap(agent, id, pair),
    }),
  };
}
