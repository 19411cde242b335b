import { queryOptions } from '@tanstack/react-query';
import { fetchInvite, fetchMe, fetchSetup } from '../api/session.ts';

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: fetchMe, staleTime: 60_000 });

export const setupQuery = queryOptions({ queryKey: ['setup'], queryFn: fetchSetup });

export function inviteQuery(inviteId: string) {
  return queryOptions({ queryKey: ['invite', inviteId], queryFn: () => fetchInvite(inviteId) });
}
