import type { Action, SaveActionRequest } from '@chatref/protocol';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useAgentRef } from '../../agent/use-agent-ref.ts';
import {
  type ActionList,
  duplicateAction,
  orderActions,
  removeAction,
  restoreAction,
  saveAction,
} from '../../api/actions.ts';
import { actionsQuery } from '../../queries/action-queries.ts';
import { t } from '../../strings/t.ts';
import { sayDone, sayUndoable } from '../../ui/toasts.ts';

const texts = t.actions;

export type Saving = { actionId: string | null; seenAt: string | null; body: SaveActionRequest };

/** What can be done to an agent's actions. The list is asked for anew each time: any change may break kept tests. */
export function useActionCommands(options: { isSaidInPlace?: boolean } = {}) {
  const agent = useAgentRef();
  const queryClient = useQueryClient();
  const { queryKey } = actionsQuery(agent);
  const show = (change: (list: ActionList) => ActionList) => {
    queryClient.setQueryData(queryKey, (list) => list && change(list));
    return queryClient.invalidateQueries({ queryKey });
  };
  const save = useMutation({
    meta: { isSaidInPlace: options.isSaidInPlace ?? false },
    mutationFn: ({ body, ...at }: Saving) => saveAction(agent, at, body),
    onSuccess: (saved) => void show((list) => ({ ...list, actions: withSaved(list.actions, saved) })),
    // Somebody may have been faster: what they saved is shown, and can be chosen.
    onError: () => void queryClient.invalidateQueries({ queryKey }),
  });
  const restore = useMutation({
    mutationFn: (actionId: string) => restoreAction(agent, actionId),
    onSuccess: (restored) => {
      sayDone(texts.restored(restored.name));
      return show((list) => list);
    },
  });
  const remove = useMutation({
    mutationFn: ({ id }: Action) => removeAction(agent, id),
    onSuccess: (_done, { id, name }) => {
      sayUndoable(texts.removed(name), { label: t.common.undo, onUndo: () => restore.mutate(id) });
      return show((list) => ({ ...list, actions: list.actions.filter((other) => other.id !== id) }));
    },
  });
  const duplicate = useMutation({
    mutationFn: ({ id }: Action) => duplicateAction(agent, id),
    onSuccess: (copy) => {
      sayDone(texts.duplicated(copy.name));
      return show((list) => list);
    },
  });
  const order = useMutation({
    mutationFn: (actionIds: readonly string[]) => orderActions(agent, actionIds),
    onSuccess: (list) => queryClient.setQueryData(queryKey, list),
    onError: () => queryClient.invalidateQueries({ queryKey }),
  });
  return { save, remove, restore, duplicate, order };
}

/** A new one stands behind the owner's others, before the built-in one. */
function withSaved(actions: readonly Action[], saved: Action): Action[] {
  if (actions.some(({ id }) => id === saved.id))
    return actions.map((other) => (other.id === saved.id ? saved : other));
  const own = actions.filter(({ isBuiltIn }) => !isBuiltIn);
  return [...own, saved, ...actions.filter(({ isBuiltIn }) => isBuiltIn)];
}
