import { queryOptions } from '@tanstack/react-query';
import { fetchNamedTeams, fetchSchedules } from '../api/hours.ts';

export function schedulesQuery(workspaceId: string) {
  return queryOptions({
    queryKey: ['schedules', workspaceId],
    queryFn: () => fetchSchedules(workspaceId),
  });
}

export function namedTeamsQuery(workspaceId: string) {
  return queryOptions({
    queryKey: ['named-teams', workspaceId],
    queryFn: () => fetchNamedTeams(workspaceId),
  });
}
