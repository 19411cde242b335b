import { Dialog as Base } from '@base-ui/react/dialog';
import { clsx } from 'clsx';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../strings/t.ts';

type Props = {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** Stays in sight at the bottom while the body scrolls. */
  footer?: ReactNode;
  width?: 'sm' | 'md' | 'lg';
};

/** Centred on a desk, a sheet from the bottom on a phone, where the thumb is. */
export function Dialog({ isOpen, onClose, title, description, children, footer, width = 'md' }: Props) {
  return (
    <Base.Root
      open={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-overlay transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup className={clsx(popupClass, widths[width])}>
          <header className="flex items-start gap-3 px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <Base.Title className="text-lg font-semibold text-ink">{title}</Base.Title>
              {description !== undefined && (
                <Base.Description className="mt-0.5 text-sm text-ink-2">{description}</Base.Description>
              )}
            </div>
            <Base.Close
              aria-label={t.common.close}
              className="-mr-1.5 inline-flex size-8 items-center justify-center rounded-sm text-ink-3 hover:bg-hover hover:text-ink pointer-coarse:size-10"
            >
              <X aria-hidden size={16} />
            </Base.Close>
          </header>
          <div
            className={clsx(
              'scroll-area min-h-0 flex-1 px-5 pb-5',
              width === 'lg' && 'border-t border-line pt-4',
            )}
          >
            {children}
          </div>
          {footer !== undefined && (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
              {footer}
            </footer>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

const popupClass =
  'fixed z-50 flex flex-col bg-raised shadow-dialog outline-hidden transition-[translate,scale,opacity] duration-150 ease-out ' +
  'inset-x-0 bottom-0 max-h-[92dvh] rounded-t-xl data-starting-style:translate-y-6 data-starting-style:opacity-0 data-ending-style:translate-y-6 data-ending-style:opacity-0 ' +
  'sm:inset-x-auto sm:bottom-auto sm:top-1/2 sm:left-1/2 sm:max-h-[86dvh] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-lg ' +
  'sm:data-starting-style:-translate-y-1/2 sm:data-starting-style:scale-[0.98] sm:data-ending-style:-translate-y-1/2 sm:data-ending-style:scale-[0.98]';

const widths = { sm: 'sm:w-100', md: 'sm:w-130', lg: 'sm:w-170' } as const;
