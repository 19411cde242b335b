import type { RequestIds } from './commands.ts';
import type { ConversationEvent } from './events.ts';
import type { ActionRef, HandoffReason } from './state.ts';

type Request = {
  readonly at: string;
  readonly action: ActionRef;
  readonly reason: HandoffReason;
  readonly requestIds: RequestIds;
};

/**
 * The one way to a person: the request and its acknowledgement in one append. Hence exactly one acknowledgement for each
 * request, sent by the system and never left to a model.
 */
export function requestHandoff({ at, action, reason, requestIds }: Request): readonly ConversationEvent[] {
  const { requestId, followUpId } = requestIds;
  return [
    { type: 'HandoffRequested', at, request: { requestId, reason, action, requestedAt: at } },
    { type: 'SystemMessagePosted', at, messageId: followUpId, purpose: 'handoff', action, reason },
  ];
}
