import { panelLimits } from '../limits.ts';
import type { PanelView } from './panel-view.ts';

type Told = Pick<PanelView, 'connection' | 'pending'>;

/** From when on a lost connection is worth a word; null while there is nothing to say. */
export function lostFromMs({ connection, pending }: Told, openedMs: number): number | null {
  if (connection?.kind === 'lost') return connection.sinceMs + panelLimits.lostShownAfterMs;
  if (connection !== null) return null;
  // Before the first message has arrived nothing is connected; that it does not arrive is all that is known.
  const first = pending.find(({ state, heldUntilMs }) => state === 'sending' && heldUntilMs === undefined);
  return first ? Math.max(first.writtenMs, openedMs) + panelLimits.slowSendMs : null;
}
