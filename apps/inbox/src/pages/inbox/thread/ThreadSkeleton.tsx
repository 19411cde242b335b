import type { InboxFilter } from '@chatref/protocol';
import { t } from '../../../strings/t.ts';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { BackLink } from '../header/BackLink.tsx';

type Props = { filter: InboxFilter; agentId: string | null };

export function ThreadSkeleton({ filter, agentId }: Props) {
  return (
    <div role="status" aria-label={t.common.loading} className="flex min-h-0 flex-1 flex-col">
      <div className="flex h-14 shrink-0 items-center gap-3 border-b border-line px-4">
        <BackLink filter={filter} agentId={agentId} />
        <Skeleton className="size-8 rounded-full" />
        <Skeleton className="h-4 w-36" />
      </div>
      <div className="mx-auto flex w-full max-w-3xl flex-1 flex-col justify-end gap-5 px-6 py-6">
        <Skeleton className="h-14 w-3/5 rounded-lg" />
        <Skeleton className="h-20 w-3/5 self-end rounded-lg" />
        <Skeleton className="h-10 w-2/5 rounded-lg" />
      </div>
      <div className="border-t border-line p-4">
        <Skeleton className="h-24 rounded-md" />
      </div>
    </div>
  );
}
