import { t } from '../strings/t.ts';
import { Button } from '../ui/Button.tsx';
import { useSignOut } from './use-sign-out.ts';

export function SignOutButton() {
  const signOut = useSignOut();
  return (
    <Button onClick={() => signOut.mutate()} isBusy={signOut.isPending}>
      {t.shell.signOut}
    </Button>
  );
}
