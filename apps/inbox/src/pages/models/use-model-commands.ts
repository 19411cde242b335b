import type { ModelList, SaveModelRequest } from '@chatref/protocol';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { orderModels, removeModel, saveModel, setModelBudget } from '../../api/models.ts';
import { modelsQuery } from '../../queries/model-queries.ts';
import { useSession } from '../../session/SessionContext.tsx';

/** What can be done to the models; each answers with the whole list. */
export function useModelCommands({ isSaidInPlace = false }: { isSaidInPlace?: boolean } = {}) {
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const common = {
    meta: { isSaidInPlace },
    onSuccess: (list: ModelList) => queryClient.setQueryData(modelsQuery(workspace.id).queryKey, list),
  };
  return {
    save: useMutation({
      ...common,
      mutationFn: ({ id, body }: { id: string | null; body: SaveModelRequest }) =>
        saveModel(workspace.id, id, body),
    }),
    remove: useMutation({ ...common, mutationFn: (id: string) => removeModel(workspace.id, id) }),
    order: useMutation({ ...common, mutationFn: (ids: readonly string[]) => orderModels(workspace.id, ids) }),
    bound: useMutation({
      ...common,
      mutationFn: (monthlyTokens: number | null) => setModelBudget(workspace.id, monthlyTokens),
    }),
  };
}
