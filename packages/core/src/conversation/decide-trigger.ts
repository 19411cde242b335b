import type { ExtraValue, GivenValue, Trigger } from './commands.ts';
import type { ConversationEvent, HowGiven } from './events.ts';
import { evolveAll } from './evolve.ts';
import { givenEvents } from './given-events.ts';
import { closed, goOn } from './go-on.ts';
import { secondsAfter } from './instants.ts';
import { conversationLimits } from './limits.ts';
import { perform } from './perform.ts';
import type { Collection, ConversationState } from './state.ts';

type Circumstances = {
  readonly at: string;
  readonly values: readonly GivenValue[];
  readonly how: Extract<HowGiven, 'message' | 'page'>;
  readonly extras?: readonly ExtraValue[];
};

/**
 * Starts an action: a form where something is still to be asked, else what it does at once. Where the owner allows no
 * handoff, the system says so instead. Another action's open form gives way.
 */
export function startTrigger(
  before: ConversationState,
  trigger: Trigger,
  { at, values, how, extras = [] }: Circumstances,
): readonly ConversationEvent[] {
  const { action, reason, requestIds, logic } = trigger;
  const ids = { at, requestIds };
  if (logic.kind === 'handoff' && !trigger.canHandOff) {
    const messageId = requestIds.followUpId;
    return [{ type: 'SystemMessagePosted', at, messageId, purpose: 'no_handoff', action, reason }];
  }
  const { floor } = before;
  const left = floor.kind === 'collecting' ? [closed(floor, 'cancelled', ids)] : [];
  const kept = extras.map((extra): ConversationEvent => {
    return { type: 'FieldGiven', at, collectionId: null, ...extra, how };
  });
  const first = [...left, ...kept];
  const collection = collectionFor(before, trigger, at);
  const isAsked = logic.kind === 'call' && logic.needsConfirm;
  if (collection.fields.length === 0 && !isAsked) return [...first, ...perform(trigger, ids)];
  const started: ConversationEvent = { type: 'CollectionStarted', at, collection };
  const state = evolveAll(before, first);
  return [...first, ...goOn(state, [started, ...givenEvents(collection, values, { at, how })], ids)];
}

function collectionFor(state: ConversationState, trigger: Trigger, at: string): Collection {
  const { collectionId, action, reason, logic, canHandOff, ask, limitSeconds } = trigger;
  return {
    ...{ collectionId, action, reason, logic, canHandOff, ask },
    stage: 'fields',
    fields: trigger.fields
      .filter((spec) => !state.collected.some(({ key }) => key === spec.key))
      .map((spec) => ({ spec, state: 'open', tries: 0, problem: null })),
    asked: null,
    deadlineAt: secondsAfter(at, limitSeconds),
    limitSeconds,
    latestAt: secondsAfter(at, limitSeconds * conversationLimits.maxLimitsPerForm),
    misses: 0,
  };
}
