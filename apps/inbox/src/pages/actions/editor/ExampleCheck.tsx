import { useQuery } from '@tanstack/react-query';
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { useAgentRef } from '../../../agent/use-agent-ref.ts';
import { checkValueQuery } from '../../../queries/action-queries.ts';
import { t } from '../../../strings/t.ts';
import { Field } from '../../../ui/Field.tsx';
import { Input } from '../../../ui/Input.tsx';
import { useSettled } from '../../../ui/use-settled.ts';
import { type FieldDraft, fieldOf } from './action-values.ts';

type Props = { field: FieldDraft; onChange: (field: FieldDraft) => void };

const texts = t.actionEditor.fields;

/** The example that stands for all numbers of its kind, and a place to try others on it. */
export function ExampleCheck({ field, onChange }: Props) {
  const [tried, setTried] = useState('');
  return (
    <div className="mt-3 grid gap-3 sm:grid-cols-2">
      <Field label={texts.example} hint={texts.exampleHint} optionalText={t.common.optional}>
        {(control) => (
          <Input
            {...control}
            value={field.example}
            maxLength={40}
            autoComplete="off"
            spellCheck={false}
            placeholder="MS-12345"
            className="font-mono"
            onChange={(event) => onChange({ ...field, example: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={texts.try} hint={<Verdict field={field} tried={tried} />}>
        {(control) => (
          <Input
            {...control}
            value={tried}
            maxLength={60}
            autoComplete="off"
            spellCheck={false}
            placeholder={texts.tryPlaceholder}
            className="font-mono"
            onChange={(event) => setTried(event.currentTarget.value)}
          />
        )}
      </Field>
    </div>
  );
}

function Verdict({ field, tried }: { field: FieldDraft; tried: string }) {
  const asked = useSettled({ field: { ...fieldOf(field, 'tried'), label: 'tried' }, value: tried.trim() });
  const checked = useQuery(checkValueQuery(useAgentRef(), asked));
  if (tried.trim() === '') return texts.tryHint;
  if (checked.data === undefined) return checked.isError ? texts.tryFailed : ' ';
  const fits = checked.data.value !== null;
  return (
    <span role="status" className={fits ? 'text-ok-ink' : 'text-danger-ink'}>
      {fits ? (
        <Check aria-hidden size={13} className="mr-1 inline" />
      ) : (
        <X aria-hidden size={13} className="mr-1 inline" />
      )}
      {fits ? texts.fits(asked.value) : texts.fitsNot(asked.value)}
    </span>
  );
}
