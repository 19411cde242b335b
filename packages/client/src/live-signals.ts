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
  /** The turn whose words were dropped last: what still comes of it is late. */
  readonly endedTurnId: string | null;
  readonly typing: { readonly name: string | null; readonly untilMs: number } | null;
  /** Null for visitors, and while it is not known. */
  readonly presence: Presence | null;
};

export const noSignals: LiveSignals = { progress: null, endedTurnId: null, typing: null, presence: null };

type Floor = Pick<FloorView, 'kind'> & { readonly isAnswering?: boolean };

/** Takes a signal in, unless it belongs to a turn that is over. */
export function takeSignal(
  signals: LiveSignals,
  signal: Signal,
  { floor, nowMs }: { readonly floor: Floor | null; readonly nowMs: number },
): LiveSignals {
  if (signal.kind === 'typing') {
    return { ...signals, typing: { name: signal.name, untilMs: nowMs + clientLimits.typingShownMs } };
  }
  if (!isAnswering(floor) || signal.turnId === signals.endedTurnId) return signals;
  return { ...signals, progress: { turnId: signal.turnId, text: signal.text } };
}

/** Drops what a batch has made untrue: words of a turn that ended, typing of somebody who has just written. */
export function settleSignals(
  signals: LiveSignals,
  floor: Floor,
  newItems: readonly TimelineItem[],
): LiveSignals {
  const hasAnswer = newItems.some((item) => item.kind === 'message' && item.author.kind === 'agent');
  const isOver = hasAnswer || !isAnswering(floor);
  const hasMessage = newItems.some(({ kind }) => kind === 'message');
  return {
    ...signals,
    progress: isOver ? null : signals.progress,
    endedTurnId: isOver && signals.progress ? signals.progress.turnId : signals.endedTurnId,
    typing: hasMessage || floor.kind === 'agent' ? null : signals.typing,
  };
}

function isAnswering(floor: Floor | null): boolean {
  return floor?.kind === 'agent' && floor.isAnswering === true;
}
