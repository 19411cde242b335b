import { type NamedTeam, wireLimits } from '@chatref/protocol';
import { useQuery } from '@tanstack/react-query';
import { messageOf } from '../../api/message-of.ts';
import { TextField } from '../../form/TextField.tsx';
import { useForm } from '../../form/use-form.ts';
import { schedulesQuery } from '../../queries/hours-queries.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { sayDone } from '../../ui/toasts.ts';
import { MembersPicker } from './MembersPicker.tsx';
import { useNamedTeamCommands } from './use-named-team-commands.ts';

const texts = t.teams;
const formId = 'named-team';
/** Of a schedule's id there is none that is empty. */
const asWorkspace = '';

type Values = { name: string; scheduleId: string; memberIds: readonly string[] };

/** `team` null: a new one. */
export function NamedTeamDialog({ team, onClose }: { team: NamedTeam | null; onClose: () => void }) {
  const { workspace } = useSession();
  const { save } = useNamedTeamCommands(team?.id ?? null);
  const schedules = useQuery(schedulesQuery(workspace.id)).data?.schedules ?? [];
  const form = useForm<Values>({
    initial: {
      name: team?.name ?? '',
      scheduleId: team?.scheduleId ?? asWorkspace,
      memberIds: team?.memberIds ?? [],
    },
    validate: ({ name }) => ({ name: name.trim() === '' ? texts.nameMissing : undefined }),
    onSubmit: ({ name, scheduleId, memberIds }) =>
      save.mutate(
        {
          name: name.trim(),
          scheduleId: scheduleId === asWorkspace ? null : scheduleId,
          memberIds: [...memberIds],
        },
        {
          onSuccess: (saved) => {
            sayDone(texts.saved(saved.name));
            onClose();
          },
        },
      ),
  });
  const options = [
    { value: asWorkspace, label: texts.asWorkspace },
    ...schedules.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={team === null ? texts.addTitle : texts.editTitle(team.name)}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button type="submit" form={formId} variant="primary" isBusy={save.isPending}>
            {texts.save}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={form.submit} className="flex flex-col gap-4 pt-1">
        {save.isError && <Banner tone="danger">{messageOf(save.error)}</Banner>}
        <TextField
          form={form}
          name="name"
          label={texts.name}
          placeholder={texts.namePlaceholder}
          autoComplete="off"
          maxLength={wireLimits.maxNameChars}
          isRequired
        />
        <Field label={texts.hours} hint={texts.hoursHint}>
          {({ id }) => (
            <Select
              control={{ id }}
              value={form.values.scheduleId}
              options={options}
              onChange={(scheduleId) => form.set('scheduleId', scheduleId)}
            />
          )}
        </Field>
        <MembersPicker
          memberIds={form.values.memberIds}
          onChange={(memberIds) => form.set('memberIds', memberIds)}
        />
      </form>
    </Dialog>
  );
}
