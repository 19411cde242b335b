import { Menu as Base } from '@base-ui/react/menu';
import { clsx } from 'clsx';
import type { ReactElement, ReactNode } from 'react';

type Props = {
  /** The element that opens it. */
  trigger: ReactElement<Record<string, unknown>>;
  children: ReactNode;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'right' | 'bottom' | 'left';
  className?: string;
};

export function Menu({ trigger, children, align = 'end', side = 'bottom', className }: Props) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 outline-hidden"
        >
          <Base.Popup
            className={clsx(
              'max-h-(--available-height) min-w-48 origin-(--transform-origin) overflow-y-auto rounded-md bg-raised p-1 shadow-pop outline-hidden',
              'transition-[scale,opacity] duration-100 data-ending-style:opacity-0 data-starting-style:scale-[0.98] data-starting-style:opacity-0',
              className,
            )}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type ItemProps = {
  icon?: ReactNode;
  children: ReactNode;
  onSelect: () => void;
  tone?: 'plain' | 'danger';
  isDisabled?: boolean;
};

export function MenuItem({ icon, children, onSelect, tone = 'plain', isDisabled = false }: ItemProps) {
  return (
    <Base.Item
      onClick={onSelect}
      disabled={isDisabled}
      className={clsx(itemClass, tone === 'danger' && 'text-danger-ink')}
    >
      {icon !== undefined && <span className="text-ink-3 [&>svg]:size-4">{icon}</span>}
      <span className="min-w-0 flex-1">{children}</span>
    </Base.Item>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="-mx-1 my-1 h-px bg-line" />;
}

type ChoiceProps<V extends string> = {
  label: string;
  value: V;
  options: readonly { value: V; label: string; icon?: ReactNode }[];
  onChange: (value: V) => void;
};

/** One of several, with the current one marked. */
export function MenuChoice<V extends string>({ label, value, options, onChange }: ChoiceProps<V>) {
  return (
    <Base.RadioGroup
      value={value}
      onValueChange={(next: unknown) => {
        const chosen = options.find((option) => option.value === next);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      <Base.Group>
        <Base.GroupLabel className="px-2 pt-1.5 pb-1 text-xs font-medium text-ink-3">{label}</Base.GroupLabel>
        {options.map((option) => (
          <Base.RadioItem key={option.value} value={option.value} closeOnClick className={itemClass}>
            {option.icon !== undefined && <span className="text-ink-3 [&>svg]:size-4">{option.icon}</span>}
            <span className="min-w-0 flex-1 truncate">{option.label}</span>
            <Base.RadioItemIndicator className="size-1.5 rounded-full bg-accent" />
          </Base.RadioItem>
        ))}
      </Base.Group>
    </Base.RadioGroup>
  );
}

const itemClass =
  'flex cursor-default items-center gap-2 rounded-xs px-2 py-1.5 text-sm text-ink outline-hidden select-none ' +
  'data-highlighted:bg-hover data-disabled:opacity-50 pointer-coarse:py-2.5';
