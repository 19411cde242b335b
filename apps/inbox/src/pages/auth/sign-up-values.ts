import { isEmail } from '../../form/is-email.ts';
import type { FormErrors } from '../../form/use-form.ts';
import { t } from '../../strings/t.ts';

export type SignUpValues = { workspaceName: string; name: string; email: string; password: string };

/** As the server asks for it (`signUpRequestSchema`). */
export const minPasswordChars = 10;

/** `needsWorkspace` is false for somebody who follows an invite into an existing one. */
export function validateSignUp(values: SignUpValues, needsWorkspace: boolean): FormErrors<SignUpValues> {
  const texts = t.auth.validation;
  return {
    workspaceName: needsWorkspace && values.workspaceName.trim() === '' ? texts.workspaceName : undefined,
    name: values.name.trim() === '' ? texts.name : undefined,
    email: isEmail(values.email.trim()) ? undefined : texts.email,
    password: passwordError(values.password),
  };
}

function passwordError(password: string): string | undefined {
  const missing = minPasswordChars - password.length;
  return missing > 0 ? t.auth.validation.passwordShort(missing) : undefined;
}
