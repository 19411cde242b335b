import type { Form } from '@chatref/protocol';
import { useEffect, useRef, useState } from 'preact/hooks';
import { panelStrings } from '../../strings/en.ts';
import type { PanelModel } from '../model/panel-model.ts';
import type { PanelView } from '../model/panel-view.ts';
import { Icon } from '../parts/Icon.tsx';
import { FieldInput } from './FieldInput.tsx';
import { readForm, type Typed } from './read-form.ts';

type Props = { readonly form: Form; readonly model: PanelModel; readonly view: PanelView };

/** What the shop asks before a person takes over. It never stands in the way: every form has a way past it. */
export function FormCard({ form, model, view: { isBusy, thread, isShown } }: Props) {
  const [typed, setTyped] = useState<Typed>({});
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
  }, [problems, missing, isBusy, isShown]);

  const submit = (event: Event) => {
    event.preventDefault();
    const reading = readForm(form, typed);
    setMissing(reading.kind === 'missing' ? reading.keys : []);
    if (reading.kind === 'ready') void model.giveFields(collectionId, reading.values, reading.skipped);
  };
  return (
    <form class="form" ref={card} aria-label={form.actionName} noValidate onSubmit={submit}>
      <h2>{panelStrings.formTitle}</h2>
      {fields.map((field) =>
        field.state === 'open' ? (
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
            <p key={field.key} class="given">
              <Icon name="done" />
              {field.label}
            </p>
          )
        ),
      )}
      <div class="form-buttons">
        <button type="submit" class="primary" disabled={isBusy}>
          {panelStrings.formSubmit}
        </button>
        <button
          type="button"
          class="secondary"
          disabled={isBusy}
          onClick={() => model.closeForm(collectionId)}
        >
          {panelStrings.formClose}
        </button>
      </div>
      {thread?.head?.permitted.cancelRequest === null && (
        <button type="button" class="link" disabled={isBusy} onClick={() => model.cancelRequest()}>
          {panelStrings.takeBack}
        </button>
      )}
    </form>
  );
}
