import type { Form } from '@chatref/protocol';
import { panelStrings } from '../../strings/en.ts';
import type { PanelModel } from '../model/panel-model.ts';
import type { PanelView } from '../model/panel-view.ts';

type Props = {
  readonly form: Form;
  readonly model: PanelModel;
  readonly view: PanelView;
  readonly look: 'secondary' | 'link';
};

/** The way past the questions: on to a person where they lead to one, else out of the action. */
export function FormEnd({ form: { collectionId, isHandoff }, model, view: { isBusy }, look }: Props) {
  return (
    <button type="button" class={look} disabled={isBusy} onClick={() => void model.closeForm(collectionId)}>
      {isHandoff ? panelStrings.formClose : panelStrings.cancel}
    </button>
  );
}
