import { clsx } from 'clsx';
import type { ReactNode } from 'react';

type Props = {
  icon: ReactNode;
  title: string;
  /** What this place is for and what to do next. */
  text: ReactNode;
  action?: ReactNode;
  className?: string;
};

export function EmptyState({ icon, title, text, action, className }: Props) {
  return (
    <div className={clsx('flex flex-col items-center px-6 py-12 text-center', className)}>
      <span className="mb-4 inline-flex size-11 items-center justify-center rounded-lg border border-line bg-surface text-ink-3 shadow-card [&>svg]:size-5">
        {icon}
      </span>
      <h2 className="text-base font-semibold text-ink">{title}</h2>
      <p className="mt-1 max-w-90 text-sm text-pretty text-ink-2">{text}</p>
      {action !== undefined && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
