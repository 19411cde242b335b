import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { Field } from '../ui/Field.tsx';

type Props = {
  label: string;
  hint?: ReactNode;
  placeholder?: string;
  /** Names the button that removes one. */
  removeLabel: (value: string) => string;
  error?: string | undefined;
  values: readonly string[];
  onChange: (values: readonly string[]) => void;
  onBlur?: () => void;
  maxCount: number;
  maxChars: number;
  /** Whether there must be one at least. */
  isRequired?: boolean;
  optionalText?: string;
};

/** Several short texts in one field. Enter or a comma ends one, Backspace in the empty input takes the last one back. */
export function ChipsField(props: Props) {
  const { values, onChange, maxCount, maxChars, isRequired = true } = props;
  const [typed, setTyped] = useState('');
  const inputRef = useRef<HTMLInputElement>(null);

  const addAll = (text: string) => {
    onChange(merge(values, text.split(/[\n,;]/u)).slice(0, maxCount));
    setTyped('');
  };
  const handleKey = (event: KeyboardEvent) => {
    // While an input method composes a word, Enter belongs to it.
    if (event.nativeEvent.isComposing) return;
    if ((event.key === 'Enter' || event.key === ',') && typed.trim() !== '') {
      event.preventDefault();
      addAll(typed);
    } else if (event.key === 'Enter') {
      event.preventDefault();
    } else if (event.key === 'Backspace' && typed === '' && values.length > 0) {
      onChange(values.slice(0, -1));
      setTyped(values.at(-1) ?? '');
      event.preventDefault();
    }
  };
  return (
    <Field
      label={props.label}
      hint={props.hint}
      error={props.error}
      isRequired={isRequired}
      optionalText={props.optionalText}
    >
      {(control) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the input only brings the cursor into it
        // biome-ignore lint/a11y/noStaticElementInteractions: as above
        <div
          onClick={() => inputRef.current?.focus()}
          className="flex cursor-text flex-wrap gap-1.5 rounded-sm border border-line-strong bg-surface p-1.5 shadow-card transition-colors focus-within:border-accent focus-within:outline-2 focus-within:outline-accent-line hover:border-field-line has-aria-invalid:border-danger"
        >
          {values.map((value) => (
            <Chip
              key={value}
              value={value}
              removeLabel={props.removeLabel(value)}
              onRemove={() => {
                onChange(values.filter((other) => other !== value));
                inputRef.current?.focus();
              }}
            />
          ))}
          <input
            {...control}
            ref={inputRef}
            value={typed}
            maxLength={maxChars}
            placeholder={values.length === 0 ? props.placeholder : undefined}
            autoComplete="off"
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={handleKey}
            onPaste={(event) => {
              const text = event.clipboardData.getData('text');
              if (!/[\n,;]/u.test(text)) return;
              event.preventDefault();
              addAll(text);
            }}
            onBlur={() => {
              // What was typed and left counts: nobody loses a phrase for want of one more key.
              if (typed.trim() !== '') addAll(typed);
              props.onBlur?.();
            }}
            className="h-6 min-w-32 flex-1 bg-transparent px-1 text-base text-ink outline-hidden placeholder:text-ink-3 pointer-coarse:h-8"
          />
        </div>
      )}
    </Field>
  );
}

function Chip({
  value,
  removeLabel,
  onRemove,
}: {
  value: string;
  removeLabel: string;
  onRemove: () => void;
}) {
  return (
    <span className="inline-flex h-6 max-w-full items-center gap-0.5 rounded-xs bg-sunken pl-2 text-sm text-ink ring-1 ring-line ring-inset pointer-coarse:h-8">
      <span className="truncate">{value}</span>
      <button
        type="button"
        aria-label={removeLabel}
        onClick={onRemove}
        className="inline-flex size-6 shrink-0 items-center justify-center rounded-xs text-ink-3 hover:text-ink -outline-offset-2! pointer-coarse:size-8"
      >
        <X aria-hidden size={12} />
      </button>
    </span>
  );
}

function merge(values: readonly string[], added: readonly string[]): string[] {
  const all = [...values];
  for (const text of added) {
    const value = text.trim().replaceAll(/\s+/gu, ' ');
    if (value !== '' && !all.some((other) => other.toLowerCase() === value.toLowerCase())) all.push(value);
  }
  return all;
}
