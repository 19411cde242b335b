import type { FieldProblem } from '../actions/parse-field.ts';
import type { CollectionId, MessageId, TeammateId, TurnId, ValueId } from '../shared/ids.ts';
import type { AnswerOutcome } from './commands.ts';
import type { ActionRef, Collection, HandoffReason, HandoffRequest } from './state.ts';

/**
 * What happened, for ever. Events hold ids; words and collected values lie in rows beside the log, so that a person can
 * be erased while the log still replays. The envelope (conversation, seq) is added by whoever appends.
 */
export type ConversationEvent =
  | { readonly type: 'VisitorMessagePosted'; readonly at: string; readonly messageId: MessageId }
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
    }
  | { readonly type: 'TurnEnded'; readonly at: string; readonly turnId: TurnId }
  | { readonly type: 'CollectionStarted'; readonly at: string; readonly collection: Collection }
  | {
      readonly type: 'FieldGiven';
      readonly at: string;
      readonly collectionId: CollectionId;
      readonly key: string;
      readonly label: string;
      readonly valueId: ValueId;
      readonly how: 'form' | 'message';
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

export type EventType = ConversationEvent['type'];
