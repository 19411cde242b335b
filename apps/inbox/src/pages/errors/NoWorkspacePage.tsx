import { SignOutButton } from '../../session/SignOutButton.tsx';
import { t } from '../../strings/t.ts';
import { MessagePage } from './MessagePage.tsx';

/** For somebody who was removed from the last workspace they belonged to. */
export function NoWorkspacePage({ email }: { email: string }) {
  return (
    <MessagePage
      title={t.errors.noWorkspaceTitle}
      text={t.errors.noWorkspaceText(email)}
      action={<SignOutButton />}
    />
  );
}
