import type { FieldSpec } from '../actions/field.ts';
import type { FieldProblem } from '../actions/parse-field.ts';
import type {
  ActionId,
  AgentId,
  CollectionId,
  ConversationId,
  MessageId,
  RequestId,
  TeammateId,
  TurnId,
} from '../shared/ids.ts';

/**
 * What the decider knows of one conversation: everything follows from its events, nothing from a clock or a table.
 * Plain JSON, so that it can be kept beside the log and checked against a replay.
 */
export type ConversationState = {
  readonly id: ConversationId;
  readonly agentId: AgentId;
  /** Number of the last event; the first is 1. */
  readonly seq: number;
  readonly floor: Floor;
  /** Grows with every handback and reopening: what was said before it triggers nothing again. */
  readonly episode: number;
  /** The newest visitor message, or null before the first. */
  readonly lastVisitorMessage: { readonly id: MessageId; readonly seq: number } | null;
  /** Visitor messages up to this seq have had their turn, whatever came of it. */
  readonly answeredSeq: number;
  /** Keys of fields that hold a value: never asked again. */
  readonly collectedKeys: readonly string[];
  /** ISO instant since which the visitor has been waiting for a person or an answer, or null. */
  readonly waitingSince: string | null;
};

/** Status and responder as one union: who has the floor. There is no state in which two could speak. */
export type Floor =
  | { readonly kind: 'agent'; readonly turn: CurrentTurn | null }
  | ({ readonly kind: 'collecting' } & Collection)
  | ({ readonly kind: 'queue' } & HandoffRequest)
  | { readonly kind: 'teammate'; readonly teammateId: TeammateId; readonly since: string }
  | { readonly kind: 'resolved'; readonly by: TeammateId; readonly at: string };

export type CurrentTurn = { readonly turnId: TurnId; readonly upToSeq: number };

export type Collection = {
  readonly collectionId: CollectionId;
  readonly action: ActionRef;
  readonly reason: HandoffReason;
  readonly fields: readonly FieldProgress[];
  /** ISO instant after which the action goes on with what was given. */
  readonly deadlineAt: string;
  /** Messages that brought no value. */
  readonly misses: number;
};

export type FieldProgress = {
  readonly spec: FieldSpec;
  readonly state: 'open' | 'given' | 'skipped';
  readonly tries: number;
  /** Why the last try was refused, or null. */
  readonly problem: FieldProblem | null;
};

export type HandoffRequest = {
  readonly requestId: RequestId;
  readonly reason: HandoffReason;
  readonly action: ActionRef;
  /** ISO instant at which the person was asked for. */
  readonly requestedAt: string;
};

/** `actionId` is null for the built-in way to a person. */
export type ActionRef = { readonly actionId: ActionId | null; readonly name: string };

export type HandoffReason = 'asked' | 'button' | 'agent_could_not_answer' | 'policy' | 'teammate';

/** The state before the first event. */
export function emptyConversation(id: ConversationId, agentId: AgentId): ConversationState {
  return {
    id,
    agentId,
    seq: 0,
    floor: { kind: 'agent', turn: null },
    episode: 1,
    lastVisitorMessage: null,
    answeredSeq: 0,
    collectedKeys: [],
    waitingSince: null,
  };
}

/** Whether a visitor message waits that no turn, person or form has dealt with. */
export function hasUnanswered({ lastVisitorMessage, answeredSeq }: ConversationState): boolean {
  return lastVisitorMessage !== null && lastVisitorMessage.seq > answeredSeq;
}
