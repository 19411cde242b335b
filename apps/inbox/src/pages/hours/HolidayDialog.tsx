import { type ScheduleException, wireLimits } from '@chatref/protocol';
import type { FormEvent } from 'react';
import { TextField } from '../../form/TextField.tsx';
import { useForm } from '../../form/use-form.ts';
import { t } from '../../strings/t.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { exceptionOf, exceptionValuesOf, newException, validateException } from './exception-values.ts';
import { HolidayHours } from './HolidayHours.tsx';

const texts = t.hours.holidays;
const formId = 'holiday';

type Props = {
  /** Null: a new one. */
  exception: ScheduleException | null;
  others: readonly ScheduleException[];
  onClose: () => void;
  onDone: (exception: ScheduleException) => void;
};

/** Kept with the rest of the schedule: nothing is saved here yet. */
export function HolidayDialog({ exception, others, onClose, onDone }: Props) {
  const form = useForm({
    initial: exception === null ? newException : exceptionValuesOf(exception),
    validate: (values) => validateException(values, others),
    onSubmit: (values) => onDone(exceptionOf(values)),
  });
  const { values } = form;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    // In React's tree it lies within the schedule's own form, which must not be sent with it.
    event.stopPropagation();
    form.submit(event);
  };
  const setFirst = (from: string) => {
    // Most are of one day; the last one follows until it was chosen.
    if (values.to === '' || values.to === values.from || values.to < from) form.set('to', from);
    form.set('from', from);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={exception === null ? texts.addTitle : texts.editTitle}
      footer={
        <>
          <Button onClick={onClose}>{t.common.cancel}</Button>
          <Button type="submit" form={formId} variant="primary">
            {exception === null ? t.common.add : texts.done}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-4 pt-1">
        <TextField
          form={form}
          name="name"
          label={texts.name}
          placeholder={texts.namePlaceholder}
          autoComplete="off"
          maxLength={wireLimits.maxNameChars}
          isRequired
        />
        <div className="grid grid-cols-2 gap-4">
          <Field label={texts.first} error={form.errorOf('from')} isRequired>
            {(control) => (
              <Input
                {...control}
                type="date"
                value={values.from}
                onChange={(event) => setFirst(event.currentTarget.value)}
                onBlur={() => form.touch('from')}
              />
            )}
          </Field>
          <Field label={texts.last} error={form.errorOf('to')} isRequired>
            {(control) => (
              <Input
                {...control}
                type="date"
                min={values.from}
                value={values.to}
                onChange={(event) => form.set('to', event.currentTarget.value)}
                onBlur={() => form.touch('to')}
              />
            )}
          </Field>
        </div>
        <Switch
          label={texts.yearly}
          hint={texts.yearlyHint}
          isOn={values.isYearly}
          onChange={(isYearly) => form.set('isYearly', isYearly)}
        />
        <HolidayHours
          isClosed={values.isClosed}
          hours={values.hours}
          error={form.errorOf('hours')}
          onClosed={(isClosed) => form.set('isClosed', isClosed)}
          onChange={(hours) => form.set('hours', hours)}
        />
      </form>
    </Dialog>
  );
}
