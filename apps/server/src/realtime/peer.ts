import type { ConversationId, TeammateId, WorkspaceId } from '@chatref/core';
import type { FromClient } from '@chatref/protocol';
import type { Hint } from '../bus/bus.ts';
import type { ProblemError } from '../present/problem.ts';
import type { Stretch } from '../store/committed.ts';

export type Hello = Extract<FromClient, { t: 'hello' }>;

/** Lets in whoever says hello, or refuses them. Asked again from time to time. */
export type Greet = (hello: Hello) => Promise<Peer | ProblemError>;

/** Who is at the other end, once they have said hello. Frames are JSON text already, made once for all who get the same. */
export type Peer = {
  readonly side: 'visitor' | 'teammate';
  readonly workspaceId: WorkspaceId;
  /** Of the visitor or the teammate: the same in each of their windows. */
  readonly personId: string;
  /** Null for a visitor. */
  readonly teammate: { readonly id: TeammateId; readonly name: string } | null;
  /** The log after a seq; throws a ProblemError for a conversation that is not theirs. */
  readonly read: (id: ConversationId, after: number) => Promise<Stretch>;
  readonly batchFrame: (stretch: Stretch) => string;
  /** Of a hint about the workspace, for those who watch the inbox; null where there is nothing to say. */
  readonly newsFrame: (hint: Hint) => string | null;
};
