import { getRouteApi, Link } from '@tanstack/react-router';
import { t } from '../../strings/t.ts';
import { buttonClass } from '../../ui/Button.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { AuthFrame } from './AuthFrame.tsx';
import { SignUpForm } from './SignUpForm.tsx';

const route = getRouteApi('/sign-up');
const texts = t.auth.signUp;

export function SignUpPage() {
  useTitle(texts.title);
  const setup = route.useLoaderData();
  if (!setup.isFirstRun && !setup.isOpenSignUp) {
    return (
      <AuthFrame title={texts.closedTitle} text={texts.closedText}>
        <Link to="/sign-in" className={buttonClass({ variant: 'primary', size: 'lg' })}>
          {texts.toSignIn}
        </Link>
      </AuthFrame>
    );
  }
  return (
    <AuthFrame
      title={texts.title}
      text={texts.text}
      footer={
        <>
          {texts.hasAccount}{' '}
          <Link to="/sign-in" className="font-medium text-accent-ink hover:underline">
            {texts.toSignIn}
          </Link>
        </>
      }
    >
      <SignUpForm invite={null} />
    </AuthFrame>
  );
}
