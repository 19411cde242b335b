import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { messageOf } from '../../api/message-of.ts';
import { signIn } from '../../api/session.ts';
import { isEmail } from '../../form/is-email.ts';
import { PasswordField } from '../../form/PasswordField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { type FormErrors, useForm } from '../../form/use-form.ts';
import { meQuery, sessionEndedKey } from '../../queries/session-queries.ts';
import { t } from '../../strings/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { AuthFrame } from './AuthFrame.tsx';

const route = getRouteApi('/sign-in');
const texts = t.auth.signIn;

export function SignInPage() {
  useTitle(texts.title);
  const { next, ended } = route.useSearch();
  const setup = route.useLoaderData();
  const signingIn = useSignIn(next);
  const form = useForm({
    initial: { email: '', password: '' },
    validate,
    onSubmit: (values) => signingIn.mutate({ ...values, email: values.email.trim() }),
  });
  return (
    <AuthFrame
      title={texts.title}
      text={texts.text}
      footer={
        (setup.isFirstRun || setup.isOpenSignUp) && (
          <>
            {texts.noAccount}{' '}
            <Link to="/sign-up" className="font-medium text-accent-ink hover:underline">
              {texts.toSignUp}
            </Link>
          </>
        )
      }
    >
      <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
        {ended === true && !signingIn.isError && <Banner tone="info">{texts.ended}</Banner>}
        {signingIn.isError && <Banner tone="danger">{messageOf(signingIn.error)}</Banner>}
        <TextField
          form={form}
          name="email"
          type="email"
          label={texts.email}
          autoComplete="username"
          size="lg"
          isRequired
          autoFocus
        />
        <PasswordField form={form} label={texts.password} autoComplete="current-password" />
        <Button type="submit" variant="primary" size="lg" isBusy={signingIn.isPending} className="mt-1">
          {texts.submit}
        </Button>
      </form>
    </AuthFrame>
  );
}

function useSignIn(next: string | undefined) {
  const queryClient = useQueryClient();
  const router = useRouter();
  return useMutation({
    meta: { isSaidInPlace: true },
    mutationFn: async (values: { email: string; password: string }) => {
      await signIn(values);
      queryClient.removeQueries({ queryKey: sessionEndedKey });
      await queryClient.fetchQuery({ ...meQuery, staleTime: 0 });
    },
    onSuccess: () => router.history.push(router.history.createHref(`/app${next ?? '/'}`)),
  });
}

function validate(values: { email: string; password: string }): FormErrors<typeof values> {
  return {
    email: isEmail(values.email.trim()) ? undefined : t.auth.validation.email,
    password: values.password === '' ? t.auth.validation.passwordMissing : undefined,
  };
}
