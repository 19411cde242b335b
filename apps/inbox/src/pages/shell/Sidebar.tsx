import { useQuery } from '@tanstack/react-query';
import { Inbox, Settings, WandSparkles } from 'lucide-react';
import { inboxLink } from '../../components/inbox-link.ts';
import { Logo } from '../../components/Logo.tsx';
import { inboxCountsQuery } from '../../queries/inbox-queries.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { AgentSwitcher } from './AgentSwitcher.tsx';
import { filterItems } from './nav-items.ts';
import { PersonMenu } from './PersonMenu.tsx';
import { SidebarLink } from './SidebarLink.tsx';
import { useAgentScope } from './use-agent-scope.ts';

/** Icons alone on a tablet; with words and the filters where there is room. */
export function Sidebar() {
  const { workspace } = useSession();
  const scope = useAgentScope();
  const listAgentId = scope.canShowAll ? scope.agentId : null;
  const counts = useQuery(inboxCountsQuery(workspace.id, listAgentId)).data;
  return (
    <header className="hidden w-14 shrink-0 flex-col border-r border-line bg-canvas md:flex xl:w-54">
      <div className="flex h-14 items-center gap-2 px-4 max-xl:justify-center max-xl:px-0">
        <Logo size={22} />
        <span className="truncate text-sm font-semibold text-ink max-xl:hidden">{workspace.name}</span>
      </div>
      <div className="px-3 pb-3 max-xl:flex max-xl:justify-center max-xl:px-0">
        <AgentSwitcher />
      </div>
      <nav
        aria-label={t.shell.mainNavigation}
        className="scroll-area flex min-h-0 flex-1 flex-col gap-0.5 px-3 max-xl:items-center max-xl:px-0"
      >
        <SidebarLink
          icon={Inbox}
          label={t.shell.inbox}
          count={counts?.handoff_requested ?? 0}
          className="xl:hidden"
          link={inboxLink({ filter: 'handoff_requested', agentId: listAgentId })}
          isActive={(path) => path.startsWith('/inbox')}
        />
        <p className="px-2 pt-1 pb-1 text-xs font-medium text-ink-3 max-xl:hidden">{t.shell.inbox}</p>
        {filterItems.map(({ filter, label, icon }) => (
          <SidebarLink
            key={filter}
            icon={icon}
            label={label}
            count={counts?.[filter] ?? 0}
            isUrgent={filter === 'handoff_requested'}
            className="max-xl:hidden"
            link={inboxLink({ filter, agentId: listAgentId })}
            isActive={(path) => path.startsWith(`/inbox/${filter}`)}
          />
        ))}
        <div className="my-2 h-px w-full bg-line max-xl:w-8" />
        <SidebarLink
          icon={WandSparkles}
          label={t.shell.agents}
          link={{ to: '/agents' }}
          isActive={(path) => path.startsWith('/agents')}
        />
        <SidebarLink
          icon={Settings}
          label={t.shell.settings}
          link={{ to: '/settings' }}
          isActive={(path) => path.startsWith('/settings')}
        />
      </nav>
      <div className="p-2 max-xl:flex max-xl:justify-center">
        <PersonMenu place="sidebar" />
      </div>
    </header>
  );
}
