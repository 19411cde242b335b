import type { InboxFilter } from '@chatref/protocol';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { fetchInboxPage } from '../api/inbox.ts';

type InboxList = { filter: InboxFilter; agentId: string | null };

export function inboxListQuery(workspaceId: string, list: InboxList) {
  return infiniteQueryOptions({
    queryKey: ['inbox', workspaceId, 'list', list] as const,
    queryFn: ({ pageParam, signal }) => fetchInboxPage(workspaceId, { ...list, after: pageParam }, signal),
    initialPageParam: startOfList(),
    getNextPageParam: (page) => page.next,
    // Rows arrive by the live connection; coming back to a list shows what is known and asks behind it.
    staleTime: 5_000,
  });
}

/** The numbers beside the filters. */
export function inboxCountsQuery(workspaceId: string, agentId: string | null) {
  return queryOptions({
    queryKey: ['inbox', workspaceId, 'counts', agentId],
    queryFn: async ({ signal }) =>
      (await fetchInboxPage(workspaceId, { filter: 'handoff_requested', agentId, after: null }, signal))
        .counts,
    refetchInterval: countsPollMs,
  });
}

/** Slow, and only a safety net: the live connection asks for fresh numbers whenever a row moves. */
const countsPollMs = 60_000;

function startOfList(): string | null {
  return null;
}
