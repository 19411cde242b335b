import { panelStrings } from '../../strings/en.ts';
import type { PanelModel } from '../model/panel-model.ts';
import type { PanelView } from '../model/panel-view.ts';
import { sayAgo } from '../model/say-time.ts';
import { sayWaiting } from '../model/say-waiting.ts';
import { LeaveEmail } from './LeaveEmail.tsx';
import { useTick } from './use-tick.ts';

type Props = {
  readonly model: PanelModel;
  readonly view: PanelView;
  /** ISO instant. */
  readonly requestedAt: string;
};

/** The wait for a person: since when, and what the server knows of it. */
export function Waiting({ model, view, requestedAt }: Props) {
  useTick(30_000);
  const { waiting, thread } = view;
  const nowMs = Date.now();
  const known = waiting === null ? [] : sayWaiting(waiting, nowMs);
  const isClosed = waiting?.isOpen === false;
  return (
    <div class="bar bar-waiting">
      <span class="pulse" aria-hidden="true" />
      <span class="bar-text">
        <strong>{panelStrings.waiting}</strong>
        <span role="status">{known.map((sentence) => `${sentence} `)}</span>
        <span>
          {panelStrings.waitingSince(sayAgo(requestedAt, nowMs))} {!isClosed && panelStrings.waitingHint}
        </span>
      </span>
      {thread?.head?.permitted.cancelRequest === null && (
        <button type="button" class="link" disabled={view.isBusy} onClick={() => model.cancelRequest()}>
          {panelStrings.takeBack}
        </button>
      )}
      {isClosed && <LeaveEmail model={model} items={thread?.items ?? []} />}
    </div>
  );
}
