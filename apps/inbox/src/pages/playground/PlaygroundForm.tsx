import type { Form } from '@chatref/protocol';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { messageOf } from '../../api/message-of.ts';
import { t } from '../../strings/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { Select } from '../../ui/Select.tsx';
import type { PlaygroundSession } from './playground-session.ts';

type Props = { form: Form; talk: PlaygroundSession };

/** The details an action asks for first, as the visitor is asked. Every one may be left empty. */
export function PlaygroundForm({ form, talk }: Props) {
  const open = form.fields.filter((field) => field.state === 'open');
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const giving = useMutation({
    meta: { isSaidInPlace: true },
    mutationFn: () =>
      talk.giveFields(form.collectionId, Object.fromEntries(open.map(({ key }) => [key, values[key] ?? '']))),
  });
  const set = (key: string, value: string) => setValues((known) => ({ ...known, [key]: value }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    giving.mutate();
  };
  return (
    <form
      noValidate
      onSubmit={submit}
      aria-label={form.actionName}
      className="flex w-full max-w-96 flex-col gap-3 rounded-lg border border-agent-line bg-agent-soft p-4"
    >
      {giving.isError && <Banner tone="danger">{messageOf(giving.error)}</Banner>}
      {open.map((field) => (
        <Field
          key={field.key}
          label={field.label}
          error={field.problem === null ? undefined : t.playground.fieldProblem}
          optionalText={field.isRequired ? undefined : t.common.optional}
        >
          {(control) =>
            field.type === 'choice' ? (
              <Select
                control={{ id: control.id }}
                value={values[field.key] ?? ''}
                options={(field.options ?? []).map((option) => ({ value: option, label: option }))}
                onChange={(value) => set(field.key, value)}
              />
            ) : (
              <Input
                {...control}
                value={values[field.key] ?? ''}
                placeholder={field.example}
                onChange={(event) => set(field.key, event.currentTarget.value)}
              />
            )
          }
        </Field>
      ))}
      <Button type="submit" variant="primary" isBusy={giving.isPending}>
        {t.playground.giveFields}
      </Button>
    </form>
  );
}
