import { Link, useLocation } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { t } from '../../strings/t.ts';

const tabs = [
  { to: '/settings', label: t.shell.settingsTabs.general },
  { to: '/settings/hours', label: t.shell.settingsTabs.hours },
  { to: '/settings/teams', label: t.shell.settingsTabs.teams },
  { to: '/settings/models', label: t.shell.settingsTabs.models },
] as const;

/** Links, since each tab has its own address. */
export function SettingsTabs() {
  const { pathname } = useLocation();
  return (
    <nav
      aria-label={t.shell.settingsTabs.label}
      className="-mx-4 mt-2 flex gap-1 overflow-x-auto px-4 no-scrollbar sm:-mx-8 sm:px-7"
    >
      {tabs.map(({ to, label }) => {
        const isCurrent =
          to === '/settings' ? pathname.replace(/\/$/u, '').endsWith(to) : pathname.includes(to);
        return (
          <Link
            key={to}
            to={to}
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
