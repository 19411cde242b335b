import type { Form } from '@chatref/protocol';
import { useEffect, useRef, useState } from 'preact/hooks';
import { panelStrings } from '../../strings/en.ts';
import type { PanelModel } from '../model/panel-model.ts';
import type { PanelView } from '../model/panel-view.ts';
import { Icon } from '../parts/Icon.tsx';
import { FieldInput } from './FieldInput.tsx';
import { FormEnd } from './FormEnd.tsx';
import { readForm, type Typed } from './read-form.ts';

type Props = { readonly form: Form; readonly model: PanelModel; readonly view: PanelView };

/** What the shop asks before an action goes on. It never stands in the way: every form has a way past it. */
export function FormCard({ form, model, view }: Props) {
  const { isBusy, thread, isShown } = view;
  const [typed, setTyped] = useState<Typed>({});
  /** Given before, and to be given anew. */
  const [changing, setChanging] = useState<readonly string[]>([]);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const card = useRef<HTMLFormElement>(null);
  const { collectionId, fields } = form;

  const problems = fields.map(({ problem, triesLeft, state }) => `${problem}${triesLeft}${state}`).join();
  useEffect(() => {
    // While a command is under way the fields are disabled, and cannot take the focus.
    if (isBusy || !isShown) return;
    const find = (selector: string) => card.current?.querySelector<HTMLElement>(selector);
    (find('[aria-invalid=true]') ?? find('input,select'))?.focus();
    card.current?.scrollIntoView({ block: 'nearest' });
  }, [problems, missing, changing, isBusy, isShown]);

  const submit = (event: Event) => {
    event.preventDefault();
    const reading = readForm(form, typed, changing);
    setMissing(reading.kind === 'missing' ? reading.keys : []);
    if (reading.kind === 'missing') return;
    setChanging([]);
    void model.giveFields(collectionId, reading.values, reading.skipped);
  };
  return (
    <form class="form" ref={card} aria-label={form.actionName} noValidate onSubmit={submit}>
      <h2>{form.isHandoff ? panelStrings.formTitle : form.actionName}</h2>
      {fields.map((field) =>
        field.state === 'open' || changing.includes(field.key) ? (
          <FieldInput
            key={field.key}
            field={field}
            value={typed[field.key] ?? ''}
            isMissing={missing.includes(field.key)}
            isBusy={isBusy}
            onType={(value) => setTyped({ ...typed, [field.key]: value })}
            onSkip={() => void model.giveFields(collectionId, {}, [field.key])}
          />
        ) : (
          field.state === 'given' && (
            <Given
              key={field.key}
              label={field.label}
              isBusy={isBusy}
              onChange={() => setChanging([...changing, field.key])}
            />
          )
        ),
      )}
      <div class="form-buttons">
        <button type="submit" class="primary" disabled={isBusy}>
          {panelStrings.formSubmit}
        </button>
        <FormEnd form={form} model={model} view={view} look="secondary" />
      </div>
      {form.isHandoff && thread?.head?.permitted.cancelRequest === null && (
        <button type="button" class="link" disabled={isBusy} onClick={() => model.cancelRequest()}>
          {panelStrings.takeBack}
        </button>
      )}
    </form>
  );
}

type GivenProps = { readonly label: string; readonly isBusy: boolean; readonly onChange: () => void };

function Given({ label, isBusy, onChange }: GivenProps) {
  return (
    <p class="given">
      <Icon name="done" />
      <span class="given-label">{label}</span>
      <button
        type="button"
        class="link"
        aria-label={panelStrings.changeField(label)}
        disabled={isBusy}
        onClick={onChange}
      >
        {panelStrings.change}
      </button>
    </p>
  );
}
