import { Switch as Base } from '@base-ui/react/switch';
import { type ReactNode, useId } from 'react';

type Props = {
  label: string;
  hint?: ReactNode;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  isDisabled?: boolean;
  isLabelHidden?: boolean;
};

/** A setting that takes effect at once. Label and hint on the left, the switch on the right. */
export function Switch(props: Props) {
  const { label, hint, isOn, onChange, isDisabled = false, isLabelHidden = false } = props;
  const id = useId();
  const control = (
    <Base.Root
      checked={isOn}
      onCheckedChange={onChange}
      disabled={isDisabled}
      aria-labelledby={`${id}-label`}
      aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      className="relative mt-0.5 inline-flex h-5 w-9 shrink-0 cursor-pointer items-center rounded-full bg-field-line p-0.5 transition-colors duration-150 data-checked:bg-accent data-disabled:cursor-not-allowed data-disabled:opacity-50"
    >
      <Base.Thumb className="size-4 rounded-full bg-white shadow-card transition-transform duration-150 data-checked:translate-x-4" />
    </Base.Root>
  );
  if (isLabelHidden) {
    return (
      <>
        <span id={`${id}-label`} className="sr-only">
          {label}
        </span>
        {control}
      </>
    );
  }
  return (
    <div className="flex items-start justify-between gap-4">
      <div className="min-w-0">
        <span id={`${id}-label`} className="text-sm font-medium text-ink">
          {label}
        </span>
        {hint !== undefined && (
          <p id={`${id}-hint`} className="mt-0.5 text-sm text-ink-3">
            {hint}
          </p>
        )}
      </div>
      {control}
    </div>
  );
}
