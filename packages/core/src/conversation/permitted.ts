import type { TeammateId } from '../shared/ids.ts';
import { refusals } from './refusals.ts';
import type { Rejection } from './rejections.ts';
import type { ConversationState } from './state.ts';

export type TeammatePermitted = {
  readonly takeOver: Rejection | null;
  readonly reply: Rejection | null;
  readonly handBack: Rejection | null;
  readonly resolve: Rejection | null;
  readonly reopen: Rejection | null;
};

export type VisitorPermitted = {
  readonly requestPerson: Rejection | null;
  readonly cancelRequest: Rejection | null;
};

/** What this teammate may do now: null where the way is free, else why not. Sent with each view. */
export function permittedToTeammate(state: ConversationState, teammateId: TeammateId): TeammatePermitted {
  const holder = state.floor.kind === 'teammate' ? state.floor.teammateId : null;
  return {
    takeOver: refusals.takeOver(state, teammateId, holder),
    reply: refusals.reply(state, teammateId),
    handBack: refusals.handBack(state, teammateId),
    resolve: refusals.resolve(state, teammateId),
    reopen: refusals.reopen(state),
  };
}

/** What the visitor may do now. Writing is always permitted, so it is not in the table. */
export function permittedToVisitor(state: ConversationState): VisitorPermitted {
  return { requestPerson: refusals.trigger(state, 'handoff'), cancelRequest: refusals.cancelRequest(state) };
}
