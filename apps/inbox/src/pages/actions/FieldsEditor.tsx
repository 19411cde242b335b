import { Plus } from 'lucide-react';
import { t } from '../../strings/t.ts';
import { Button } from '../../ui/Button.tsx';
import type { FieldDraft } from './action-values.ts';
import { FieldEditor } from './FieldEditor.tsx';

type Props = {
  fields: readonly FieldDraft[];
  /** Errors are shown once somebody tried, or left the fields. */
  hasTried: boolean;
  onChange: (fields: readonly FieldDraft[]) => void;
  onBlur: () => void;
};

const texts = t.actions.form;

/** As many as the contract takes; shoppers give up long before. */
const maxFields = 10;

export function FieldsEditor({ fields, hasTried, onChange, onBlur }: Props) {
  const replace = (index: number, field: FieldDraft) => onChange(fields.with(index, field));
  const move = (index: number, by: -1 | 1) => {
    const field = fields[index];
    if (field === undefined) return;
    onChange(fields.toSpliced(index, 1).toSpliced(index + by, 0, field));
  };
  return (
    <fieldset onBlur={onBlur} className="min-w-0">
      <legend className="text-sm font-medium text-ink">{texts.collect}</legend>
      <p className="mt-0.5 text-sm text-ink-3">{texts.collectText}</p>
      {fields.length > 0 && (
        <ol className="mt-3 flex flex-col gap-2">
          {fields.map((field, index) => (
            <FieldEditor
              key={field.id}
              field={field}
              number={index + 1}
              hasTried={hasTried}
              canMoveUp={index > 0}
              canMoveDown={index < fields.length - 1}
              onChange={(next) => replace(index, next)}
              onMove={(by) => move(index, by)}
              onRemove={() => onChange(fields.toSpliced(index, 1))}
            />
          ))}
        </ol>
      )}
      <Button
        className="mt-3"
        size="sm"
        icon={<Plus aria-hidden size={14} />}
        isDisabled={fields.length >= maxFields}
        onClick={() => onChange([...fields, newField()])}
      >
        {texts.addField}
      </Button>
    </fieldset>
  );
}

function newField(): FieldDraft {
  const id = `new-${Math.random().toString(36).slice(2)}`;
  return { id, key: null, label: '', type: 'text', isRequired: false, options: '', example: '' };
}
