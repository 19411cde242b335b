import type { Action, SaveActionRequest } from '@chatref/protocol';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useAgentRef } from '../../agent/use-agent-ref.ts';
import { removeAction, saveAction } from '../../api/actions.ts';
import { actionsQuery } from '../../queries/agent-queries.ts';

/** What can be done to one action; null is one that is not saved yet. */
export function useActionCommands(actionId: string | null, options: { isSaidInPlace?: boolean } = {}) {
  const agent = useAgentRef();
  const queryClient = useQueryClient();
  const { queryKey } = actionsQuery(agent);
  const replace = (change: (actions: Action[]) => Action[]) =>
    queryClient.setQueryData(queryKey, (actions) => change(actions ?? []));
  const save = useMutation({
    meta: { isSaidInPlace: options.isSaidInPlace ?? false },
    mutationFn: (body: SaveActionRequest) => saveAction(agent, actionId, body),
    onSuccess: (saved) =>
      replace((actions) =>
        actions.some((other) => other.id === saved.id)
          ? actions.map((other) => (other.id === saved.id ? saved : other))
          : [...actions, saved],
      ),
  });
  const remove = useMutation({
    mutationFn: async () => {
      if (actionId !== null) await removeAction(agent, actionId);
    },
    onSuccess: () => replace((actions) => actions.filter((other) => other.id !== actionId)),
  });
  return { save, remove };
}
