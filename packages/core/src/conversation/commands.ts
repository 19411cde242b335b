import type { FieldSpec } from '../actions/field.ts';
import type { CollectionId, MessageId, RequestId, TeammateId, TurnId, ValueId } from '../shared/ids.ts';
import type { ActionRef, HandoffReason } from './state.ts';

/** `at` is the ISO instant at which the server took the command; ids are made by the server before deciding. */
export type Command =
  | PostVisitorMessage
  | PostTeammateMessage
  | AddNote
  | BeginTurn
  | RecordAnswer
  | EndTurn
  | TriggerAction
  | GiveFields
  | CloseCollection
  | CancelRequest
  | TakeOver
  | HandBack
  | ReleaseFloor
  | Resolve
  | Reopen;

export type CommandKind = Command['kind'];

/** `reading` is what the recogniser and the field reader made of the text; the decider sees no text. */
export type PostVisitorMessage = {
  readonly kind: 'PostVisitorMessage';
  readonly at: string;
  readonly messageId: MessageId;
  readonly reading: {
    readonly trigger: Trigger | null;
    /** Values found in the text for fields that are open, by key. */
    readonly values: readonly GivenValue[];
    /** True where the text asks for a person, even while a form is open. */
    readonly asksForPerson: boolean;
  };
  readonly requestIds: RequestIds;
};

/** Ids for the handoff request that a command may lead to, and for the one message that acknowledges it. */
export type RequestIds = { readonly requestId: RequestId; readonly followUpId: MessageId };

/** An action that is to start: everything the decider needs to carry it through without looking anything up. */
export type Trigger = {
  readonly action: ActionRef;
  readonly reason: HandoffReason;
  /** False where the agent's owner allows no handoff: the visitor is then told so, honestly, once per wish. */
  readonly canHandOff: boolean;
  readonly fields: readonly FieldSpec[];
  readonly collectionId: CollectionId;
  readonly requestIds: RequestIds;
  /** ISO instant after which an open form gives way. */
  readonly deadlineAt: string;
};

export type GivenValue = { readonly key: string; readonly valueId: ValueId; readonly typed: string };

export type PostTeammateMessage = {
  readonly kind: 'PostTeammateMessage';
  readonly at: string;
  readonly messageId: MessageId;
  readonly teammateId: TeammateId;
};
export type AddNote = {
  readonly kind: 'AddNote';
  readonly at: string;
  readonly messageId: MessageId;
  readonly teammateId: TeammateId;
};

export type BeginTurn = { readonly kind: 'BeginTurn'; readonly at: string; readonly turnId: TurnId };
export type RecordAnswer = {
  readonly kind: 'RecordAnswer';
  readonly at: string;
  readonly turnId: TurnId;
  readonly messageId: MessageId;
  readonly outcome: AnswerOutcome;
  /** Shows the visitor a button to a person under the answer. */
  readonly offersPerson: boolean;
};
export type AnswerOutcome = 'answered' | 'maybe' | 'not_found' | 'small_talk';
export type EndTurn = { readonly kind: 'EndTurn'; readonly at: string; readonly turnId: TurnId };

/** By button, page rule or script: a trigger without a message. */
export type TriggerAction = {
  readonly kind: 'TriggerAction';
  readonly at: string;
  readonly trigger: Trigger;
  /** Values the page knew already. */
  readonly values: readonly GivenValue[];
};
export type GiveFields = {
  readonly kind: 'GiveFields';
  readonly at: string;
  readonly collectionId: CollectionId;
  readonly values: readonly GivenValue[];
  /** Keys the visitor chose to leave open. */
  readonly skipped: readonly string[];
  readonly requestIds: RequestIds;
};
/** The deadline has passed, or the visitor closed the form: the action goes on with what was given. */
export type CloseCollection = {
  readonly kind: 'CloseCollection';
  readonly at: string;
  readonly collectionId: CollectionId;
  readonly because: 'deadline' | 'closed';
  readonly requestIds: RequestIds;
};
export type CancelRequest = { readonly kind: 'CancelRequest'; readonly at: string };

/** `from` is who the teammate believes has the floor: taking it from somebody else is refused, and says from whom. */
export type TakeOver = {
  readonly kind: 'TakeOver';
  readonly at: string;
  readonly teammateId: TeammateId;
  readonly from: TeammateId | null;
};
export type HandBack = {
  readonly kind: 'HandBack';
  readonly at: string;
  readonly teammateId: TeammateId;
  /** A note on what was settled, which the agent is given; its text lies in the message row. */
  readonly noteId: MessageId | null;
};
/** The teammate has left the workspace: nobody would see who waits with them. `action` names the request that follows. */
export type ReleaseFloor = {
  readonly kind: 'ReleaseFloor';
  readonly at: string;
  readonly teammateId: TeammateId;
  readonly action: ActionRef;
  readonly requestIds: RequestIds;
};
export type Resolve = { readonly kind: 'Resolve'; readonly at: string; readonly teammateId: TeammateId };
export type Reopen = { readonly kind: 'Reopen'; readonly at: string; readonly teammateId: TeammateId };
