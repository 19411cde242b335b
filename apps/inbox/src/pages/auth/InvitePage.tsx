import type { InviteView } from '@chatref/protocol';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { messageOf } from '../../api/message-of.ts';
import { inviteQuery, meQuery } from '../../queries/session-queries.ts';
import { SignOutButton } from '../../session/SignOutButton.tsx';
import { t } from '../../strings/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { buttonClass } from '../../ui/Button.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { AuthFrame } from './AuthFrame.tsx';
import { JoinButton } from './JoinButton.tsx';
import { SignUpForm } from './SignUpForm.tsx';

const route = getRouteApi('/invite/$inviteId');
const texts = t.auth.invite;

export function InvitePage() {
  const { inviteId } = route.useParams();
  const invite = useQuery(inviteQuery(inviteId));
  useTitle(invite.data === undefined ? texts.pageTitle : texts.title(invite.data.workspaceName));
  if (invite.data === undefined) {
    return (
      <AuthFrame title={texts.expiredTitle} text={invite.isError ? messageOf(invite.error) : undefined}>
        <ToSignIn />
      </AuthFrame>
    );
  }
  return <OpenInvite invite={invite.data} />;
}

function OpenInvite({ invite }: { invite: InviteView }) {
  const me = useQuery(meQuery).data ?? null;
  return (
    <AuthFrame title={texts.title(invite.workspaceName)} text={texts.text(invite.invitedBy, invite.email)}>
      {me === null ? (
        invite.hasSignIn ? (
          <SignInFirst invite={invite} />
        ) : (
          <SignUpForm invite={invite} />
        )
      ) : me.email.toLowerCase() === invite.email.toLowerCase() ? (
        <JoinButton inviteId={invite.id} email={me.email} />
      ) : (
        <Banner tone="warn" action={<SignOutButton />}>
          {texts.asOther(me.email, invite.email)}
        </Banner>
      )}
    </AuthFrame>
  );
}

function SignInFirst({ invite }: { invite: InviteView }) {
  return (
    <>
      <p className="mb-5 text-base text-ink-2">{texts.signInFirst(invite.email)}</p>
      <Link
        to="/sign-in"
        search={{ next: `/invite/${invite.id}` }}
        className={buttonClass({ variant: 'primary', size: 'lg' })}
      >
        {t.auth.signIn.submit}
      </Link>
    </>
  );
}

function ToSignIn() {
  return (
    <Link to="/sign-in" className={buttonClass({ variant: 'primary', size: 'lg' })}>
      {t.auth.signIn.submit}
    </Link>
  );
}
