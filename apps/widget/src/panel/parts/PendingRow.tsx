import type { PendingMessage } from '@chatref/client';
import { panelStrings } from '../../strings/en.ts';
import type { PanelModel } from '../model/panel-model.ts';

type Props = { readonly message: PendingMessage; readonly isFirst: boolean; readonly model: PanelModel };

/** An own message that the server does not have yet, or did not want. */
export function PendingRow({ message, isFirst, model }: Props) {
  const { clientId, text, state, problem } = message;
  return (
    <article class={`message visitor ${state}${isFirst ? ' first' : ''}`}>
      <span class="unseen">{panelStrings.you}</span>
      <div class="bubble">
        <p class="plain">{text}</p>
      </div>
      {state === 'sending' ? (
        <span class="time">{panelStrings.sending}</span>
      ) : (
        <div class="failed-line" role="alert">
          <span>
            {panelStrings.notSent} {problem}
          </span>
          <button type="button" class="link" onClick={() => model.retry(clientId)}>
            {panelStrings.retry}
          </button>
          <button type="button" class="link" onClick={() => model.discard(clientId)}>
            {panelStrings.discard}
          </button>
        </div>
      )}
    </article>
  );
}
