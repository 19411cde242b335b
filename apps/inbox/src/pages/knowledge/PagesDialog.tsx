import type { PageFilter, Source, SourcePage } from '@chatref/protocol';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Files, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { useAgentRef } from '../../agent/use-agent-ref.ts';
import { LoadFailed } from '../../components/LoadFailed.tsx';
import { sourcePagesQuery } from '../../queries/agent-queries.ts';
import { t } from '../../strings/t.ts';
import { Button } from '../../ui/Button.tsx';
import { Count } from '../../ui/Count.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SegmentedTabs } from '../../ui/SegmentedTabs.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { hostOf } from './host-of.ts';
import { PageRow } from './PageRow.tsx';
import { useSourceCommands } from './use-source-commands.ts';

const texts = t.knowledge.pageList;
const filters: readonly PageFilter[] = ['all', 'read', 'failed', 'skipped'];

type Props = { source: Source; first: PageFilter; onClose: () => void };

/** Every address of a site, with what became of it. */
export function PagesDialog({ source, first, onClose }: Props) {
  const [filter, setFilter] = useState(first);
  const { retryFailed } = useSourceCommands(source);
  const pages = useInfiniteQuery(sourcePagesQuery(useAgentRef(), source.id, filter));
  const counts = pages.data?.pages[0]?.counts;
  const failed = counts?.failed ?? 0;
  return (
    <Dialog isOpen onClose={onClose} title={texts.title(hostOf(source.name))} width="lg">
      <SegmentedTabs
        label={texts.filtersLabel}
        value={filter}
        onChange={setFilter}
        tabs={filters.map((value) => ({
          value,
          label: texts.filters[value],
          note: <Count value={counts?.[value] ?? 0} />,
        }))}
      >
        {filter === 'failed' && failed > 0 && (
          <Button
            size="sm"
            className="mb-3"
            icon={<RotateCcw aria-hidden size={14} />}
            isBusy={retryFailed.isPending}
            onClick={() => retryFailed.mutate(null)}
          >
            {texts.retryAll(failed)}
          </Button>
        )}
        {pages.isError && pages.data === undefined ? (
          <LoadFailed
            title={texts.loadFailed}
            error={pages.error}
            onRetry={() => void pages.refetch()}
            isRetrying={pages.isFetching}
          />
        ) : (
          <Rows
            filter={filter}
            rows={pages.data?.pages.flatMap((page) => page.pages)}
            onRetry={(url) => retryFailed.mutate(url)}
            retrying={retryFailed.isPending ? retryFailed.variables : null}
          />
        )}
        {pages.hasNextPage && (
          <Button
            className="mt-3 w-full"
            isBusy={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {texts.more}
          </Button>
        )}
      </SegmentedTabs>
    </Dialog>
  );
}

type RowsProps = {
  filter: PageFilter;
  rows: readonly SourcePage[] | undefined;
  onRetry: (url: string) => void;
  retrying: string | null;
};

function Rows({ filter, rows, onRetry, retrying }: RowsProps) {
  if (rows === undefined) return <Skeleton className="h-60 rounded-md" />;
  if (rows.length === 0) {
    return (
      <EmptyState
        icon={<Files aria-hidden />}
        title={texts.emptyTitle}
        text={texts.empty[filter]}
        className="py-8"
      />
    );
  }
  return (
    <ul className="divide-y divide-line">
      {rows.map((page) => (
        <PageRow key={page.url} page={page} onRetry={onRetry} isRetrying={retrying === page.url} />
      ))}
    </ul>
  );
}
