import { Select as Base } from '@base-ui/react/select';
import { clsx } from 'clsx';
import { Check, ChevronsUpDown } from 'lucide-react';
import { controlClass } from './control-class.ts';

export type SelectOption<V extends string> = { value: V; label: string; hint?: string };

type Props<V extends string> = {
  value: V;
  options: readonly SelectOption<V>[];
  onChange: (value: V) => void;
  /** Spread from `Field`, or an `aria-label` where there is no visible label. */
  control?: { id?: string; 'aria-describedby'?: string | undefined; 'aria-label'?: string };
  isDisabled?: boolean;
  className?: string;
};

export function Select<V extends string>(props: Props<V>) {
  const { value, options, onChange, control, isDisabled = false, className } = props;
  return (
    <Base.Root<V>
      value={value}
      items={options}
      disabled={isDisabled}
      onValueChange={(next) => {
        if (next !== null) onChange(next);
      }}
    >
      <Base.Trigger
        {...control}
        className={clsx(
          controlClass,
          'flex h-8 items-center justify-between gap-2 px-2.5 text-left select-none pointer-coarse:h-10',
          className,
        )}
      >
        <Base.Value className="truncate" />
        <Base.Icon className="text-ink-3">
          <ChevronsUpDown aria-hidden size={14} />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner
          sideOffset={4}
          alignItemWithTrigger={false}
          className="z-60 outline-hidden select-none"
        >
          <Base.Popup className="max-h-(--available-height) min-w-(--anchor-width) origin-(--transform-origin) overflow-y-auto rounded-md bg-raised p-1 shadow-pop outline-hidden transition-[scale,opacity] duration-100 data-ending-style:opacity-0 data-starting-style:scale-[0.98] data-starting-style:opacity-0">
            <Base.List>
              {options.map((option) => (
                <SelectItem key={option.value} option={option} />
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function SelectItem<V extends string>({ option }: { option: SelectOption<V> }) {
  return (
    <Base.Item
      value={option.value}
      className="flex cursor-default items-start gap-2 rounded-xs px-2 py-1.5 text-sm text-ink outline-hidden data-highlighted:bg-hover pointer-coarse:py-2.5"
    >
      <span className="flex w-4 shrink-0 items-center pt-0.5 text-accent-ink">
        <Base.ItemIndicator>
          <Check aria-hidden size={14} />
        </Base.ItemIndicator>
      </span>
      <span className="min-w-0">
        <Base.ItemText>{option.label}</Base.ItemText>
        {option.hint !== undefined && <span className="block text-xs text-ink-3">{option.hint}</span>}
      </span>
    </Base.Item>
  );
}
