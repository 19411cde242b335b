import { type Schedule, type ScheduleList, wireLimits } from '@chatref/protocol';
import { useNavigate } from '@tanstack/react-router';
import { messageOf } from '../../api/message-of.ts';
import { SaveBar } from '../../form/SaveBar.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useForm } from '../../form/use-form.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { t } from '../../strings/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Field } from '../../ui/Field.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { sayDone } from '../../ui/toasts.ts';
import { DraftState } from './DraftState.tsx';
import { HolidaysCard } from './HolidaysCard.tsx';
import { RemoveSchedule } from './RemoveSchedule.tsx';
import { newScheduleValues, scheduleValuesOf, validateSchedule } from './schedule-values.ts';
import { TimeZonePicker } from './TimeZonePicker.tsx';
import { useScheduleCommands } from './use-schedule-commands.ts';
import { WeekCard } from './WeekCard.tsx';

const texts = t.hours.form;

type Props = { schedule: Schedule | null; list: ScheduleList };

export function ScheduleForm({ schedule, list }: Props) {
  const { canManage } = useSession();
  const navigate = useNavigate();
  const { save } = useScheduleCommands(schedule?.id ?? null);
  const isNew = schedule === null;
  const initial = isNew
    ? newScheduleValues(list.workspaceScheduleId === null)
    : scheduleValuesOf(schedule, schedule.id === list.workspaceScheduleId);
  const form = useForm({
    initial,
    validate: validateSchedule,
    onSubmit: (values) =>
      save.mutate(values, {
        onSuccess: (saved) => {
          sayDone(texts.saved(saved.name));
          if (isNew) void navigate({ to: '/settings/hours' });
          else form.reset(scheduleValuesOf(saved, values.isForWorkspace));
        },
      }),
  });
  return (
    <>
      <DraftState values={form.values} />
      <form noValidate onSubmit={form.submit} className="flex flex-col gap-5">
        {!canManage && <Banner tone="info">{t.team.onlyOwners}</Banner>}
        {save.isError && <Banner tone="danger">{messageOf(save.error)}</Banner>}
        <fieldset disabled={!canManage} className="flex min-w-0 flex-col gap-5">
          <Card title={texts.about}>
            <div className="flex flex-col gap-4">
              <div className="grid gap-4 sm:grid-cols-2">
                <TextField
                  form={form}
                  name="name"
                  label={texts.name}
                  hint={texts.nameHint}
                  placeholder={texts.namePlaceholder}
                  autoComplete="off"
                  maxLength={wireLimits.maxNameChars}
                  isRequired
                />
                <Field label={texts.zone} hint={texts.zoneHint} error={form.errorOf('timeZone')}>
                  {(control) => (
                    <TimeZonePicker
                      control={control}
                      value={form.values.timeZone}
                      onChange={(timeZone) => form.set('timeZone', timeZone)}
                    />
                  )}
                </Field>
              </div>
              {isNew && (
                <Switch
                  label={texts.useForWorkspace}
                  hint={texts.useForWorkspaceHint}
                  isOn={form.values.isForWorkspace}
                  isDisabled={!canManage}
                  onChange={(isForWorkspace) => form.set('isForWorkspace', isForWorkspace)}
                />
              )}
            </div>
          </Card>
          <WeekCard
            weekly={form.values.weekly}
            isDisabled={!canManage}
            isTried={form.errorOf('weekly') !== undefined}
            onChange={(weekly) => form.set('weekly', weekly)}
          />
          <HolidaysCard
            exceptions={form.values.exceptions}
            onChange={(exceptions) => form.set('exceptions', exceptions)}
          />
        </fieldset>
        {isNew ? (
          <div className="flex justify-end gap-2">
            <Button onClick={() => void navigate({ to: '/settings/hours' })}>{t.common.cancel}</Button>
            <Button type="submit" variant="primary" isBusy={save.isPending} isDisabled={!canManage}>
              {texts.save}
            </Button>
          </div>
        ) : (
          <SaveBar isShown={form.isChanged} isBusy={save.isPending} onDiscard={() => form.reset(initial)} />
        )}
      </form>
      {!isNew && canManage && <RemoveSchedule schedule={schedule} />}
    </>
  );
}
