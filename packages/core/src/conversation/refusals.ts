import type { CollectionId, TeammateId, TurnId } from '../shared/ids.ts';
import type { Rejection } from './rejections.ts';
import { type ConversationState, hasUnanswered } from './state.ts';

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

  trigger(state: ConversationState): Rejection | null {
    const { kind } = state.floor;
    return kind === 'agent' || kind === 'resolved' ? null : { code: 'already_requested' };
  },

  collection(state: ConversationState, collectionId: CollectionId): Rejection | null {
    const { floor } = state;
    return floor.kind === 'collecting' && floor.collectionId === collectionId
      ? null
      : { code: 'collection_closed' };
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
