import { clsx } from 'clsx';
import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';

/** What the control inside must carry so that its label, hint and error belong to it. */
export type FieldControl = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
};

type Props = {
  label: string;
  hint?: ReactNode;
  /** Says what to do. Shown in place of the hint. */
  error?: string | undefined;
  isRequired?: boolean;
  /** Shown after the label, for fields that may stay empty. */
  optionalText?: string | undefined;
  isLabelHidden?: boolean;
  className?: string | undefined;
  children: (control: FieldControl) => ReactNode;
};

export function Field(props: Props) {
  const { label, hint, error, isRequired = false, optionalText, isLabelHidden = false } = props;
  const id = useId();
  const noteId = `${id}-note`;
  const hasNote = error !== undefined || hint !== undefined;
  return (
    <div className={clsx('flex min-w-0 flex-col gap-1.5', props.className)}>
      <label htmlFor={id} className={clsx('text-sm font-medium text-ink', isLabelHidden && 'sr-only')}>
        {label}
        {optionalText !== undefined && <span className="ml-1.5 font-normal text-ink-3">{optionalText}</span>}
      </label>
      {props.children({
        id,
        'aria-describedby': hasNote ? noteId : undefined,
        'aria-invalid': error === undefined ? undefined : true,
        'aria-required': isRequired || undefined,
      })}
      {hasNote && <FieldNote id={noteId} error={error} hint={hint} />}
    </div>
  );
}

function FieldNote({ id, error, hint }: { id: string; error: string | undefined; hint: ReactNode }) {
  if (error === undefined) {
    return (
      <p id={id} className="text-xs text-ink-3">
        {hint}
      </p>
    );
  }
  return (
    <p id={id} className="flex gap-1.5 text-xs text-danger-ink">
      <CircleAlert aria-hidden size={14} className="mt-px shrink-0" />
      <span>{error}</span>
    </p>
  );
}
