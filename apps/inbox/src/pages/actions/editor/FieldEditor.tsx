import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '../../../strings/t.ts';
import { Field } from '../../../ui/Field.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Input } from '../../../ui/Input.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { type FieldDraft, hasPattern } from './action-values.ts';
import { useEditor } from './EditorContext.tsx';
import { ExampleCheck } from './ExampleCheck.tsx';

type Props = {
  field: FieldDraft;
  name: string;
  handle: ReactNode;
  onChange: (field: FieldDraft) => void;
  onRemove: () => void;
};

const texts = t.actionEditor.fields;

const types = (['text', 'email', 'phone', 'number', 'choice', 'date', 'order_number', 'sku'] as const).map(
  (value) => ({ value, label: texts.types[value] }),
);

export function FieldEditor({ field, name, handle, onChange, onRemove }: Props) {
  const { form } = useEditor();
  const place = `field-${field.id}`;
  const error = form.errorOf(place);
  const isLabelMissing = field.label.trim() === '';
  return (
    <div className="flex gap-1.5 p-3">
      <span className="-ml-1.5 pt-6.5">{handle}</span>
      <div className="min-w-0 flex-1">
        <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_10rem]">
          <Field label={texts.label} error={isLabelMissing ? error : undefined} isRequired>
            {(control) => (
              <Input
                {...control}
                value={field.label}
                maxLength={80}
                placeholder={texts.labelPlaceholder}
                autoComplete="off"
                onChange={(event) => onChange({ ...field, label: event.currentTarget.value })}
                onBlur={() => form.touch(place)}
              />
            )}
          </Field>
          <Field label={texts.type}>
            {({ id }) => (
              <Select
                control={{ id }}
                value={field.type}
                options={types}
                onChange={(type) => onChange({ ...field, type })}
              />
            )}
          </Field>
        </div>
        {field.type === 'choice' && (
          <Field
            label={texts.options}
            hint={texts.optionsHint}
            error={isLabelMissing ? undefined : error}
            className="mt-3"
            isRequired
          >
            {(control) => (
              <Input
                {...control}
                value={field.options}
                autoComplete="off"
                placeholder={texts.optionsPlaceholder}
                onChange={(event) => onChange({ ...field, options: event.currentTarget.value })}
                onBlur={() => form.touch(place)}
              />
            )}
          </Field>
        )}
        {hasPattern(field) && <ExampleCheck field={field} onChange={onChange} />}
        <div className="mt-3 flex items-center justify-between gap-2">
          <span className="flex items-center gap-2 text-sm text-ink-2">
            <Switch
              label={texts.requiredOf(name)}
              isLabelHidden
              isOn={field.isRequired}
              onChange={(isRequired) => onChange({ ...field, isRequired })}
            />
            <span aria-hidden>{texts.required}</span>
          </span>
          <IconButton label={texts.remove(name)} icon={<Trash2 aria-hidden size={16} />} onClick={onRemove} />
        </div>
      </div>
    </div>
  );
}
