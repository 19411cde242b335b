import type { Refetch } from '@chatref/protocol';
import { t } from '../../strings/t.ts';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';

const texts = t.knowledge.site;

const options = (['hourly', 'every_6_hours', 'daily', 'weekly', 'never'] as const).map((value) => ({
  value,
  label: texts.refetches[value],
}));

type Props = { value: Refetch; onChange: (value: Refetch) => void; hint?: string };

export function RefetchField({ value, onChange, hint }: Props) {
  return (
    <Field label={texts.refetch} hint={hint}>
      {(control) => <Select value={value} options={options} onChange={onChange} control={control} />}
    </Field>
  );
}
