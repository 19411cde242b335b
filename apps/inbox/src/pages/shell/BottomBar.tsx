import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps, useLocation } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { Inbox, type LucideIcon, Settings, WandSparkles } from 'lucide-react';
import { inboxLink } from '../../components/inbox-link.ts';
import { inboxCountsQuery } from '../../queries/inbox-queries.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { PersonMenu } from './PersonMenu.tsx';

/** The navigation of a phone, where the thumb is. */
export function BottomBar() {
  const { workspace } = useSession();
  const waiting = useQuery(inboxCountsQuery(workspace.id, null)).data?.handoff_requested ?? 0;
  return (
    <nav
      aria-label={t.shell.mainNavigation}
      className="flex h-[calc(3.5rem+env(safe-area-inset-bottom))] shrink-0 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <BarLink
        icon={Inbox}
        label={t.shell.inbox}
        count={waiting}
        section="/inbox"
        link={inboxLink({ filter: 'handoff_requested', agentId: null })}
      />
      <BarLink icon={WandSparkles} label={t.shell.agents} section="/agents" link={{ to: '/agents' }} />
      <BarLink icon={Settings} label={t.shell.settings} section="/settings" link={{ to: '/settings' }} />
      <PersonMenu place="bar" />
    </nav>
  );
}

type BarLinkProps = { icon: LucideIcon; label: string; count?: number; section: string; link: LinkProps };

function BarLink({ icon: Icon, label, count = 0, section, link }: BarLinkProps) {
  const isCurrent = useLocation().pathname.startsWith(section);
  return (
    <Link
      {...link}
      aria-current={isCurrent ? 'page' : undefined}
      className={clsx(
        'relative flex min-w-16 flex-1 flex-col items-center justify-center gap-0.5 text-2xs font-medium',
        isCurrent ? 'text-accent-ink' : 'text-ink-3',
      )}
    >
      <span className="relative flex h-6 items-center">
        <Icon aria-hidden size={20} strokeWidth={isCurrent ? 2.25 : 2} />
        {count > 0 && (
          <span
            aria-hidden
            className="tabular absolute -top-1 left-3 inline-flex h-4 min-w-4 items-center justify-center rounded-full bg-danger px-1 text-[10px] font-semibold text-white"
          >
            {count > 99 ? '99+' : count}
          </span>
        )}
      </span>
      {label}
      {count > 0 && <span className="sr-only">{t.inbox.waitingCount(count)}</span>}
    </Link>
  );
}
