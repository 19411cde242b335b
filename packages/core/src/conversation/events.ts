import type { FieldProblem } from '../actions/parse-field.ts';
import type { CollectionId, MessageId, RunId, TeammateId, TurnId, ValueId } from '../shared/ids.ts';
import type { AnswerOutcome } from './commands.ts';
import type { ActionRef, Collection, HandoffReason, HandoffRequest, Rating, Run } from './state.ts';

/**
 * What happened, for ever. Events hold ids; words and collected values lie in rows beside the log, so that a person can
 * be erased while the log still replays. The envelope (conversation, seq) is added by whoever appends.
 */
export type ConversationEvent =
  | {
      readonly type: 'VisitorMessagePosted';
      readonly at: string;
      readonly messageId: MessageId;
      /** Two letters; absent where nobody could tell. */
      readonly language?: string;
    }
  | {
      readonly type: 'TeammateMessagePosted';
      readonly at: string;
      readonly messageId: MessageId;
      readonly teammateId: TeammateId;
    }
  | {
      readonly type: 'NoteAdded';
      readonly at: string;
      readonly messageId: MessageId;
      readonly teammateId: TeammateId;
    }
  | { readonly type: 'TurnBegun'; readonly at: string; readonly turnId: TurnId; readonly upToSeq: number }
  | {
      readonly type: 'AgentAnswered';
      readonly at: string;
      readonly turnId: TurnId;
      readonly messageId: MessageId;
      readonly outcome: AnswerOutcome;
      readonly offersPerson: boolean;
      /** Absent in old logs. */
      readonly offersAction?: ActionRef | null;
    }
  | {
      readonly type: 'AnswerRated';
      readonly at: string;
      readonly messageId: MessageId;
      readonly rating: Rating;
    }
  | { readonly type: 'TurnEnded'; readonly at: string; readonly turnId: TurnId }
  | { readonly type: 'CollectionStarted'; readonly at: string; readonly collection: Collection }
  | {
      readonly type: 'FieldGiven';
      readonly at: string;
      /** Null for what no form asked for. */
      readonly collectionId: CollectionId | null;
      readonly key: string;
      readonly label: string;
      readonly valueId: ValueId;
      readonly how: HowGiven;
    }
  /** One by one: the question is a message of the agent's; `problem` says why the last answer was refused. */
  | {
      readonly type: 'FieldAsked';
      readonly at: string;
      readonly collectionId: CollectionId;
      readonly key: string;
      readonly messageId: MessageId;
      readonly problem: FieldProblem | null;
    }
  | {
      readonly type: 'FieldRefused';
      readonly at: string;
      readonly collectionId: CollectionId;
      readonly key: string;
      readonly problem: FieldProblem;
    }
  | {
      readonly type: 'FieldSkipped';
      readonly at: string;
      readonly collectionId: CollectionId;
      readonly key: string;
      readonly label: string;
      readonly because: 'skipped' | 'tries' | 'closed' | 'deadline' | 'insisted';
    }
  | { readonly type: 'CollectionMissed'; readonly at: string; readonly collectionId: CollectionId }
  | {
      readonly type: 'ConfirmationAsked';
      readonly at: string;
      readonly collectionId: CollectionId;
      readonly messageId: MessageId;
      readonly action: ActionRef;
    }
  /** The end of a form that led to no handoff; `done`: its action follows. */
  | {
      readonly type: 'CollectionClosed';
      readonly at: string;
      readonly collectionId: CollectionId;
      readonly action: ActionRef;
      readonly because: ClosedBecause;
    }
  | { readonly type: 'ActionStarted'; readonly at: string; readonly run: Run }
  | {
      readonly type: 'ActionEnded';
      readonly at: string;
      readonly runId: RunId;
      readonly action: ActionRef;
      readonly outcome: 'done' | 'failed';
    }
  /** The agent's words about an action, which nobody asked a model for. */
  | {
      readonly type: 'ActionMessagePosted';
      readonly at: string;
      readonly messageId: MessageId;
      /** Null where a value was corrected. */
      readonly action: ActionRef | null;
      readonly purpose: ActionPurpose;
      readonly offersPerson: boolean;
    }
  | { readonly type: 'HandoffRequested'; readonly at: string; readonly request: HandoffRequest }
  /** `handoff` is the one acknowledgement of a request, `no_handoff` the honest refusal. */
  | {
      readonly type: 'SystemMessagePosted';
      readonly at: string;
      readonly messageId: MessageId;
      readonly purpose: 'handoff' | 'no_handoff';
      readonly action: ActionRef;
      readonly reason: HandoffReason;
    }
  | { readonly type: 'RequestCancelled'; readonly at: string }
  | {
      readonly type: 'TakenOver';
      readonly at: string;
      readonly teammateId: TeammateId;
      readonly from: TeammateId | null;
      readonly by: 'button' | 'reply';
    }
  | {
      readonly type: 'HandedBack';
      readonly at: string;
      readonly teammateId: TeammateId;
      readonly noteId: MessageId | null;
    }
  | { readonly type: 'Resolved'; readonly at: string; readonly teammateId: TeammateId }
  | { readonly type: 'Reopened'; readonly at: string; readonly by: TeammateId | 'visitor' };

/** `page`: the page knew it; `known`: known from before, and accepted by the visitor. */
export type HowGiven = 'form' | 'message' | 'page' | 'known' | 'correction';
export type ClosedBecause = 'done' | 'declined' | 'cancelled' | 'deadline' | 'unfinished' | 'insisted';
export type ActionPurpose =
  | 'message'
  | 'thanks'
  | 'reply'
  | 'failed'
  | 'declined'
  | 'unfinished'
  | 'corrected';

export type EventType = ConversationEvent['type'];
