import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { t } from '../../strings/t.ts';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Input } from '../../ui/Input.tsx';
import { Select } from '../../ui/Select.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { type FieldDraft, fieldErrorOf } from './action-values.ts';

type Props = {
  field: FieldDraft;
  number: number;
  hasTried: boolean;
  canMoveUp: boolean;
  canMoveDown: boolean;
  onChange: (field: FieldDraft) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

const texts = t.actions.form;

const types = (['text', 'email', 'phone', 'number', 'choice', 'order_number', 'sku'] as const).map(
  (value) => ({ value, label: texts.types[value] }),
);

export function FieldEditor(props: Props) {
  const { field, number, hasTried, onChange } = props;
  const error = hasTried ? fieldErrorOf(field) : undefined;
  const isLabelMissing = error === texts.fieldLabelMissing;
  const name = field.label === '' ? texts.fieldN(number) : field.label;
  return (
    <li className="rounded-md border border-line bg-sunken p-3">
      <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_10rem]">
        <Field label={texts.fieldLabel} error={isLabelMissing ? error : undefined} isRequired>
          {(control) => (
            <Input
              {...control}
              value={field.label}
              maxLength={80}
              placeholder={texts.fieldLabelPlaceholder}
              autoComplete="off"
              onChange={(event) => onChange({ ...field, label: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={texts.fieldType}>
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
      <TypeExtra field={field} error={isLabelMissing ? undefined : error} onChange={onChange} />
      <div className="mt-3 flex items-center gap-1">
        <div className="flex flex-1 items-center">
          <span className="flex items-center gap-2 text-sm text-ink-2">
            <Switch
              label={texts.requiredOf(name)}
              isLabelHidden
              isOn={field.isRequired}
              onChange={(isRequired) => onChange({ ...field, isRequired })}
            />
            <span aria-hidden>{texts.fieldRequired}</span>
          </span>
        </div>
        {props.canMoveUp && (
          <IconButton
            label={texts.moveUp(name)}
            icon={<ArrowUp aria-hidden size={16} />}
            onClick={() => props.onMove(-1)}
          />
        )}
        {props.canMoveDown && (
          <IconButton
            label={texts.moveDown(name)}
            icon={<ArrowDown aria-hidden size={16} />}
            onClick={() => props.onMove(1)}
          />
        )}
        <IconButton
          label={texts.removeField(name)}
          icon={<Trash2 aria-hidden size={16} />}
          onClick={props.onRemove}
        />
      </div>
    </li>
  );
}

type ExtraProps = Pick<Props, 'field' | 'onChange'> & { error: string | undefined };

/** What only some types need: the choices, or what a number looks like. */
function TypeExtra({ field, error, onChange }: ExtraProps) {
  if (field.type === 'choice') {
    return (
      <Field
        label={texts.fieldOptions}
        hint={texts.fieldOptionsHint}
        error={error}
        className="mt-3"
        isRequired
      >
        {(control) => (
          <Input
            {...control}
            value={field.options}
            autoComplete="off"
            onChange={(event) => onChange({ ...field, options: event.currentTarget.value })}
          />
        )}
      </Field>
    );
  }
  if (field.type !== 'order_number' && field.type !== 'sku') return null;
  return (
    <Field
      label={texts.fieldExample}
      hint={texts.fieldExampleHint}
      optionalText={t.common.optional}
      className="mt-3"
    >
      {(control) => (
        <Input
          {...control}
          value={field.example}
          maxLength={40}
          autoComplete="off"
          className="font-mono sm:max-w-52"
          onChange={(event) => onChange({ ...field, example: event.currentTarget.value })}
        />
      )}
    </Field>
  );
}
