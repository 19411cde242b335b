import type { ReactNode } from 'react';
import { Field } from '../ui/Field.tsx';
import { Textarea } from '../ui/Textarea.tsx';
import type { TextForm } from './TextField.tsx';

type Props<N extends string> = {
  form: TextForm<NoInfer<N>>;
  name: N;
  label: string;
  hint?: ReactNode;
  placeholder?: string;
  optionalText?: string;
  isRequired?: boolean;
  rows?: number;
  maxLength?: number;
  className?: string;
};

/** Several lines of text bound to a form's value. */
export function TextareaField<N extends string>(props: Props<N>) {
  const { form, name, label, hint, isRequired = false, optionalText, className, ...native } = props;
  return (
    <Field
      label={label}
      hint={hint}
      error={form.errorOf(name)}
      isRequired={isRequired}
      optionalText={optionalText}
    >
      {(control) => (
        <Textarea
          {...control}
          {...native}
          {...(className === undefined ? {} : { className })}
          name={name}
          value={form.values[name]}
          onChange={(event) => form.set(name, event.currentTarget.value)}
          onBlur={() => form.touch(name)}
        />
      )}
    </Field>
  );
}
