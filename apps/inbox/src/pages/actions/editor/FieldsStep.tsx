import { wireLimits } from '@chatref/protocol';
import { Plus } from 'lucide-react';
import { t } from '../../../strings/t.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { RadioCards } from '../../../ui/RadioCards.tsx';
import { Select } from '../../../ui/Select.tsx';
import { SortableList } from '../../../ui/SortableList.tsx';
import type { FieldDraft } from './action-values.ts';
import { useEditor } from './EditorContext.tsx';
import { FieldEditor } from './FieldEditor.tsx';
import { newDraftId } from './new-draft-id.ts';
import { Step } from './Step.tsx';

const texts = t.actionEditor.fields;

export function FieldsStep() {
  const { form } = useEditor();
  const { fields, ask, limitSeconds } = form.values;
  const change = (next: readonly FieldDraft[]) => form.change({ fields: next });
  const names = fields.map((field, index) => nameOf(field, index));
  return (
    <Step
      n={3}
      title={texts.title}
      text={texts.text}
      summary={fields.length === 0 ? texts.nothing : names.join(', ')}
      isOpenAtFirst={fields.length > 0}
      hasError={form.hasErrorAt('field-')}
    >
      {fields.length > 0 && (
        <SortableList
          label={texts.list}
          items={fields}
          idOf={({ id }) => id}
          nameOf={(field) => nameOf(field, fields.indexOf(field))}
          onMove={(from, to) => change(moved(fields, from, to))}
          className="flex flex-col gap-2"
          itemClassName="rounded-md border border-line bg-sunken"
        >
          {(field, index, handle) => (
            <FieldEditor
              field={field}
              name={nameOf(field, index)}
              handle={handle}
              onChange={(next) => change(fields.with(index, next))}
              onRemove={() => change(fields.toSpliced(index, 1))}
            />
          )}
        </SortableList>
      )}
      <Button
        size="sm"
        className="self-start"
        icon={<Plus aria-hidden size={14} />}
        isDisabled={fields.length >= wireLimits.maxFields}
        onClick={() => change([...fields, newField()])}
      >
        {texts.add}
      </Button>
      {fields.length > 0 && (
        <>
          <RadioCards
            label={texts.ask}
            name="ask"
            value={ask}
            cards={[
              { value: 'form', title: texts.form, text: texts.formText },
              { value: 'one_by_one', title: texts.oneByOne, text: texts.oneByOneText },
            ]}
            onChange={(next) => form.change({ ask: next })}
          />
          <Field label={texts.limit} hint={texts.limitHint}>
            {({ id }) => (
              <Select
                control={{ id }}
                value={String(limitSeconds)}
                options={limits(limitSeconds).map((seconds) => ({
                  value: String(seconds),
                  label: texts.minutes(seconds / 60),
                }))}
                onChange={(value) => form.change({ limitSeconds: Number(value) })}
                className="sm:max-w-60"
              />
            )}
          </Field>
        </>
      )}
    </Step>
  );
}

const usualLimits = [60, 120, 180, 300, 600, 1800];

function limits(current: number): number[] {
  return [...new Set([...usualLimits, current])].toSorted((a, b) => a - b);
}

function nameOf(field: FieldDraft, index: number): string {
  return field.label.trim() === '' ? texts.fieldN(index + 1) : field.label;
}

function moved(fields: readonly FieldDraft[], from: number, to: number): readonly FieldDraft[] {
  const field = fields[from];
  return field === undefined ? fields : fields.toSpliced(from, 1).toSpliced(to, 0, field);
}

function newField(): FieldDraft {
  return {
    id: newDraftId(),
    key: null,
    label: '',
    type: 'text',
    isRequired: false,
    options: '',
    example: '',
  };
}
