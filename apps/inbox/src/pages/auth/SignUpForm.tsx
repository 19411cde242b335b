import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { messageOf } from '../../api/message-of.ts';
import { signUp } from '../../api/session.ts';
import { PasswordField } from '../../form/PasswordField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useForm } from '../../form/use-form.ts';
import { meQuery, setupQuery } from '../../queries/session-queries.ts';
import { t } from '../../strings/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { minPasswordChars, type SignUpValues, validateSignUp } from './sign-up-values.ts';

const texts = t.auth.signUp;

/** With an invite the email is given and the workspace exists; without one, the first person names theirs. */
export function SignUpForm({ invite }: { invite: { id: string; email: string } | null }) {
  const signingUp = useSignUp(invite?.id ?? null);
  const form = useForm<SignUpValues>({
    initial: { workspaceName: '', name: '', email: invite?.email ?? '', password: '' },
    validate: (values) => validateSignUp(values, invite === null),
    onSubmit: (values) => signingUp.mutate(values),
  });
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      {signingUp.isError && <Banner tone="danger">{messageOf(signingUp.error)}</Banner>}
      {invite === null && (
        <TextField
          form={form}
          name="workspaceName"
          label={texts.workspaceName}
          hint={texts.workspaceHint}
          autoComplete="organization"
          size="lg"
          maxLength={80}
          isRequired
          autoFocus
        />
      )}
      <TextField
        form={form}
        name="name"
        label={texts.name}
        hint={texts.nameHint}
        autoComplete="name"
        size="lg"
        maxLength={80}
        isRequired
        autoFocus={invite !== null}
      />
      {invite === null && (
        <TextField
          form={form}
          name="email"
          type="email"
          label={texts.email}
          autoComplete="username"
          size="lg"
          isRequired
        />
      )}
      <PasswordField
        form={form}
        label={texts.password}
        hint={texts.passwordHint(minPasswordChars)}
        autoComplete="new-password"
      />
      <Button type="submit" variant="primary" size="lg" isBusy={signingUp.isPending} className="mt-1">
        {invite === null ? texts.submit : t.auth.invite.submit}
      </Button>
    </form>
  );
}

function useSignUp(inviteId: string | null) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    meta: { isSaidInPlace: true },
    mutationFn: (values: SignUpValues) =>
      signUp({
        name: values.name.trim(),
        email: values.email.trim(),
        password: values.password,
        workspaceName: inviteId === null ? values.workspaceName.trim() : null,
        inviteId,
      }),
    onSuccess: async (me) => {
      queryClient.setQueryData(meQuery.queryKey, me);
      queryClient.removeQueries({ queryKey: setupQuery.queryKey });
      // Whoever founds a workspace has an agent to make first; whoever joins one has visitors waiting.
      await navigate({ to: inviteId === null ? '/agents' : '/' });
    },
  });
}
