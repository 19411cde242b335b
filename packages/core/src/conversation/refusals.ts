import type { CollectionId, RunId, TeammateId, TurnId } from '../shared/ids.ts';
import type { Rejection } from './rejections.ts';
import { type ConversationState, hasUnanswered, type Logic } from './state.ts';

/**
 * The one table of who may do what now: `decide` asks it before anything else, and `permitted` shows its answers, so
 * the two cannot disagree. Each entry gives the refusal, or null where the way is free.
 */
export const refusals = {
  takeOver(state: ConversationState, teammateId: TeammateId, from: TeammateId | null): Rejection | null {
    const { floor } = state;
    if (floor.kind !== 'teammate') return null;
    if (floor.teammateId === teammateId) return { code: 'already_yours' };
    return floor.teammateId === from ? null : { code: 'held_by_other', teammateId: floor.teammateId };
  },

  /** Replying takes the floor where no other teammate has it. */
  reply(state: ConversationState, teammateId: TeammateId): Rejection | null {
    return refuseIfHeldByOther(state, teammateId);
  },

  handBack(state: ConversationState, teammateId: TeammateId): Rejection | null {
    const { floor } = state;
    if (floor.kind === 'resolved') return { code: 'already_resolved' };
    if (floor.kind === 'queue' || floor.kind === 'collecting') return null;
    return floor.kind === 'teammate' && floor.teammateId === teammateId ? null : { code: 'not_yours' };
  },

  /** Nothing is taken from whoever has the floor by now. */
  releaseFloor(state: ConversationState, teammateId: TeammateId): Rejection | null {
    const { floor } = state;
    return floor.kind === 'teammate' && floor.teammateId === teammateId ? null : { code: 'not_yours' };
  },

  resolve(state: ConversationState, teammateId: TeammateId): Rejection | null {
    if (state.floor.kind === 'resolved') return { code: 'already_resolved' };
    return refuseIfHeldByOther(state, teammateId);
  },

  reopen(state: ConversationState): Rejection | null {
    return state.floor.kind === 'resolved' ? null : { code: 'not_resolved' };
  },

  beginTurn(state: ConversationState): Rejection | null {
    return state.floor.kind === 'agent' && hasUnanswered(state) ? null : { code: 'nothing_to_answer' };
  },

  /** The fence: whatever a turn brings back is refused unless that very turn is the current one. */
  finishTurn(state: ConversationState, turnId: TurnId): Rejection | null {
    const { floor } = state;
    return floor.kind === 'agent' && floor.turn?.turnId === turnId ? null : { code: 'stale_turn' };
  },

  /** The fence for calls: what comes back is refused unless that very run is still waited for. */
  finishRun({ floor }: ConversationState, runId: RunId): Rejection | null {
    return floor.kind === 'acting' && floor.run.runId === runId ? null : { code: 'stale_run' };
  },

  /** A person may be asked for at any time but once; another action gives way to that, and waits for no call. */
  trigger({ floor }: ConversationState, wanted: Logic['kind']): Rejection | null {
    if (floor.kind === 'agent' || floor.kind === 'resolved') return null;
    if (floor.kind === 'acting') return wanted === 'handoff' ? null : { code: 'action_running' };
    const isFree = floor.kind === 'collecting' && floor.logic.kind !== 'handoff';
    return isFree ? null : { code: 'already_requested' };
  },

  collection(state: ConversationState, collectionId: CollectionId): Rejection | null {
    const { floor } = state;
    return floor.kind === 'collecting' && floor.collectionId === collectionId
      ? null
      : { code: 'collection_closed' };
  },

  consent({ floor }: ConversationState, collectionId: CollectionId): Rejection | null {
    const isAsked = floor.kind === 'collecting' && floor.stage === 'confirm';
    return isAsked && floor.collectionId === collectionId ? null : { code: 'collection_closed' };
  },

  cancelRequest(state: ConversationState): Rejection | null {
    const { kind } = state.floor;
    return kind === 'queue' || kind === 'collecting' ? null : { code: 'not_waiting' };
  },
} as const;

function refuseIfHeldByOther(state: ConversationState, teammateId: TeammateId): Rejection | null {
  const { floor } = state;
  return floor.kind === 'teammate' && floor.teammateId !== teammateId
    ? { code: 'held_by_other', teammateId: floor.teammateId }
    : null;
}
