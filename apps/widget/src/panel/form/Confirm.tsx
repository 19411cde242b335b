import type { Form } from '@chatref/protocol';
import { useEffect, useRef } from 'preact/hooks';
import { panelStrings } from '../../strings/en.ts';
import type { PanelModel } from '../model/panel-model.ts';
import type { PanelView } from '../model/panel-view.ts';

type Props = { readonly form: Form; readonly model: PanelModel; readonly view: PanelView };

/** Yes or no to what the last message asks. Neither has the focus: nothing is done by an Enter too many. */
export function Confirm({ form: { collectionId, actionName }, model, view: { isBusy } }: Props) {
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => group.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <fieldset class="answers" ref={group} disabled={isBusy}>
      <legend class="unseen">{actionName}</legend>
      <button type="button" class="primary" onClick={() => void model.consent(collectionId, 'yes')}>
        {panelStrings.yes}
      </button>
      <button type="button" class="secondary" onClick={() => void model.consent(collectionId, 'no')}>
        {panelStrings.no}
      </button>
    </fieldset>
  );
}
