import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { Tooltip } from './Tooltip.tsx';

type Props = Omit<ComponentProps<'button'>, 'aria-label' | 'children' | 'disabled'> & {
  label: string;
  icon: ReactNode;
  size?: 'sm' | 'md';
  isActive?: boolean;
  tooltipSide?: 'top' | 'right' | 'bottom' | 'left';
};

/** An icon alone, with its name for everyone: read out, and shown on hover and focus. */
export function IconButton(props: Props) {
  const { label, icon, size = 'md', isActive = false, tooltipSide, className, type, ...rest } = props;
  return (
    <Tooltip label={label} {...(tooltipSide === undefined ? {} : { side: tooltipSide })}>
      <button
        {...rest}
        type={type ?? 'button'}
        aria-label={label}
        className={clsx(
          'inline-flex shrink-0 items-center justify-center rounded-sm text-ink-3 transition-colors duration-100',
          'hover:bg-hover hover:text-ink active:bg-pressed data-popup-open:bg-hover data-popup-open:text-ink',
          size === 'sm' ? 'size-6 pointer-coarse:size-9' : 'size-8 pointer-coarse:size-10',
          isActive && 'bg-hover text-ink',
          className,
        )}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
