import { clsx } from 'clsx';
import type { OpenState } from './open-state.ts';

/** What holds now, in words; the dot only helps. */
export function OpenBadge({ state, size = 'sm' }: { state: OpenState; size?: 'sm' | 'lg' }) {
  return (
    <span
      className={clsx(
        'inline-flex min-w-0 items-center gap-2',
        size === 'lg' ? 'text-lg font-semibold text-ink' : 'text-sm text-ink-2',
      )}
    >
      <span
        aria-hidden
        className={clsx(
          'shrink-0 rounded-full',
          size === 'lg' ? 'size-2.5 ring-4' : 'size-2',
          state.isOpen ? 'bg-ok ring-ok-soft' : 'bg-field-line ring-sunken',
        )}
      />
      <span>{state.words}</span>
    </span>
  );
}
