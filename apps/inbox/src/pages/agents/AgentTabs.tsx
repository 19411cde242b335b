import { Link, useLocation } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { useEffect, useRef } from 'react';
import { t } from '../../strings/t.ts';

const tabs = [
  { to: '/agents/$agentId/general', label: t.agents.tabs.general },
  { to: '/agents/$agentId/knowledge', label: t.agents.tabs.knowledge },
  { to: '/agents/$agentId/gaps', label: t.agents.tabs.gaps },
  { to: '/agents/$agentId/actions', label: t.agents.tabs.actions },
  { to: '/agents/$agentId/shared-inbox', label: t.agents.tabs.sharedInbox },
  { to: '/agents/$agentId/playground', label: t.agents.tabs.playground },
  { to: '/agents/$agentId/install', label: t.agents.tabs.install },
] as const;

/** Links, since each tab has its own address; on a phone they scroll, and the current one is brought into sight. */
export function AgentTabs({ agentId }: { agentId: string }) {
  const { pathname } = useLocation();
  const listRef = useRef<HTMLElement>(null);
  useEffect(() => {
    if (pathname === '') return;
    const current = listRef.current?.querySelector('[aria-current="page"]');
    current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  return (
    <nav
      ref={listRef}
      aria-label={t.agents.tabs.label}
      className="-mx-4 mt-2 flex gap-1 overflow-x-auto px-4 no-scrollbar sm:-mx-8 sm:px-7"
    >
      {tabs.map(({ to, label }) => {
        // Pages below a tab, such as one action, are of that tab.
        const isCurrent = `${pathname}/`.includes(`/${agentId}${to.slice(to.lastIndexOf('/'))}/`);
        return (
          <Link
            key={to}
            to={to}
            params={{ agentId }}
            aria-current={isCurrent ? 'page' : undefined}
            className={clsx(
              'relative flex h-10 shrink-0 items-center rounded-t-sm px-2 text-sm whitespace-nowrap transition-colors -outline-offset-2!',
              'after:absolute after:inset-x-2 after:bottom-0 after:h-0.5 after:rounded-full',
              isCurrent ? 'font-medium text-ink after:bg-accent' : 'text-ink-2 hover:text-ink',
            )}
          >
            {label}
          </Link>
        );
      })}
    </nav>
  );
}
