import { panelStrings } from '../../strings/en.ts';
import type { PanelModel } from '../model/panel-model.ts';
import { floorOf, type PanelView } from '../model/panel-view.ts';
import { Waiting } from './Waiting.tsx';

type Props = { readonly model: PanelModel; readonly view: PanelView };

/** The lines between the list and the text box: what the visitor should know before they write on. */
export function Bars({ model, view }: Props) {
  const floor = floorOf(view);
  return (
    <>
      {floor.kind === 'queue' && <Waiting model={model} view={view} requestedAt={floor.requestedAt} />}
      {floor.kind === 'resolved' && <p class="bar">{panelStrings.resolvedHint}</p>}
      {view.problem && (
        <div class="bar bar-problem" role="alert">
          <span>{view.problem}</span>
          <button type="button" class="link" onClick={() => model.dismissProblem()}>
            {panelStrings.dismiss}
          </button>
        </div>
      )}
    </>
  );
}
