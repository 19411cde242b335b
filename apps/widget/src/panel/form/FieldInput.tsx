import { fieldProblems, panelStrings } from '../../strings/en.ts';
import type { FormField } from './read-form.ts';

type Props = {
  readonly field: FormField;
  readonly value: string;
  /** Empty although required, found before sending. */
  readonly isMissing: boolean;
  readonly isBusy: boolean;
  readonly onType: (value: string) => void;
  readonly onSkip: () => void;
};

const inputs = {
  text: {},
  email: { type: 'email', autocomplete: 'email' },
  phone: { type: 'tel', autocomplete: 'tel' },
  // Text, so that what is typed is kept as it was typed; the server reads it.
  number: { inputmode: 'decimal' },
  date: { type: 'date' },
  order_number: { autocapitalize: 'characters', spellcheck: false },
  sku: { autocapitalize: 'characters', spellcheck: false },
} as const;

/** One field with its label, the way past it where there is one, and what is wrong with it. */
export function FieldInput({ field, value, isMissing, isBusy, onType, onSkip }: Props) {
  const { key, label, isRequired, example } = field;
  const id = `field-${key}`;
  const code = isMissing ? 'empty' : field.problem;
  const problem = code === null ? null : (fieldProblems[code] ?? fieldProblems['wrong_shape']);
  const common = {
    id,
    value,
    disabled: isBusy,
    'aria-invalid': problem !== null,
    'aria-required': isRequired,
    'aria-describedby': problem === null ? undefined : `${id}-problem`,
  };
  return (
    <div class="field">
      <div class="field-top">
        <label for={id}>
          {label}
          {!isRequired && <span class="optional"> {panelStrings.optional}</span>}
        </label>
        {!isRequired && (
          <button
            type="button"
            class="link"
            aria-label={panelStrings.skipField(label)}
            disabled={isBusy}
            onClick={onSkip}
          >
            {panelStrings.skip}
          </button>
        )}
      </div>
      {field.type === 'choice' ? (
        <select {...common} onChange={(event) => onType(event.currentTarget.value)}>
          <option value="">{panelStrings.choose}</option>
          {field.options?.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          {...inputs[field.type]}
          placeholder={example ? panelStrings.example(example) : undefined}
          onInput={(event) => onType(event.currentTarget.value)}
        />
      )}
      {field.suggestion !== null && value !== field.suggestion && (
        <p class="known">
          {panelStrings.known} <strong>{field.suggestion}</strong>.{' '}
          <button
            type="button"
            class="link"
            aria-label={panelStrings.useKnown(field.suggestion)}
            disabled={isBusy}
            onClick={() => onType(field.suggestion ?? '')}
          >
            {panelStrings.useIt}
          </button>
        </p>
      )}
      {problem && (
        <p class="field-problem" id={`${id}-problem`}>
          {problem} {example && panelStrings.example(example)}
        </p>
      )}
    </div>
  );
}
