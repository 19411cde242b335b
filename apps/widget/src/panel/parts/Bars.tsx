import { panelStrings } from '../../strings/en.ts';
import type { PanelModel } from '../model/panel-model.ts';
import { floorOf, type PanelView } from '../model/panel-view.ts';
import { sayAgo } from '../model/say-time.ts';
import { useTick } from './use-tick.ts';

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

function Waiting({ model, view, requestedAt }: Props & { readonly requestedAt: string }) {
  useTick(30_000);
  return (
    <div class="bar bar-waiting">
      <span class="pulse" aria-hidden="true" />
      <span class="bar-text">
        <strong>{panelStrings.waiting}</strong>
        <span>
          {panelStrings.waitingSince(sayAgo(requestedAt, Date.now()))} {panelStrings.waitingHint}
        </span>
      </span>
      {view.thread?.head?.permitted.cancelRequest === null && (
        <button type="button" class="link" disabled={view.isBusy} onClick={() => model.cancelRequest()}>
          {panelStrings.takeBack}
        </button>
      )}
    </div>
  );
}
