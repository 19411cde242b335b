import { queryOptions } from '@tanstack/react-query';
import { fetchTeam } from '../api/team.ts';

export function teamQuery(workspaceId: string) {
  return queryOptions({ queryKey: ['team', workspaceId], queryFn: () => fetchTeam(workspaceId) });
}
