import { clsx } from 'clsx';
import { ChevronDown, CircleAlert } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useSession } from '../../../session/SessionContext.tsx';

type Props = {
  n: number;
  title: string;
  /** What it holds now, in a few words: read while it is folded. */
  summary: string;
  text?: ReactNode;
  isOpenAtFirst: boolean;
  /** A step with an error is open, so that the error is seen. */
  hasError: boolean;
  children: ReactNode;
};

/** One numbered step of the editor, folded or open. */
export function Step({ n, title, summary, text, isOpenAtFirst, hasError, children }: Props) {
  const id = useId();
  const { canManage } = useSession();
  const [isWanted, setWanted] = useState(isOpenAtFirst);
  const isOpen = isWanted || hasError;
  return (
    <section aria-labelledby={`${id}-title`} className="rounded-lg border border-line bg-surface shadow-card">
      <h3 id={`${id}-title`} className="text-base font-semibold text-ink">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={`${id}-body`}
          onClick={() => setWanted(!isOpen)}
          className="flex w-full items-center gap-3 rounded-lg px-4 py-3 text-left -outline-offset-2! hover:bg-hover sm:px-5"
        >
          <span
            aria-hidden
            className={clsx(
              'tabular inline-flex size-6 shrink-0 items-center justify-center rounded-full text-xs font-semibold',
              hasError ? 'bg-danger-soft text-danger-ink' : 'bg-accent-soft text-accent-ink',
            )}
          >
            {hasError ? <CircleAlert size={14} /> : n}
          </span>
          <span className="shrink-0">{title}</span>
          <span className="min-w-0 flex-1 truncate text-right text-sm font-normal text-ink-3">
            {!isOpen && summary}
          </span>
          <ChevronDown
            aria-hidden
            size={16}
            className={clsx('shrink-0 text-ink-3 transition-transform duration-150', isOpen && 'rotate-180')}
          />
        </button>
      </h3>
      <div id={`${id}-body`} hidden={!isOpen} className="px-4 pb-5 sm:px-5">
        {text !== undefined && <p className="mb-4 text-sm text-pretty text-ink-2">{text}</p>}
        <fieldset disabled={!canManage} className="flex min-w-0 flex-col gap-4">
          {children}
        </fieldset>
      </div>
    </section>
  );
}
