import type { Schedule, ScheduleList } from '@chatref/protocol';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { chooseHours, removeSchedule, saveSchedule } from '../../api/hours.ts';
import { schedulesQuery } from '../../queries/hours-queries.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { type ScheduleValues, scheduleRequestOf } from './schedule-values.ts';

/** What can be done to one schedule; null is one that is not saved yet. */
export function useScheduleCommands(scheduleId: string | null) {
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const { queryKey } = schedulesQuery(workspace.id);
  const change = (to: (list: ScheduleList) => ScheduleList) =>
    queryClient.setQueryData(queryKey, (list) => list && to(list));
  const save = useMutation({
    meta: { isSaidInPlace: true },
    mutationFn: async (values: ScheduleValues) => {
      const saved = await saveSchedule(workspace.id, scheduleId, scheduleRequestOf(values));
      // Kept at once: should the choice below fail, saving again must not add a second one.
      change((list) => withSchedule(list, saved));
      if (scheduleId === null && values.isForWorkspace) {
        await chooseHours(workspace.id, saved.id);
        change((list) => ({ ...list, workspaceScheduleId: saved.id }));
      }
      return saved;
    },
  });
  const remove = useMutation({
    meta: { isSaidInPlace: true },
    mutationFn: (id: string) => removeSchedule(workspace.id, id),
    onSuccess: (_done, id) =>
      change((list) => ({ ...list, schedules: list.schedules.filter((other) => other.id !== id) })),
  });
  return { save, remove };
}

/** Which schedule the workspace follows. */
export function useChooseHours() {
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  const { queryKey } = schedulesQuery(workspace.id);
  return useMutation({
    mutationFn: (scheduleId: string | null) => chooseHours(workspace.id, scheduleId),
    onSuccess: (_done, workspaceScheduleId) =>
      queryClient.setQueryData(queryKey, (list) => list && { ...list, workspaceScheduleId }),
  });
}

function withSchedule(list: ScheduleList, saved: Schedule): ScheduleList {
  const isKnown = list.schedules.some(({ id }) => id === saved.id);
  const schedules = isKnown
    ? list.schedules.map((other) => (other.id === saved.id ? saved : other))
    : [...list.schedules, saved];
  return { ...list, schedules };
}
