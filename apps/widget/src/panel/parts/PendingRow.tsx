import type { PendingMessage } from '@chatref/client';
import { panelStrings } from '../../strings/en.ts';
import type { PanelModel } from '../model/panel-model.ts';
import { useTick } from './use-tick.ts';

type Props = {
  readonly message: PendingMessage;
  readonly isFirst: boolean;
  readonly isLost: boolean;
  readonly model: PanelModel;
};

/** An own message that the server does not have yet, or did not want. */
export function PendingRow({ message, isFirst, isLost, model }: Props) {
  const { clientId, text, state, problem } = message;
  return (
    <article class={`message visitor ${state}${isFirst ? ' first' : ''}`}>
      <span class="unseen">{panelStrings.you}</span>
      <div class="bubble">
        <p class="plain">{text}</p>
      </div>
      {state === 'sending' ? (
        <OnItsWay heldUntilMs={message.heldUntilMs} isLost={isLost} />
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

/** Why it is not there yet, where that takes longer than a moment. */
function OnItsWay({
  heldUntilMs = 0,
  isLost,
}: {
  readonly heldUntilMs?: number | undefined;
  readonly isLost: boolean;
}) {
  useTick(1_000);
  const seconds = Math.ceil((heldUntilMs - Date.now()) / 1000);
  return (
    <span class="time">
      {isLost ? panelStrings.kept : seconds > 0 ? panelStrings.tooFast(seconds) : panelStrings.sending}
    </span>
  );
}
