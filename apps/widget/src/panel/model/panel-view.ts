import {
  type ConnectionState,
  isObject,
  type LiveSignals,
  noSignals,
  type PendingMessage,
  type Thread,
} from '@chatref/client';
import type { VisitorHead, Waiting, WidgetConfig } from '@chatref/protocol';
import { panelStrings } from '../../strings/en.ts';

/** Everything that the panel shows, at one moment. */
export type PanelView = {
  readonly config: WidgetConfig;
  /** Null before the first message. */
  readonly thread: Thread<VisitorHead> | null;
  readonly signals: LiveSignals;
  readonly pending: readonly PendingMessage[];
  /** Null while there is nothing to be connected for. */
  readonly connection: ConnectionState | null;
  /** A kept conversation is being fetched. */
  readonly isResuming: boolean;
  /** What is known of the wait for a person; null while none is waited for, or nothing is known yet. */
  readonly waiting: Waiting | null;
  /** A command is under way. */
  readonly isBusy: boolean;
  /** What went wrong last, until it is dismissed. */
  readonly problem: string | null;
  /** Nothing can be done here until somebody changes something. */
  readonly failure: string | null;
  /** Words that the page wants in the text box; a new object each time. */
  readonly draft: { readonly text: string } | null;
  readonly isShown: boolean;
};

export function emptyView(config: WidgetConfig): PanelView {
  return {
    config,
    thread: null,
    signals: noSignals,
    pending: [],
    connection: null,
    isResuming: false,
    waiting: null,
    isBusy: false,
    problem: null,
    failure: isObject(config) ? null : panelStrings.startFailed,
    draft: null,
    isShown: false,
  };
}

export type Floor = VisitorHead['floor'];

/** The floor before anything has been said is the agent's. */
export function floorOf({ thread }: PanelView): Floor {
  return thread?.head?.floor ?? { kind: 'agent', isAnswering: false, turnId: null };
}

/** Whether "Talk to a person" is on offer now. */
export function canAskForPerson({ config, thread }: PanelView): boolean {
  return config.canHandOff && (thread?.head?.permitted.requestPerson ?? null) === null;
}
