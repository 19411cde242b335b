import type { Form } from '@chatref/protocol';
import type { PanelModel } from '../model/panel-model.ts';
import type { PanelView } from '../model/panel-view.ts';
import { Confirm } from './Confirm.tsx';
import { FormCard } from './FormCard.tsx';
import { OneByOne } from './OneByOne.tsx';

type Props = { readonly form: Form; readonly model: PanelModel; readonly view: PanelView };

/** What an action wants to know first, in the way that its owner has chosen. */
export function Asking(props: Props) {
  if (props.form.stage === 'confirm') return <Confirm {...props} />;
  return props.form.ask === 'one_by_one' ? <OneByOne {...props} /> : <FormCard {...props} />;
}
