import type { RunId } from '../shared/ids.ts';
import { unreachable } from '../shared/unreachable.ts';
import type { AnswerOutcome } from './commands.ts';
import type { ConversationEvent } from './events.ts';
import { evolveCollection, inFull } from './evolve-collection.ts';
import { type ConversationState, type Floor, type HandoffRequest, hasUnanswered, type Run } from './state.ts';

/** The state after one more event. Total: every event fits every state, since the log is already written. */
export function evolve(before: ConversationState, event: ConversationEvent): ConversationState {
  const state = { ...before, seq: before.seq + 1 };
  switch (event.type) {
    case 'VisitorMessagePosted':
      return {
        ...state,
        lastVisitorMessage: { id: event.messageId, seq: state.seq },
        waitingSince: state.waitingSince ?? event.at,
        language: event.language ?? state.language,
        floor: withoutTurn(state.floor),
      };
    case 'TeammateMessagePosted':
      return { ...state, answeredSeq: state.seq, waitingSince: null };
    case 'NoteAdded':
      return state;
    case 'AnswerRated':
      return { ...state, lastRating: { messageId: event.messageId, rating: event.rating } };
    case 'TurnBegun':
      return { ...state, floor: { kind: 'agent', turn: { turnId: event.turnId, upToSeq: event.upToSeq } } };
    case 'AgentAnswered':
      return endTurn({ ...state, notFoundInRow: notFoundAfter(state, event.outcome) });
    case 'TurnEnded':
      return endTurn(state);
    case 'CollectionStarted':
      return { ...state, answeredSeq: state.seq, floor: { kind: 'collecting', ...inFull(event.collection) } };
    case 'FieldGiven':
    case 'FieldRefused':
    case 'FieldSkipped':
    case 'FieldAsked':
    case 'CollectionMissed':
    case 'ConfirmationAsked':
      return evolveCollection(state, event);
    case 'CollectionClosed':
      return state.floor.kind === 'collecting' ? settled(state) : state;
    case 'ActionStarted':
      return startRun(state, event.run);
    case 'ActionEnded':
      return endRun(state, event.runId);
    case 'ActionMessagePosted':
      return event.purpose === 'reply' || event.purpose === 'failed' ? state : answered(state);
    case 'HandoffRequested':
      return waitInQueue(state, event.request);
    case 'SystemMessagePosted':
      return event.purpose === 'no_handoff' ? answered(state) : state;
    case 'RequestCancelled':
      return settled(state);
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
      return {
        ...state,
        episode: state.episode + 1,
        notFoundInRow: 0,
        floor: floorAfterReopening(event.by, event.at),
      };
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
  return { ...state, episode: state.episode + 1, notFoundInRow: 0, waitingSince, floor: agentFloor };
}

/** Nothing is left to answer, whoever has the floor. */
function answered(state: ConversationState): ConversationState {
  return { ...state, answeredSeq: state.seq, waitingSince: null, floor: withoutTurn(state.floor) };
}

function waitInQueue(state: ConversationState, request: HandoffRequest): ConversationState {
  const waitingSince = state.waitingSince ?? request.requestedAt;
  // Old logs name no team.
  const floor: Floor = { kind: 'queue', ...request, teamId: request.teamId ?? null };
  return { ...state, answeredSeq: state.seq, waitingSince, notFoundInRow: 0, floor };
}

/** The agent has the floor, and nothing is left to answer. */
function settled(state: ConversationState): ConversationState {
  return { ...state, answeredSeq: state.seq, waitingSince: null, floor: agentFloor };
}

function startRun(state: ConversationState, run: Run): ConversationState {
  if (!run.isAwaited) return settled(state);
  const waitingSince = state.waitingSince ?? run.startedAt;
  return { ...state, answeredSeq: state.seq, waitingSince, floor: { kind: 'acting', run } };
}

/** What the visitor wrote meanwhile is answered now. */
function endRun(state: ConversationState, runId: RunId): ConversationState {
  if (state.floor.kind !== 'acting' || state.floor.run.runId !== runId) return state;
  const waitingSince = hasUnanswered(state) ? state.waitingSince : null;
  return { ...state, waitingSince, floor: agentFloor };
}

function notFoundAfter({ notFoundInRow }: ConversationState, outcome: AnswerOutcome): number {
  if (outcome === 'not_found') return notFoundInRow + 1;
  return outcome === 'small_talk' ? notFoundInRow : 0;
}
