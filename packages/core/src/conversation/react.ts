import type { CollectionId, RequestId, RunId } from '../shared/ids.ts';
import type { ConversationEvent, EventType } from './events.ts';
import { moving } from './evolve-collection.ts';
import { refusals } from './refusals.ts';
import type { ConversationState } from './state.ts';

/** What is to be done because of what happened. Jobs do it, and come back only as commands. */
export type FollowUp =
  | { readonly kind: 'runTurn' }
  | { readonly kind: 'stopTurn' }
  | { readonly kind: 'closeCollection'; readonly collectionId: CollectionId; readonly at: string }
  | { readonly kind: 'runAction'; readonly runId: RunId }
  | { readonly kind: 'tellTeam'; readonly requestId: RequestId };

/** `after` is the state once all the events of this append hold: a turn is not run for a message that also asked for a person. */
export function react(events: readonly ConversationEvent[], after: ConversationState): readonly FollowUp[] {
  const followUps = [...deadlineOf(events, after), ...events.flatMap(followUpsOf)];
  const mayWakeAgent = events.some(({ type }) => waking.includes(type));
  return mayWakeAgent && refusals.beginTurn(after) === null ? [...followUps, { kind: 'runTurn' }] : followUps;
}

/** After a call the agent answers what was written while it ran. */
const waking: readonly EventType[] = ['VisitorMessagePosted', 'HandedBack', 'ActionEnded'];

/** Whatever the visitor does moves the deadline of the open form. */
function deadlineOf(events: readonly ConversationEvent[], { floor }: ConversationState): readonly FollowUp[] {
  if (floor.kind !== 'collecting' || !events.some(({ type }) => moving.includes(type))) return [];
  return [{ kind: 'closeCollection', collectionId: floor.collectionId, at: floor.deadlineAt }];
}

function followUpsOf(event: ConversationEvent): readonly FollowUp[] {
  switch (event.type) {
    case 'CollectionStarted':
      return [{ kind: 'stopTurn' }];
    case 'ActionStarted':
      return [{ kind: 'runAction', runId: event.run.runId }, { kind: 'stopTurn' }];
    case 'HandoffRequested':
      return [{ kind: 'tellTeam', requestId: event.request.requestId }, { kind: 'stopTurn' }];
    case 'TakenOver':
    case 'Resolved':
      return [{ kind: 'stopTurn' }];
    default:
      return [];
  }
}
