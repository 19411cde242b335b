import type { RequestIds } from './commands.ts';
import type { ConversationEvent } from './events.ts';
import type { ActionRef, HandoffReason } from './state.ts';

type Request = {
  readonly at: string;
  readonly action: ActionRef;
  readonly reason: HandoffReason;
  readonly teamId: string | null;
  readonly requestIds: RequestIds;
};

/**
 * The one way to a person: the request and its acknowledgement in one append. Hence exactly one acknowledgement for each
 * request, sent by the system and never left to a model.
 */
export function requestHandoff(wanted: Request): readonly ConversationEvent[] {
  const { at, action, reason, teamId } = wanted;
  const { requestId, followUpId } = wanted.requestIds;
  return [
    { type: 'HandoffRequested', at, request: { requestId, reason, action, teamId, requestedAt: at } },
    { type: 'SystemMessagePosted', at, messageId: followUpId, purpose: 'handoff', action, reason },
  ];
}
