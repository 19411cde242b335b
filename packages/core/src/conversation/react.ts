import type { CollectionId, RequestId } from '../shared/ids.ts';
import type { ConversationEvent } from './events.ts';
import { refusals } from './refusals.ts';
import type { ConversationState } from './state.ts';

/** What is to be done because of what happened. Jobs do it, and come back only as commands. */
export type FollowUp =
  | { readonly kind: 'runTurn' }
  | { readonly kind: 'stopTurn' }
  | { readonly kind: 'closeCollection'; readonly collectionId: CollectionId; readonly at: string }
  | { readonly kind: 'tellTeam'; readonly requestId: RequestId };

/** `after` is the state once all the events of this append hold: a turn is not run for a message that also asked for a person. */
export function react(events: readonly ConversationEvent[], after: ConversationState): readonly FollowUp[] {
  const followUps = events.flatMap(followUpsOf);
  const mayWakeAgent = events.some(({ type }) => type === 'VisitorMessagePosted' || type === 'HandedBack');
  return mayWakeAgent && refusals.beginTurn(after) === null ? [...followUps, { kind: 'runTurn' }] : followUps;
}

function followUpsOf(event: ConversationEvent): readonly FollowUp[] {
  switch (event.type) {
    case 'CollectionStarted': {
      const { collectionId, deadlineAt } = event.collection;
      return [{ kind: 'closeCollection', collectionId, at: deadlineAt }, { kind: 'stopTurn' }];
    }
    case 'HandoffRequested':
      return [{ kind: 'tellTeam', requestId: event.request.requestId }, { kind: 'stopTurn' }];
    case 'TakenOver':
    case 'Resolved':
      return [{ kind: 'stopTurn' }];
    default:
      return [];
  }
}
