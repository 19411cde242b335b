import type { ActionTest } from '@chatref/protocol';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useAgentRef } from '../../../agent/use-agent-ref.ts';
import { dropActionTest, keepActionTest } from '../../../api/actions.ts';
import { actionsQuery, actionTestsQuery } from '../../../queries/action-queries.ts';
import { t } from '../../../strings/t.ts';
import { sayDone } from '../../../ui/toasts.ts';

/** Keeping sentences of one action as tests, and forgetting them. */
export function useTestCommands(actionId: string | null) {
  const agent = useAgentRef();
  const queryClient = useQueryClient();
  const { queryKey } = actionTestsQuery(agent, actionId ?? '');
  const changed = (tests: ActionTest[]) => {
    queryClient.setQueryData(queryKey, tests);
    void queryClient.invalidateQueries({ queryKey: actionsQuery(agent).queryKey, exact: true });
  };
  const keep = useMutation({
    mutationFn: async (body: { text: string; shouldFire: boolean }) =>
      actionId === null ? [] : keepActionTest(agent, actionId, body),
    onSuccess: (tests) => {
      changed(tests);
      sayDone(t.actionEditor.lab.kept);
    },
  });
  const drop = useMutation({
    mutationFn: async (testId: string) => {
      if (actionId !== null) await dropActionTest(agent, actionId, testId);
      return testId;
    },
    onSuccess: (gone) => changed((queryClient.getQueryData(queryKey) ?? []).filter(({ id }) => id !== gone)),
  });
  return { keep, drop };
}
