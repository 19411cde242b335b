import type { GivenValue, Trigger } from './commands.ts';
import { finishIfSettled, givenEvents } from './decide-collection.ts';
import { requestHandoff } from './decide-request.ts';
import type { ConversationEvent } from './events.ts';
import type { Collection, ConversationState } from './state.ts';

type Circumstances = { readonly at: string; readonly values: readonly GivenValue[] };

/**
 * Starts an action that leads to a person: a form where something is still to be asked, else the request at once. Where
 * the owner allows no handoff, the system says so instead.
 */
export function startTrigger(
  state: ConversationState,
  trigger: Trigger,
  { at, values }: Circumstances,
): readonly ConversationEvent[] {
  const { action, reason, requestIds } = trigger;
  if (!trigger.canHandOff) {
    const messageId = requestIds.followUpId;
    return [{ type: 'SystemMessagePosted', at, messageId, purpose: 'no_handoff', action, reason }];
  }
  const collection = collectionFor(state, trigger);
  if (collection.fields.length === 0) return requestHandoff({ at, action, reason, requestIds });
  const started: ConversationEvent = { type: 'CollectionStarted', at, collection };
  const events = [started, ...givenEvents(collection, values, { at, how: 'message' })];
  return finishIfSettled(state, events, { at, requestIds });
}

function collectionFor(state: ConversationState, trigger: Trigger): Collection {
  return {
    collectionId: trigger.collectionId,
    action: trigger.action,
    reason: trigger.reason,
    fields: trigger.fields
      .filter((spec) => !state.collectedKeys.includes(spec.key))
      .map((spec) => ({ spec, state: 'open', tries: 0, problem: null })),
    deadlineAt: trigger.deadlineAt,
    misses: 0,
  };
}
