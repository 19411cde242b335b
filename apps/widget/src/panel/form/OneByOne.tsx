import type { Form } from '@chatref/protocol';
import { useEffect, useRef } from 'preact/hooks';
import { panelStrings } from '../../strings/en.ts';
import type { PanelModel } from '../model/panel-model.ts';
import type { PanelView } from '../model/panel-view.ts';
import { DateAnswer } from './DateAnswer.tsx';
import { FormEnd } from './FormEnd.tsx';

type Props = { readonly form: Form; readonly model: PanelModel; readonly view: PanelView };

/** Ways to answer the question that the last message asks, beside writing the answer: the first open field. */
export function OneByOne({ form, model, view }: Props) {
  const field = form.fields.find(({ state }) => state === 'open');
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => group.current?.scrollIntoView({ block: 'nearest' }), [field?.key, field?.triesLeft]);
  if (field === undefined) return null;
  const { key, label, type, options = [], suggestion, isRequired } = field;
  const give = (value: string) => void model.giveFields(form.collectionId, { [key]: value }, []);
  return (
    <>
      <fieldset class="answers" ref={group} disabled={view.isBusy}>
        <legend class="unseen">{label}</legend>
        {suggestion !== null && (
          <button type="button" class="chip" onClick={() => give(suggestion)}>
            {panelStrings.useKnown(suggestion)}
          </button>
        )}
        {type === 'choice' &&
          options.map((option) => (
            <button key={option} type="button" class="chip" onClick={() => give(option)}>
              {option}
            </button>
          ))}
        {type === 'date' && <DateAnswer key={key} label={label} onGive={give} />}
        {!isRequired && (
          <button
            type="button"
            class="chip chip-skip"
            aria-label={panelStrings.skipField(label)}
            onClick={() => void model.giveFields(form.collectionId, {}, [key])}
          >
            {panelStrings.skip}
          </button>
        )}
      </fieldset>
      <div class="answers-end">
        <FormEnd form={form} model={model} view={view} look="link" />
      </div>
    </>
  );
}
