import { Link, type LinkProps, useLocation } from '@tanstack/react-router';
import { clsx } from 'clsx';
import type { LucideIcon } from 'lucide-react';
import { t } from '../../strings/t.ts';
import { Count } from '../../ui/Count.tsx';

type Props = {
  icon: LucideIcon;
  label: string;
  count?: number;
  isUrgent?: boolean;
  link: LinkProps;
  /** Judges the path inside the app, without its base. */
  isActive: (path: string) => boolean;
  className?: string;
};

export function SidebarLink({
  icon: Icon,
  label,
  count = 0,
  isUrgent = false,
  link,
  isActive,
  className,
}: Props) {
  const isCurrent = isActive(useLocation().pathname);
  return (
    <Link
      {...link}
      aria-current={isCurrent ? 'page' : undefined}
      className={clsx(
        'group relative flex h-8 shrink-0 items-center gap-2.5 rounded-sm px-2 text-sm transition-colors duration-100',
        'max-xl:size-10 max-xl:justify-center max-xl:px-0',
        isCurrent ? 'bg-pressed font-medium text-ink' : 'text-ink-2 hover:bg-hover hover:text-ink',
        className,
      )}
    >
      <Icon
        aria-hidden
        size={16}
        className={clsx('shrink-0', isCurrent ? 'text-accent-ink' : 'text-ink-3')}
      />
      <span className="min-w-0 flex-1 truncate max-xl:sr-only">{label}</span>
      {count > 0 && (
        <>
          <span aria-hidden className="max-xl:hidden">
            <Count value={count} isUrgent={isUrgent} />
          </span>
          <span
            aria-hidden
            className="absolute top-1.5 right-1.5 size-2 rounded-full bg-warn ring-2 ring-canvas xl:hidden"
          />
          <span className="sr-only">{t.inbox.count(count)}</span>
        </>
      )}
    </Link>
  );
}
