import type { ReactNode } from 'react';
import { Field } from '../ui/Field.tsx';
import { Input } from '../ui/Input.tsx';

/** The part of a form that one field of text needs: any `Form` whose value under that name is a string. */
export type TextForm<N extends string> = {
  values: { readonly [K in N]: string };
  set(name: N, value: string): void;
  touch(name: N): void;
  errorOf(name: N): string | undefined;
};

type Props<N extends string> = {
  form: TextForm<NoInfer<N>>;
  name: N;
  label: string;
  hint?: ReactNode;
  type?: 'text' | 'email' | 'url';
  inputMode?: 'email' | 'url' | 'text' | 'numeric';
  autoComplete?: string;
  placeholder?: string;
  optionalText?: string;
  isRequired?: boolean;
  size?: 'md' | 'lg';
  maxLength?: number;
  autoFocus?: boolean;
  className?: string;
};

/** One line of text bound to a form's value, with its label, hint and error. */
export function TextField<N extends string>(props: Props<N>) {
  const { form, name, label, hint, isRequired = false, optionalText, className, ...native } = props;
  return (
    <Field
      label={label}
      hint={hint}
      error={form.errorOf(name)}
      isRequired={isRequired}
      optionalText={optionalText}
      className={className}
    >
      {(control) => (
        <Input
          {...control}
          {...native}
          name={name}
          value={form.values[name]}
          onChange={(event) => form.set(name, event.currentTarget.value)}
          onBlur={() => form.touch(name)}
        />
      )}
    </Field>
  );
}
