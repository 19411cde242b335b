import type { FieldSpec } from '../actions/field.ts';
import type {
  CollectionId,
  MessageId,
  RequestId,
  RunId,
  TeammateId,
  TurnId,
  ValueId,
} from '../shared/ids.ts';
import type { ActionRef, Ask, HandoffReason, Logic, Rating } from './state.ts';

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
  | GiveConsent
  | CloseCollection
  | RecordRun
  | RateAnswer
  | CancelRequest
  | TakeOver
  | HandBack
  | ReleaseFloor
  | Resolve
  | Reopen;

export type CommandKind = Command['kind'];

/** `reading` is what was made of the text; the decider sees no text. */
export type PostVisitorMessage = {
  readonly kind: 'PostVisitorMessage';
  readonly at: string;
  readonly messageId: MessageId;
  readonly reading: MessageReading;
  /** Two letters: the language it was seen to be in; absent when unsure. */
  readonly language?: string;
  readonly requestIds: RequestIds;
};

export type MessageReading = {
  /** What the text starts where nothing else is under way. */
  readonly trigger: Trigger | null;
  /** True where it asks for a person, which counts also while a form is open or a call is under way. */
  readonly asksForPerson: boolean;
  /** Values found in the text for fields that are open, by key. */
  readonly values: readonly GivenValue[];
  /** The text as an answer to the one question that is open. */
  readonly answer: { readonly kind: 'value'; readonly value: GivenValue } | { readonly kind: 'skip' } | null;
  /** New values for fields that hold one ("actually it's MS-12346"). */
  readonly corrections: readonly GivenValue[];
  /** The text corrects, and says nothing else that would want an answer. */
  readonly isCorrectionOnly: boolean;
  /** The text as an answer to "Shall I do this?". */
  readonly consent: 'yes' | 'no' | null;
  /** What a person who is waited for should have at hand, such as an address to answer to. */
  readonly extras: readonly ExtraValue[];
};

/** Ids for whatever a command may lead to: each is used once at most. */
export type RequestIds = {
  readonly requestId: RequestId;
  /** Of the one message that acknowledges a request, or says what came of an action. */
  readonly followUpId: MessageId;
  /** Of the one question that may be asked. */
  readonly askId: MessageId;
  readonly runId: RunId;
};

/** An action that is to start: everything the decider needs to carry it through without looking anything up. */
export type Trigger = {
  readonly action: ActionRef;
  readonly reason: HandoffReason;
  readonly logic: Logic;
  /** False where the agent's owner allows no handoff: the visitor is then told so, honestly, once per wish. */
  readonly canHandOff: boolean;
  readonly fields: readonly FieldSpec[];
  readonly ask: Ask;
  /** A visitor who is quiet for so long is not waited for any more. */
  readonly limitSeconds: number;
  readonly collectionId: CollectionId;
  readonly requestIds: RequestIds;
};

/** `isKnown`: the very value that was offered, known from before. */
export type GivenValue = {
  readonly key: string;
  readonly valueId: ValueId;
  readonly typed: string;
  readonly isKnown?: boolean;
};

/** A value that no field asked for. */
export type ExtraValue = { readonly key: string; readonly label: string; readonly valueId: ValueId };

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
  /** Shows the visitor a button that starts this action under the answer. */
  readonly offersAction: ActionRef | null;
  /** Starts behind an answer that was not found: the owner's rule of so many in a row is met. */
  readonly policy: Trigger | null;
};
export type AnswerOutcome = 'answered' | 'maybe' | 'not_found' | 'small_talk';
export type EndTurn = { readonly kind: 'EndTurn'; readonly at: string; readonly turnId: TurnId };

/** By button, page rule or script, or by the agent's choice: a trigger without a message. */
export type TriggerAction = {
  readonly kind: 'TriggerAction';
  readonly at: string;
  readonly trigger: Trigger;
  /** The turn in which the agent chose it: refused when that is over. Absent for what a visitor pressed. */
  readonly turnId?: TurnId;
  /** Values that came along. */
  readonly values: readonly GivenValue[];
  /** Values the page gave that no field asks for. */
  readonly extras: readonly ExtraValue[];
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
/** The visitor's answer to "Shall I do this?". */
export type GiveConsent = {
  readonly kind: 'GiveConsent';
  readonly at: string;
  readonly collectionId: CollectionId;
  readonly consent: 'yes' | 'no';
  /** Up to which event they had read: a question that came later was not the one they answered. Null: not told. */
  readonly seenSeq: number | null;
  readonly requestIds: RequestIds;
};
/** What came of a call; `messageId` null where the visitor is told nothing. */
export type RecordRun = {
  readonly kind: 'RecordRun';
  readonly at: string;
  readonly runId: RunId;
  readonly outcome: 'done' | 'failed';
  readonly messageId: MessageId | null;
};
export type RateAnswer = {
  readonly kind: 'RateAnswer';
  readonly at: string;
  readonly messageId: MessageId;
  readonly rating: Rating;
  /** Starts behind a thumbs down where the owner's rule says so. */
  readonly policy: Trigger | null;
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
