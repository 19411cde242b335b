import type { FloorView, Signal, TimelineItem } from '@chatref/protocol';
import { clientLimits } from './limits.ts';

/** Who else has the conversation open just now. */
export type Presence = {
  readonly visitor: boolean;
  /** Teammates other than the one who looks. */
  readonly teammates: readonly { readonly id: string; readonly name: string }[];
};

/** What is happening just now and is stored nowhere. */
export type LiveSignals = {
  /** Words of the running turn so far. */
  readonly progress: { readonly turnId: string; readonly text: string } | null;
  readonly typing: { readonly name: string | null; readonly untilMs: number } | null;
  /** Null for visitors, and while it is not known. */
  readonly presence: Presence | null;
};

export const noSignals: LiveSignals = { progress: null, typing: null, presence: null };

/** Takes a signal in, unless it belongs to a turn that is not the one that may speak. */
export function takeSignal(
  signals: LiveSignals,
  signal: Signal,
  { floor, nowMs }: { readonly floor: FloorView | null; readonly nowMs: number },
): LiveSignals {
  if (signal.kind === 'typing') {
    return { ...signals, typing: { name: signal.name, untilMs: nowMs + clientLimits.typingShownMs } };
  }
  if (signal.turnId !== turnOf(floor)) return signals;
  return { ...signals, progress: { turnId: signal.turnId, text: signal.text } };
}

/** Drops what a batch has made untrue: words of a turn that may no longer speak, typing of somebody who has just written. */
export function settleSignals(
  signals: LiveSignals,
  floor: FloorView,
  newItems: readonly TimelineItem[],
): LiveSignals {
  const hasMessage = newItems.some(({ kind }) => kind === 'message');
  return {
    ...signals,
    progress: signals.progress?.turnId === turnOf(floor) ? signals.progress : null,
    typing: hasMessage || floor.kind === 'agent' ? null : signals.typing,
  };
}

function turnOf(floor: FloorView | null): string | null {
  return floor?.kind === 'agent' ? floor.turnId : null;
}
