import { shownRows } from '@chatref/client';
import type { InboxFilter } from '@chatref/protocol';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { LoadFailed } from '../../../components/LoadFailed.tsx';
import { useInboxNews } from '../../../live/use-inbox-news.ts';
import { inboxListQuery } from '../../../queries/inbox-queries.ts';
import { useSession } from '../../../session/SessionContext.tsx';
import { t } from '../../../strings/t.ts';
import { EmptyList } from './EmptyList.tsx';
import { FilterBar } from './FilterBar.tsx';
import { ListSkeleton } from './ListSkeleton.tsx';
import { VirtualRows } from './VirtualRows.tsx';

type Props = { filter: InboxFilter; agentId: string | null; openId: string | null };

/** The middle column: one filter's conversations, live. */
export function ConversationList({ filter, agentId, openId }: Props) {
  const { workspace } = useSession();
  const list = useInfiniteQuery(inboxListQuery(workspace.id, { filter, agentId }));
  const news = useInboxNews();
  const { teammateId } = workspace;
  const rows = useMemo(
    () => shownRows({ filter, agentId, teammateId }, list.data?.pages ?? [], news),
    [list.data, news, filter, agentId, teammateId],
  );
  return (
    <section
      aria-label={t.inbox.listLabel(t.inbox.filters[filter])}
      className="flex min-h-0 min-w-0 flex-1 flex-col bg-surface"
    >
      <FilterBar filter={filter} agentId={agentId} />
      {list.isError && list.data === undefined ? (
        <LoadFailed title={t.inbox.loadFailed} error={list.error} onRetry={() => void list.refetch()} />
      ) : list.data === undefined ? (
        <ListSkeleton />
      ) : rows.length === 0 ? (
        <EmptyList filter={filter} />
      ) : (
        <VirtualRows
          key={`${filter} ${agentId}`}
          rows={rows}
          filter={filter}
          agentId={agentId}
          openId={openId}
          hasMore={list.hasNextPage}
          onEnd={() => {
            if (!list.isFetchingNextPage) void list.fetchNextPage();
          }}
        />
      )}
    </section>
  );
}
