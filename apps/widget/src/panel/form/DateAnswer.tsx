import { useState } from 'preact/hooks';
import { panelStrings } from '../../strings/en.ts';

type Props = { readonly label: string; readonly onGive: (value: string) => void };

/** A date from the browser's own calendar, sent as `2026-12-24`. */
export function DateAnswer({ label, onGive }: Props) {
  const [value, setValue] = useState('');
  return (
    <span class="date-answer">
      <input
        type="date"
        aria-label={label}
        value={value}
        onInput={(event) => setValue(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && value !== '') onGive(value);
        }}
      />
      <button type="button" class="primary" disabled={value === ''} onClick={() => onGive(value)}>
        {panelStrings.send}
      </button>
    </span>
  );
}
