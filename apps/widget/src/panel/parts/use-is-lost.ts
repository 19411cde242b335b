import { useEffect, useState } from 'preact/hooks';
import { panelLimits } from '../limits.ts';
import type { PanelView } from '../model/panel-view.ts';

/** Whether nothing gets through, and has not for longer than a hiccup. */
export function useIsLost(view: PanelView): boolean {
  const dueMs = lostFromMs(view);
  const [passedMs, setPassed] = useState<number | null>(null);
  useEffect(() => {
    if (dueMs === null) return;
    const timer = setTimeout(() => setPassed(dueMs), Math.max(0, dueMs - Date.now()));
    return () => clearTimeout(timer);
  }, [dueMs]);
  return useIsOffline() || (dueMs !== null && passedMs === dueMs);
}

/** From when on it is worth a word; null while there is nothing to say. */
function lostFromMs({ connection, pending }: PanelView): number | null {
  if (connection?.kind === 'lost') return connection.sinceMs + panelLimits.lostShownAfterMs;
  // Before the first message has arrived nothing is connected; that it does not arrive is all that is known.
  const first =
    connection === null
      ? pending.find(({ state, heldUntilMs }) => state === 'sending' && !heldUntilMs)
      : null;
  return first ? first.writtenMs + panelLimits.slowSendMs : null;
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
