import { useEffect, useState } from 'preact/hooks';
import { panelStrings } from '../../strings/en.ts';
import { panelLimits } from '../limits.ts';
import type { PanelModel } from '../model/panel-model.ts';
import { floorOf, type PanelView } from '../model/panel-view.ts';
import { sayAgo } from '../model/say-time.ts';
import { Icon } from './Icon.tsx';

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

/** Says that the connection is lost once that has lasted a moment. */
export function ConnectionLine({ view: { connection, isResuming } }: { readonly view: PanelView }) {
  const sinceMs = connection?.kind === 'lost' ? connection.sinceMs : null;
  const [shownFor, setShownFor] = useState<number | null>(null);
  useEffect(() => {
    if (sinceMs === null) return;
    const waitMs = Math.max(0, sinceMs + panelLimits.lostShownAfterMs - Date.now());
    const timer = setTimeout(() => setShownFor(sinceMs), waitMs);
    return () => clearTimeout(timer);
  }, [sinceMs]);
  const isLost = useIsOffline() || (sinceMs !== null && shownFor === sinceMs);
  return (
    <div role="status">
      {(isLost || isResuming) && (
        <p class="connection">
          <Icon name="away" />
          {isLost ? panelStrings.lost : panelStrings.unreachable}
        </p>
      )}
    </div>
  );
}

/** What the browser knows of the network; it is right when it says that there is none. */
function useIsOffline(): boolean {
  const [isOffline, setOffline] = useState(!navigator.onLine);
  useEffect(() => {
    const look = () => setOffline(!navigator.onLine);
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return isOffline;
}

function useTick(everyMs: number): void {
  const [, setCount] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setCount((count) => count + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
}
