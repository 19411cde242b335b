import { unreachable } from '../shared/unreachable.ts';
import type { ConversationEvent } from './events.ts';
import {
  type Collection,
  type ConversationState,
  type FieldProgress,
  type Floor,
  hasUnanswered,
} from './state.ts';

/** The state after one more event. Total: every event fits every state, since the log is already written. */
export function evolve(before: ConversationState, event: ConversationEvent): ConversationState {
  const state = { ...before, seq: before.seq + 1 };
  switch (event.type) {
    case 'VisitorMessagePosted':
      return {
        ...state,
        lastVisitorMessage: { id: event.messageId, seq: state.seq },
        waitingSince: state.waitingSince ?? event.at,
        floor: withoutTurn(state.floor),
      };
    case 'TeammateMessagePosted':
      return { ...state, answeredSeq: state.seq, waitingSince: null };
    case 'NoteAdded':
      return state;
    case 'TurnBegun':
      return { ...state, floor: { kind: 'agent', turn: { turnId: event.turnId, upToSeq: event.upToSeq } } };
    case 'AgentAnswered':
    case 'TurnEnded':
      return endTurn(state);
    case 'CollectionStarted':
      return { ...state, answeredSeq: state.seq, floor: { kind: 'collecting', ...event.collection } };
    case 'FieldGiven':
      return {
        ...settleField(state, event.key, 'given'),
        collectedKeys: state.collectedKeys.includes(event.key)
          ? state.collectedKeys
          : [...state.collectedKeys, event.key],
      };
    case 'FieldRefused':
      return changeField(state, event.key, (field) => ({
        ...field,
        tries: field.tries + 1,
        problem: event.problem,
      }));
    case 'FieldSkipped':
      return settleField(state, event.key, 'skipped');
    case 'CollectionMissed':
      return changeCollection(state, (collection) => ({ ...collection, misses: collection.misses + 1 }));
    case 'HandoffRequested':
      return {
        ...state,
        answeredSeq: state.seq,
        waitingSince: state.waitingSince ?? event.at,
        floor: { kind: 'queue', ...event.request },
      };
    case 'SystemMessagePosted':
      return event.purpose === 'no_handoff'
        ? { ...state, answeredSeq: state.seq, waitingSince: null, floor: withoutTurn(state.floor) }
        : state;
    case 'RequestCancelled':
      return { ...state, answeredSeq: state.seq, waitingSince: null, floor: agentFloor };
    case 'TakenOver':
      return { ...state, floor: { kind: 'teammate', teammateId: event.teammateId, since: event.at } };
    case 'HandedBack':
      return handBack(state);
    case 'Resolved':
      return {
        ...state,
        waitingSince: null,
        answeredSeq: state.seq,
        floor: { kind: 'resolved', by: event.teammateId, at: event.at },
      };
    case 'Reopened':
      return { ...state, episode: state.episode + 1, floor: floorAfterReopening(event.by, event.at) };
    default:
      return unreachable(event);
  }
}

/** The state after a run of events. */
export function evolveAll(state: ConversationState, events: readonly ConversationEvent[]): ConversationState {
  return events.reduce(evolve, state);
}

const agentFloor: Floor = { kind: 'agent', turn: null };

/** A newer message makes the running turn stale: newest wins. */
function withoutTurn(floor: Floor): Floor {
  return floor.kind === 'agent' ? agentFloor : floor;
}

function endTurn(state: ConversationState): ConversationState {
  if (state.floor.kind !== 'agent' || state.floor.turn === null) return state;
  return { ...state, answeredSeq: state.floor.turn.upToSeq, waitingSince: null, floor: agentFloor };
}

function floorAfterReopening(by: Extract<ConversationEvent, { type: 'Reopened' }>['by'], at: string): Floor {
  return by === 'visitor' ? agentFloor : { kind: 'teammate', teammateId: by, since: at };
}

/** Who has nothing left to be answered no longer waits. */
function handBack(state: ConversationState): ConversationState {
  const waitingSince = hasUnanswered(state) ? state.waitingSince : null;
  return { ...state, episode: state.episode + 1, waitingSince, floor: agentFloor };
}

function settleField(state: ConversationState, key: string, settled: 'given' | 'skipped'): ConversationState {
  return changeField(state, key, (field) => ({ ...field, state: settled, problem: null }));
}

function changeField(
  state: ConversationState,
  key: string,
  change: (field: FieldProgress) => FieldProgress,
): ConversationState {
  return changeCollection(state, (collection) => ({
    ...collection,
    fields: collection.fields.map((field) => (field.spec.key === key ? change(field) : field)),
  }));
}

function changeCollection(
  state: ConversationState,
  change: (collection: Collection) => Collection,
): ConversationState {
  const { floor } = state;
  return floor.kind === 'collecting' ? { ...state, floor: { ...floor, ...change(floor) } } : state;
}
