import type { Invite, InviteRequest } from '@chatref/protocol';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { messageOf } from '../../api/message-of.ts';
import { inviteTeammate } from '../../api/team.ts';
import { isEmail } from '../../form/is-email.ts';
import { TextField } from '../../form/TextField.tsx';
import { useForm } from '../../form/use-form.ts';
import { teamQuery } from '../../queries/team-queries.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { CopyField } from '../../ui/CopyField.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';

type Values = { email: string; role: InviteRequest['role'] };

const roles = (['member', 'admin'] as const).map((value) => ({
  value,
  label: t.team.roles[value],
  hint: t.team.roleHints[value],
}));

const empty: Values = { email: '', role: 'member' };

export function InviteForm() {
  const inviting = useInvite();
  const [last, setLast] = useState<Invite | null>(null);
  const form = useForm<Values>({
    initial: empty,
    validate: ({ email }) => ({ email: isEmail(email.trim()) ? undefined : t.team.inviteInvalid }),
    onSubmit: ({ email, role }) =>
      inviting.mutate(
        { email: email.trim(), role },
        {
          onSuccess: (invite) => {
            setLast(invite);
            form.reset({ ...empty, role });
          },
        },
      ),
  });
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-3">
      {inviting.isError && <Banner tone="danger">{messageOf(inviting.error)}</Banner>}
      <div className="flex flex-col gap-3 sm:flex-row sm:items-start">
        <TextField
          form={form}
          name="email"
          type="email"
          label={t.team.inviteEmail}
          placeholder={t.team.invitePlaceholder}
          autoComplete="off"
          className="flex-1"
          isRequired
        />
        <Field label={t.team.inviteRole} className="sm:w-36">
          {({ id }) => (
            <Select
              control={{ id }}
              value={form.values.role}
              options={roles}
              onChange={(role) => form.set('role', role)}
            />
          )}
        </Field>
        <Button type="submit" variant="primary" isBusy={inviting.isPending} className="sm:mt-6.5">
          {t.team.inviteSubmit}
        </Button>
      </div>
      {last !== null && <Invited invite={last} />}
    </form>
  );
}

function Invited({ invite }: { invite: Invite }) {
  return (
    <Banner tone={invite.mail === 'failed' ? 'warn' : 'ok'} title={t.team.invited(invite.email)}>
      <p className="mb-2">{t.team.mail[invite.mail ?? 'unknown']}</p>
      <CopyField value={invite.url} name={t.team.linkName} />
    </Banner>
  );
}

function useInvite() {
  const { workspace } = useSession();
  const queryClient = useQueryClient();
  return useMutation({
    meta: { isSaidInPlace: true },
    mutationFn: (body: InviteRequest) => inviteTeammate(workspace.id, body),
    onSuccess: (invite) =>
      queryClient.setQueryData(
        teamQuery(workspace.id).queryKey,
        (team) =>
          team && { ...team, invites: [invite, ...team.invites.filter((other) => other.id !== invite.id)] },
      ),
  });
}
