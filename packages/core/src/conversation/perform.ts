import { unreachable } from '../shared/unreachable.ts';
import type { Command, RequestIds } from './commands.ts';
import { requestHandoff } from './decide-request.ts';
import type { ActionPurpose, ConversationEvent } from './events.ts';
import { secondsAfter } from './instants.ts';
import { conversationLimits } from './limits.ts';
import type { ActionRef, HandoffReason, Logic } from './state.ts';

/** What is common to an action that starts at once and one whose form has been filled in. */
export type Performed = {
  readonly action: ActionRef;
  readonly reason: HandoffReason;
  readonly logic: Logic;
  readonly canHandOff: boolean;
};
/** `kind` is the command's, where what follows depends on it. */
export type Ids = {
  readonly at: string;
  readonly requestIds: RequestIds;
  readonly kind?: Command['kind'];
};

/** What an action does. */
export function perform(what: Performed, ids: Ids): readonly ConversationEvent[] {
  const { logic } = what;
  switch (logic.kind) {
    case 'handoff':
      return requestHandoff({ ...what, ...ids, teamId: logic.teamId });
    case 'call':
      return startRun(what, logic.isAwaited, ids);
    case 'message':
      return [actionMessage(what, 'message', ids)];
    case 'details':
      return [actionMessage(what, 'thanks', ids)];
    default:
      return unreachable(logic);
  }
}

export function actionMessage(
  { action, canHandOff }: { readonly action: ActionRef | null; readonly canHandOff: boolean },
  purpose: ActionPurpose,
  { at, requestIds }: Ids,
): ConversationEvent {
  const offersPerson = canHandOff && offering.includes(purpose);
  return { type: 'ActionMessagePosted', at, messageId: requestIds.followUpId, action, purpose, offersPerson };
}

/** Where an action came to nothing, a person is the next best thing. */
const offering: readonly ActionPurpose[] = ['failed', 'declined', 'unfinished'];

function startRun(what: Performed, isAwaited: boolean, ids: Ids): readonly ConversationEvent[] {
  const { action, reason, canHandOff } = what;
  const { at, requestIds } = ids;
  const { runId } = requestIds;
  const deadlineAt = secondsAfter(at, conversationLimits.runSeconds);
  const run = { runId, action, reason, isAwaited, canHandOff, startedAt: at, deadlineAt };
  const started: ConversationEvent = { type: 'ActionStarted', at, run };
  return isAwaited ? [started] : [started, actionMessage(what, 'thanks', ids)];
}
