import { clsx } from 'clsx';
import type { ReactNode } from 'react';

type Props = {
  title?: string;
  description?: ReactNode;
  action?: ReactNode;
  children?: ReactNode;
  /** Rows that run from edge to edge bring their own padding. */
  isFlush?: boolean;
};

/** A titled section of a settings page. */
export function Card({ title, description, action, children, isFlush = false }: Props) {
  return (
    <section className="overflow-hidden rounded-lg border border-line bg-surface shadow-card">
      {title !== undefined && (
        <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pt-4 pb-3 sm:px-5">
          <div className="min-w-0 flex-1 basis-60">
            <h2 className="text-base font-semibold text-ink">{title}</h2>
            {description !== undefined && <p className="mt-0.5 text-sm text-ink-2">{description}</p>}
          </div>
          {action}
        </header>
      )}
      <div
        className={clsx(
          !isFlush && 'px-4 pb-4 sm:px-5 sm:pb-5',
          !isFlush && title === undefined && 'pt-4 sm:pt-5',
        )}
      >
        {children}
      </div>
    </section>
  );
}
