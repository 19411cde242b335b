import type { ReactNode } from 'react';
import { Field } from '../ui/Field.tsx';
import { PasswordInput } from '../ui/PasswordInput.tsx';
import type { TextForm } from './TextField.tsx';

type Props = {
  form: TextForm<'password'>;
  label: string;
  hint?: ReactNode;
  autoComplete: 'current-password' | 'new-password';
};

export function PasswordField({ form, label, hint, autoComplete }: Props) {
  return (
    <Field label={label} hint={hint} error={form.errorOf('password')} isRequired>
      {(control) => (
        <PasswordInput
          {...control}
          name="password"
          size="lg"
          autoComplete={autoComplete}
          value={form.values.password}
          onChange={(event) => form.set('password', event.currentTarget.value)}
          onBlur={() => form.touch('password')}
        />
      )}
    </Field>
  );
}
