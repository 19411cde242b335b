import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { t } from '../strings/t.ts';
import { Input } from './Input.tsx';

type Props = Omit<ComponentProps<typeof Input>, 'type'>;

/** Hidden by default, readable on request: a typo nobody sees is the usual reason a sign-up fails. */
export function PasswordInput(props: Props) {
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <span className="relative block">
      <Input {...props} type={isShown ? 'text' : 'password'} className="pr-10" />
      <button
        type="button"
        aria-label={isShown ? t.auth.hidePassword : t.auth.showPassword}
        aria-pressed={isShown}
        onClick={() => setShown(!isShown)}
        className="absolute inset-y-1 right-1 inline-flex w-8 items-center justify-center rounded-xs text-ink-3 hover:bg-hover hover:text-ink"
      >
        <Icon aria-hidden size={16} />
      </button>
    </span>
  );
}
