import { useEffect, useState } from 'preact/hooks';
import { lostFromMs } from '../model/lost-from.ts';
import type { PanelView } from '../model/panel-view.ts';

/** Whether nothing gets through, and has not for longer than a hiccup. */
export function useIsLost(view: PanelView): boolean {
  const [openedMs] = useState(() => Date.now());
  const dueMs = lostFromMs(view, openedMs);
  const [passedMs, setPassed] = useState<number | null>(null);
  useEffect(() => {
    if (dueMs === null) return;
    const timer = setTimeout(() => setPassed(dueMs), Math.max(0, dueMs - Date.now()));
    return () => clearTimeout(timer);
  }, [dueMs]);
  return useIsOffline() || (dueMs !== null && passedMs === dueMs);
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
