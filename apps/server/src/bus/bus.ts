import { unreachable, type WorkspaceId } from '@chatref/core';
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
  /** Somebody watches this conversation, and is believed to for a while; a `query` asks the others to say so, too. */
  | {
      readonly kind: 'present';
      readonly workspaceId: WorkspaceId;
      readonly conversationId: string;
      readonly who: Present;
      readonly isQuery: boolean;
    }
  | {
      readonly kind: 'gone';
      readonly workspaceId: WorkspaceId;
      readonly conversationId: string;
      readonly watchId: string;
    }
  | {
      readonly kind: 'source_changed';
      readonly workspaceId: WorkspaceId;
      readonly agentId: string;
      readonly sourceId: string;
    };

/** One open watch: a person with two windows is present twice, under one `teammate`. */
export type Present = {
  readonly watchId: string;
  readonly side: 'visitor' | 'teammate';
  readonly teammate: { readonly id: string; readonly name: string } | null;
};

/** What a hint is about, known before the hint itself is read. */
export type Topic = {
  readonly workspaceId: string;
  /** Null where it is about no single conversation. */
  readonly conversationId: string | null;
};

export type Bus = {
  /** To every node, this one included. Never throws and never waits: a hint that cannot be sent is dropped. */
  readonly publish: (hint: Hint) => void;
  /** To the listeners of this node alone: what it has found in the log by itself. */
  readonly tellHere: (hint: Hint) => void;
  /**
   * Returns the way to stop. A hint from another node that no listener `wants` may be dropped unread; a listener may
   * hear more than it wants. Without `wants` it wants all of them.
   */
  readonly subscribe: (listener: (hint: Hint) => void, wants?: (topic: Topic) => boolean) => () => void;
};

/** A bus as the node itself sees it. */
export type NodeBus = Bus & {
  /** Whether anybody on this node listens to it. */
  readonly isWanted: (topic: Topic) => boolean;
};

export function topicOf(hint: Hint): Topic {
  const { workspaceId } = hint;
  switch (hint.kind) {
    case 'appended':
      return { workspaceId, conversationId: hint.stretch.row.id };
    case 'signal':
    case 'present':
    case 'gone':
      return { workspaceId, conversationId: hint.conversationId };
    case 'source_changed':
      return { workspaceId, conversationId: null };
    default:
      return unreachable(hint);
  }
}
