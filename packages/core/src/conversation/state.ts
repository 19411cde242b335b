import type { FieldSpec } from '../actions/field.ts';
import type { FieldProblem } from '../actions/parse-field.ts';
import type {
  ActionId,
  AgentId,
  CollectionId,
  ConversationId,
  MessageId,
  RequestId,
  RunId,
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
  /** Fields that hold a value: never asked again, and what the visitor says may correct them. */
  readonly collected: readonly FieldSpec[];
  /** ISO instant since which the visitor has been waiting for a person or an answer, or null. */
  readonly waitingSince: string | null;
  /** Questions in a row that the agent could not answer. */
  readonly notFoundInRow: number;
  /** Two letters: what the visitor was last seen to write in, or null. */
  readonly language: string | null;
  readonly lastRating: { readonly messageId: MessageId; readonly rating: Rating } | null;
};

/** A thumb under an answer. */
export type Rating = 'up' | 'down';

/** Status and responder as one union: who has the floor. There is no state in which two could speak. */
export type Floor =
  | { readonly kind: 'agent'; readonly turn: CurrentTurn | null }
  | ({ readonly kind: 'collecting' } & Collection)
  /** A call to the shop's system is under way; the agent says nothing until it has ended. */
  | { readonly kind: 'acting'; readonly run: Run }
  | ({ readonly kind: 'queue' } & HandoffRequest)
  | { readonly kind: 'teammate'; readonly teammateId: TeammateId; readonly since: string }
  | { readonly kind: 'resolved'; readonly by: TeammateId; readonly at: string };

export type CurrentTurn = { readonly turnId: TurnId; readonly upToSeq: number };

export type Collection = {
  readonly collectionId: CollectionId;
  readonly action: ActionRef;
  readonly reason: HandoffReason;
  readonly logic: Logic;
  /** Whether a person may be offered where it comes to nothing. */
  readonly canHandOff: boolean;
  readonly ask: Ask;
  /** `confirm`: everything is there, and the visitor is asked whether it shall be done. */
  readonly stage: 'fields' | 'confirm';
  /** Number of the event that asked for it last; left out before. */
  readonly confirmSeq?: number;
  readonly fields: readonly FieldProgress[];
  /** One by one: the key of the field that was asked for last. */
  readonly asked: string | null;
  /** ISO instant at which a visitor who stays quiet is waited for no longer. */
  readonly deadlineAt: string;
  /** How long a quiet visitor is waited for, from the last thing they did. */
  readonly limitSeconds: number;
  /** ISO instant at which it ends whatever they do. */
  readonly latestAt: string;
  /** Messages that brought nothing that was asked for. */
  readonly misses: number;
};

/** One small form, or one question after the other. */
export type Ask = 'form' | 'one_by_one';

/** What an action does once its fields are there. */
export type Logic =
  /** `teamId` null: anyone. */
  | { readonly kind: 'handoff'; readonly teamId: string | null }
  /** `isAwaited`: the visitor is told what came of it, and waits for that. */
  | { readonly kind: 'call'; readonly needsConfirm: boolean; readonly isAwaited: boolean }
  | { readonly kind: 'message' }
  | { readonly kind: 'details' };

/** One call to the shop's system for this visitor. */
export type Run = {
  readonly runId: RunId;
  readonly action: ActionRef;
  readonly reason: HandoffReason;
  readonly isAwaited: boolean;
  readonly canHandOff: boolean;
  readonly startedAt: string;
  /** ISO instant after which nobody waits for it any more. */
  readonly deadlineAt: string;
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
  /** The team that is asked for, or null: anyone. */
  readonly teamId: string | null;
  /** ISO instant at which the person was asked for. */
  readonly requestedAt: string;
};

/** `actionId` is null in old logs, for the built-in way to a person. */
export type ActionRef = { readonly actionId: ActionId | null; readonly name: string };

export type HandoffReason =
  | 'asked'
  | 'button'
  | 'page_rule'
  | 'agent_choice'
  | 'agent_could_not_answer'
  | 'policy'
  | 'teammate';

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
    collected: [],
    waitingSince: null,
    notFoundInRow: 0,
    language: null,
    lastRating: null,
  };
}

/** Whether a visitor message waits that no turn, person or form has dealt with. */
export function hasUnanswered({ lastVisitorMessage, answeredSeq }: ConversationState): boolean {
  return lastVisitorMessage !== null && lastVisitorMessage.seq > answeredSeq;
}
