import type { ApiCall } from '@chatref/protocol';
import { useId } from 'react';
import { t } from '../../../../strings/t.ts';
import { Field } from '../../../../ui/Field.tsx';
import { Input } from '../../../../ui/Input.tsx';
import { RadioCards } from '../../../../ui/RadioCards.tsx';
import { Select } from '../../../../ui/Select.tsx';
import { keysOf } from '../action-values.ts';
import { useEditor } from '../EditorContext.tsx';

const texts = t.actionEditor.call;

type Reveal = ApiCall['reveal'];
type Props = { reveal: Reveal; replyPaths: readonly string[]; onChange: (reveal: Reveal) => void };

/** Who may read what the shop's system answers. */
export function RevealEditor({ reveal, replyPaths, onChange }: Props) {
  const { form } = useEditor();
  const { fields } = form.values;
  const keys = keysOf(fields);
  const listId = useId();
  const choose = (kind: Reveal['kind']) =>
    onChange(
      kind === 'match'
        ? {
            kind,
            fieldKey: keys.get(fields.find(({ type }) => type === 'email')?.id ?? '') ?? '',
            path: 'email',
          }
        : { kind },
    );
  return (
    <div>
      <RadioCards
        label={texts.reveal}
        name="reveal"
        value={reveal.kind}
        cards={[
          { value: 'anyone', ...texts.reveals.anyone },
          { value: 'match', ...texts.reveals.match },
          { value: 'verified', ...texts.reveals.verified },
        ]}
        onChange={choose}
        className="sm:grid-cols-3"
      />
      {reveal.kind === 'match' && (
        <div className="mt-3 grid gap-3 sm:grid-cols-2">
          <Field label={texts.matchField} error={form.errorOf('call.reveal')} isRequired>
            {({ id }) => (
              <Select
                control={{ id }}
                value={reveal.fieldKey}
                options={[
                  ...(reveal.fieldKey === '' ? [{ value: '', label: texts.chooseField }] : []),
                  ...fields.map((field) => ({ value: keys.get(field.id) ?? '', label: field.label })),
                ]}
                onChange={(fieldKey) => onChange({ ...reveal, fieldKey })}
              />
            )}
          </Field>
          <Field label={texts.matchPath} hint={texts.matchPathHint} isRequired>
            {(control) => (
              <>
                <Input
                  {...control}
                  value={reveal.path}
                  list={listId}
                  maxLength={200}
                  autoComplete="off"
                  spellCheck={false}
                  placeholder="buyer.email"
                  className="font-mono"
                  onChange={(event) => onChange({ ...reveal, path: event.currentTarget.value })}
                />
                <datalist id={listId}>
                  {replyPaths.map((path) => (
                    <option key={path} value={path} />
                  ))}
                </datalist>
              </>
            )}
          </Field>
        </div>
      )}
    </div>
  );
}
