import {
  type ActionRef,
  type AnswerOutcome,
  type Command,
  type FieldSpec,
  type GivenValue,
  type MessageReading,
  nothingRead,
  type Rating,
  type RequestIds,
  type TeammateId,
  type Trigger,
} from '@chatref/core';
import { numberedId } from './numbered-id.ts';

/** The one instant of the samples: what a rule says of time is then seen in the rule's own test. */
export const noon = '2026-01-05T12:00:00.000Z';

export const ada = numberedId('teammate', 1);
export const ben = numberedId('teammate', 2);

export const sampleAction: ActionRef = { actionId: numberedId('action', 1), name: 'Talk to an expert' };

/** Ids of the n-th request and of its acknowledgement, `msg_…100n`; a question is `msg_…200n`. */
export function sampleRequestIds(n = 1): RequestIds {
  return {
    requestId: numberedId('request', n),
    followUpId: numberedId('message', 1_000 + n),
    askId: numberedId('message', 2_000 + n),
    runId: numberedId('run', n),
  };
}

type TriggerParts = { readonly n?: number; readonly fields?: readonly FieldSpec[] };

/** A wish for a person that was recognised; `fields` are what its action asks first. */
export function sampleTrigger({
  n = 1,
  fields = [],
  ...rest
}: TriggerParts & Partial<Trigger> = {}): Trigger {
  return {
    action: sampleAction,
    reason: 'asked',
    logic: { kind: 'handoff', teamId: null },
    canHandOff: true,
    fields,
    ask: 'form',
    limitSeconds: 180,
    collectionId: numberedId('collection', n),
    requestIds: sampleRequestIds(n),
    ...rest,
  };
}

/** Typed values by key, with ids numbered from `from` in the order given. */
export function typedValues(typed: Readonly<Record<string, string>>, from = 1): readonly GivenValue[] {
  return Object.entries(typed).map(([key, text], at) => ({
    key,
    valueId: numberedId('value', from + at),
    typed: text,
  }));
}

type Of<Kind extends Command['kind']> = Extract<Command, { kind: Kind }>;
type VisitorParts = Partial<Omit<MessageReading, 'trigger'>> & {
  readonly trigger?: Trigger;
  /** Numbers the ids of what follows, where no trigger gives them. */
  readonly ids?: number;
};
type FormParts = {
  readonly n?: number;
  readonly values?: readonly GivenValue[];
  readonly skipped?: readonly string[];
};

/** Commands as a test wants to read them: `visitorWrites(2)` posts `msg_…2`. Everything happens at `noon`. */
export const samples = {
  visitorWrites(n: number, { trigger, ids = 1, ...parts }: VisitorParts = {}): Command {
    const asksForPerson = trigger?.logic.kind === 'handoff';
    const reading = { ...nothingRead, trigger: trigger ?? null, asksForPerson, ...parts };
    return {
      kind: 'PostVisitorMessage',
      at: noon,
      messageId: numberedId('message', n),
      reading,
      requestIds: trigger?.requestIds ?? sampleRequestIds(ids),
    };
  },
  visitorPresses(trigger: Trigger, values: readonly GivenValue[] = []): Of<'TriggerAction'> {
    return { kind: 'TriggerAction', at: noon, trigger, values, extras: [] };
  },
  agentChooses(trigger: Trigger, turn: number): Of<'TriggerAction'> {
    const turnId = numberedId('turn', turn);
    return { kind: 'TriggerAction', at: noon, trigger, turnId, values: [], extras: [] };
  },
  visitorConsents(consent: 'yes' | 'no', n = 1): Of<'GiveConsent'> {
    const collectionId = numberedId('collection', n);
    return {
      kind: 'GiveConsent',
      at: noon,
      collectionId,
      consent,
      seenSeq: null,
      requestIds: sampleRequestIds(n),
    };
  },
  runEnds(outcome: 'done' | 'failed', message: number | null = 50, n = 1): Of<'RecordRun'> {
    const messageId = message === null ? null : numberedId('message', message);
    return { kind: 'RecordRun', at: noon, runId: numberedId('run', n), outcome, messageId };
  },
  visitorRates(rating: Rating, n: number, policy: Trigger | null = null): Of<'RateAnswer'> {
    return { kind: 'RateAnswer', at: noon, messageId: numberedId('message', n), rating, policy };
  },
  visitorGives({ n = 1, values = [], skipped = [] }: FormParts): Of<'GiveFields'> {
    const collectionId = numberedId('collection', n);
    return { kind: 'GiveFields', at: noon, collectionId, values, skipped, requestIds: sampleRequestIds(n) };
  },
  formCloses(because: 'deadline' | 'closed', n = 1): Of<'CloseCollection'> {
    const collectionId = numberedId('collection', n);
    return { kind: 'CloseCollection', at: noon, collectionId, because, requestIds: sampleRequestIds(n) };
  },
  visitorCancels(): Of<'CancelRequest'> {
    return { kind: 'CancelRequest', at: noon };
  },
  turnBegins(n: number): Of<'BeginTurn'> {
    return { kind: 'BeginTurn', at: noon, turnId: numberedId('turn', n) };
  },
  agentAnswers(
    turn: number,
    n: number,
    outcome: AnswerOutcome = 'answered',
    policy: Trigger | null = null,
  ): Of<'RecordAnswer'> {
    return {
      kind: 'RecordAnswer',
      at: noon,
      turnId: numberedId('turn', turn),
      messageId: numberedId('message', n),
      outcome,
      offersPerson: outcome === 'not_found',
      offersAction: null,
      policy,
    };
  },
  turnEnds(n: number): Of<'EndTurn'> {
    return { kind: 'EndTurn', at: noon, turnId: numberedId('turn', n) };
  },
  teammateWrites(teammateId: TeammateId, n: number): Of<'PostTeammateMessage'> {
    return { kind: 'PostTeammateMessage', at: noon, messageId: numberedId('message', n), teammateId };
  },
  teammateNotes(teammateId: TeammateId, n: number): Of<'AddNote'> {
    return { kind: 'AddNote', at: noon, messageId: numberedId('message', n), teammateId };
  },
  teammateTakesOver(teammateId: TeammateId, from: TeammateId | null = null): Of<'TakeOver'> {
    return { kind: 'TakeOver', at: noon, teammateId, from };
  },
  teammateHandsBack(teammateId: TeammateId, note: number | null = null): Of<'HandBack'> {
    const noteId = note === null ? null : numberedId('message', note);
    return { kind: 'HandBack', at: noon, teammateId, noteId };
  },
  teammateLeaves(teammateId: TeammateId, n = 1): Of<'ReleaseFloor'> {
    const action = sampleAction;
    return { kind: 'ReleaseFloor', at: noon, teammateId, action, requestIds: sampleRequestIds(n) };
  },
  teammateResolves(teammateId: TeammateId): Of<'Resolve'> {
    return { kind: 'Resolve', at: noon, teammateId };
  },
  teammateReopens(teammateId: TeammateId): Of<'Reopen'> {
    return { kind: 'Reopen', at: noon, teammateId };
  },
} as const;
