import type {
  AnswerOutcome,
  ConversationEvent,
  FieldProblem,
  FieldSpec,
  HandoffReason,
  TeammateId,
} from '@chatref/core';
import { numberedId } from './numbered-id.ts';
import { noon, sampleAction, sampleRequestIds } from './sample-commands.ts';
import { type SampleField, sampleFields } from './sample-fields.ts';

type SkipReason = Extract<ConversationEvent, { type: 'FieldSkipped' }>['because'];
const at = noon;

/** What the commands of `samples` lead to, by the same numbers. */
export const happened = {
  visitorPosted: (n: number): ConversationEvent => ({
    type: 'VisitorMessagePosted',
    at,
    messageId: numberedId('message', n),
  }),
  teammatePosted: (teammateId: TeammateId, n: number): ConversationEvent => ({
    type: 'TeammateMessagePosted',
    at,
    messageId: numberedId('message', n),
    teammateId,
  }),
  noteAdded: (teammateId: TeammateId, n: number): ConversationEvent => ({
    type: 'NoteAdded',
    at,
    messageId: numberedId('message', n),
    teammateId,
  }),
  turnBegun: (n: number, upToSeq: number): ConversationEvent => ({
    type: 'TurnBegun',
    at,
    turnId: numberedId('turn', n),
    upToSeq,
  }),
  agentAnswered: (turn: number, n: number, outcome: AnswerOutcome = 'answered'): ConversationEvent => ({
    type: 'AgentAnswered',
    at,
    turnId: numberedId('turn', turn),
    messageId: numberedId('message', n),
    outcome,
    offersPerson: outcome === 'not_found',
  }),
  turnEnded: (n: number): ConversationEvent => ({ type: 'TurnEnded', at, turnId: numberedId('turn', n) }),
  formOpened: (fields: readonly FieldSpec[], n = 1): ConversationEvent => ({
    type: 'CollectionStarted',
    at,
    collection: {
      collectionId: numberedId('collection', n),
      action: sampleAction,
      reason: 'asked',
      fields: fields.map((spec) => ({ spec, state: 'open', tries: 0, problem: null })),
      deadlineAt: '2026-01-05T12:03:00.000Z',
      misses: 0,
    },
  }),
  fieldGiven: (key: SampleField, how: 'form' | 'message' = 'form', value = 1): ConversationEvent => ({
    type: 'FieldGiven',
    at,
    collectionId: numberedId('collection', 1),
    key,
    label: sampleFields[key].label,
    valueId: numberedId('value', value),
    how,
  }),
  fieldRefused: (key: SampleField, problem: FieldProblem): ConversationEvent => ({
    type: 'FieldRefused',
    at,
    collectionId: numberedId('collection', 1),
    key,
    problem,
  }),
  fieldSkipped: (key: SampleField, because: SkipReason): ConversationEvent => ({
    type: 'FieldSkipped',
    at,
    collectionId: numberedId('collection', 1),
    key,
    label: sampleFields[key].label,
    because,
  }),
  formMissed: (): ConversationEvent => ({
    type: 'CollectionMissed',
    at,
    collectionId: numberedId('collection', 1),
  }),
  personRequested: (n = 1, reason: HandoffReason = 'asked'): ConversationEvent => ({
    type: 'HandoffRequested',
    at,
    request: {
      requestId: sampleRequestIds(n).requestId,
      reason,
      action: sampleAction,
      requestedAt: at,
    },
  }),
  systemSaid: (
    purpose: 'handoff' | 'no_handoff' = 'handoff',
    n = 1,
    reason: HandoffReason = 'asked',
  ): ConversationEvent => ({
    type: 'SystemMessagePosted',
    at,
    messageId: sampleRequestIds(n).followUpId,
    purpose,
    action: sampleAction,
    reason,
  }),
  requestCancelled: (): ConversationEvent => ({ type: 'RequestCancelled', at }),
  takenOver: (
    teammateId: TeammateId,
    { from = null, by = 'button' }: { from?: TeammateId | null; by?: 'button' | 'reply' } = {},
  ): ConversationEvent => ({ type: 'TakenOver', at, teammateId, from, by }),
  handedBack: (teammateId: TeammateId, note: number | null = null): ConversationEvent => ({
    type: 'HandedBack',
    at,
    teammateId,
    noteId: note === null ? null : numberedId('message', note),
  }),
  resolved: (teammateId: TeammateId): ConversationEvent => ({ type: 'Resolved', at, teammateId }),
  reopened: (by: TeammateId | 'visitor'): ConversationEvent => ({ type: 'Reopened', at, by }),
} as const;
