import { queryOptions } from '@tanstack/react-query';
import { fetchInvite, fetchMe, fetchSetup } from '../api/session.ts';

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: fetchMe, staleTime: 60_000 });

/** Whether a session ended under somebody's hands, so that the sign-in page can say why it is there. */
export const sessionEndedKey = ['session-ended'] as const;

export const setupQuery = queryOptions({ queryKey: ['setup'], queryFn: fetchSetup });

export function inviteQuery(inviteId: string) {
  return queryOptions({ queryKey: ['invite', inviteId], queryFn: () => fetchInvite(inviteId) });
}
