import { clsx } from 'clsx';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

type BannerTone = 'info' | 'warn' | 'danger' | 'ok';

type Props = {
  tone?: BannerTone;
  title?: string;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
};

export function Banner({ tone = 'info', title, children, action, className }: Props) {
  const Icon = icons[tone];
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={clsx(
        'flex flex-wrap gap-x-2.5 gap-y-2 rounded-md border px-3 py-2.5 text-sm',
        tones[tone],
        className,
      )}
    >
      <Icon aria-hidden size={16} className="mt-0.5 shrink-0" />
      <div className={clsx('min-w-0 flex-1', action !== undefined && 'max-sm:basis-[calc(100%-3rem)]')}>
        {title !== undefined && <p className="font-medium">{title}</p>}
        {children !== undefined && <div className="wrap-anything opacity-90">{children}</div>}
      </div>
      {action !== undefined && <div className="flex shrink-0 items-center max-sm:pl-6.5">{action}</div>}
    </div>
  );
}

const icons = { info: Info, warn: TriangleAlert, danger: CircleAlert, ok: CircleCheck } as const;

const tones: Record<BannerTone, string> = {
  info: 'border-accent-line bg-accent-soft text-accent-ink',
  warn: 'border-warn-line bg-warn-soft text-warn-ink',
  danger: 'border-danger-line bg-danger-soft text-danger-ink',
  ok: 'border-ok-line bg-ok-soft text-ok-ink',
};
