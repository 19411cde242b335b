import type { LiveSignals, PendingMessage, Thread } from '@chatref/client';
import type { TeammateHead, VisitorHead } from '@chatref/protocol';
import type { Audience } from '../../apps/server/src/store/read-stretch.ts';

/** What a person sees of one conversation. */
export type Shown = {
  /** The same for as long as it is open. */
  readonly key: object;
  readonly thread: Thread<VisitorHead> | Thread<TeammateHead>;
  readonly signals: LiveSignals;
  /** Own messages that wait or have failed. */
  readonly pending: readonly PendingMessage[];
};

/** A page as the checkers see it. */
export type CheckedPage = {
  readonly name: string;
  readonly audience: Audience;
  readonly workspaceId: string;
  /** Of the teammate, or of the visitor once they are known. */
  readonly personId: string | null;
  /** Every conversation that is open on it. */
  readonly shown: () => readonly Shown[];
  /** Every message of its own that waits or has failed. */
  readonly ownPending: readonly PendingMessage[];
};
