import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';
import { Spinner } from './Spinner.tsx';
import { Tooltip } from './Tooltip.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger' | 'quietDanger';
export type ButtonSize = 'sm' | 'md' | 'lg';

export type ButtonProps = Omit<ComponentProps<'button'>, 'disabled'> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Shows a spinner and ignores presses, while the label keeps its width. */
  isBusy?: boolean;
  isDisabled?: boolean;
  /** Says why it cannot be pressed. It stays reachable by keyboard, so that the reason can be read. */
  disabledReason?: string | undefined;
};

export function Button(props: ButtonProps) {
  const { disabledReason, isDisabled, ...rest } = props;
  if (disabledReason === undefined) return <PlainButton {...rest} isBlocked={isDisabled ?? false} />;
  return (
    <Tooltip label={disabledReason}>
      <PlainButton {...rest} isBlocked />
    </Tooltip>
  );
}

type PlainButtonProps = Omit<ButtonProps, 'disabledReason' | 'isDisabled'> & { isBlocked: boolean };

function PlainButton(props: PlainButtonProps) {
  const { variant = 'secondary', size = 'md', icon, isBusy = false, isBlocked, ...rest } = props;
  const { className, children, onClick, type = 'button', ...native } = rest;
  const isInert = isBlocked || isBusy;
  return (
    <button
      {...native}
      // A submit button that is inert must not submit, whatever key was pressed.
      type={isInert ? 'button' : type}
      aria-disabled={isInert || undefined}
      aria-busy={isBusy || undefined}
      onClick={isInert ? (event) => event.preventDefault() : onClick}
      className={clsx(buttonClass({ variant, size, isInert }), className)}
    >
      {isBusy ? <Spinner /> : icon}
      {children}
    </button>
  );
}

/** Also for links that look like buttons. */
export function buttonClass(look: { variant: ButtonVariant; size: ButtonSize; isInert?: boolean }): string {
  return clsx(
    'inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap font-medium',
    'transition-[background-color,border-color,color,box-shadow] duration-100',
    sizes[look.size],
    variants[look.variant],
    look.isInert && 'cursor-default! opacity-50',
  );
}

const sizes: Record<ButtonSize, string> = {
  sm: 'h-7 gap-1.5 rounded-sm px-2.5 text-sm pointer-coarse:h-9',
  md: 'h-8 gap-1.5 rounded-sm px-3 text-sm pointer-coarse:h-10',
  lg: 'h-10 gap-2 rounded-md px-4 text-base pointer-coarse:h-11',
};

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent shadow-card hover:bg-accent-hover active:bg-accent-hover',
  secondary: 'border border-line-strong bg-raised text-ink shadow-card hover:bg-hover active:bg-pressed',
  ghost: 'text-ink-2 hover:bg-hover hover:text-ink active:bg-pressed',
  danger: 'bg-danger text-white shadow-card hover:bg-danger-hover',
  quietDanger: 'text-danger-ink hover:bg-danger-soft',
};
