import type { InboxFilter } from '@chatref/protocol';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { useEffect, useRef } from 'react';
import { inboxLink } from '../../../components/inbox-link.ts';
import { inboxCountsQuery } from '../../../queries/inbox-queries.ts';
import { useSession } from '../../../session/SessionContext.tsx';
import { t } from '../../../strings/t.ts';
import { Count } from '../../../ui/Count.tsx';
import { filterItems } from '../../shell/nav-items.ts';

type Props = { filter: InboxFilter; agentId: string | null };

/** The list's heading, and where the sidebar has no room for them, the filters. */
export function FilterBar({ filter, agentId }: Props) {
  const { workspace } = useSession();
  const counts = useQuery(inboxCountsQuery(workspace.id, agentId)).data;
  const count = counts?.[filter];
  const navRef = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter brings another chip into sight, and the counts widen the chips before it
  useEffect(() => {
    navRef.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [filter, counts !== undefined]);
  return (
    <header className="shrink-0 border-b border-line">
      <div className="flex h-14 items-center gap-2 px-4">
        <h1 className="truncate text-base font-semibold text-ink">{t.inbox.filters[filter]}</h1>
        {count !== undefined && <span className="tabular text-sm text-ink-3">{count}</span>}
        <span className="ml-auto truncate text-xs text-ink-3">
          {filter === 'handoff_requested' ? t.inbox.longestWaiting : t.inbox.newest}
        </span>
      </div>
      <nav
        ref={navRef}
        aria-label={t.inbox.filtersLabel}
        className="-mt-1 flex gap-1.5 overflow-x-auto px-4 pb-2.5 no-scrollbar xl:hidden"
      >
        {filterItems.map((item) => {
          const isCurrent = item.filter === filter;
          return (
            <Link
              key={item.filter}
              {...inboxLink({ filter: item.filter, agentId })}
              aria-current={isCurrent ? 'page' : undefined}
              className={clsx(
                'flex h-7 shrink-0 items-center gap-1.5 rounded-full border px-3 text-sm whitespace-nowrap pointer-coarse:h-9',
                isCurrent
                  ? 'border-accent-line bg-accent-soft font-medium text-accent-ink'
                  : 'border-line text-ink-2 hover:bg-hover',
              )}
            >
              {item.label}
              <Count value={counts?.[item.filter] ?? 0} isUrgent={item.filter === 'handoff_requested'} />
            </Link>
          );
        })}
      </nav>
    </header>
  );
}
