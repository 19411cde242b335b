import type { WorkspaceId } from '@chatref/core';
import type { Signal } from '@chatref/protocol';
import type { Stretch } from '../store/committed.ts';

/**
 * News between the parts of the system, never the truth: whoever misses a hint reads the log. `appended` may carry the
 * stretch itself; a receiver uses it only where it is contiguous with what it has.
 */
export type Hint =
  | { readonly kind: 'appended'; readonly workspaceId: WorkspaceId; readonly stretch: Stretch }
  | {
      readonly kind: 'signal';
      readonly workspaceId: WorkspaceId;
      readonly conversationId: string;
      readonly from: 'visitor' | 'teammate' | 'agent';
      readonly signal: Signal;
    }
  | {
      readonly kind: 'source_changed';
      readonly workspaceId: WorkspaceId;
      readonly agentId: string;
      readonly sourceId: string;
    };

export type Bus = {
  /** Never throws and never waits: a hint that cannot be sent is dropped. */
  readonly publish: (hint: Hint) => void;
  /** Returns the way to stop. */
  readonly subscribe: (listener: (hint: Hint) => void) => () => void;
};
