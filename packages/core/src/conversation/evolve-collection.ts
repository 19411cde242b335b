import type { ConversationEvent, EventType } from './events.ts';
import { earlierOf, secondsAfter } from './instants.ts';
import type { Collection, ConversationState, FieldProgress } from './state.ts';

type CollectionEvent = Extract<
  ConversationEvent,
  {
    type:
      | 'FieldGiven'
      | 'FieldRefused'
      | 'FieldSkipped'
      | 'FieldAsked'
      | 'CollectionMissed'
      | 'ConfirmationAsked';
  }
>;

/** Events by which a quiet visitor is waited for anew. */
export const moving: readonly EventType[] = [
  'CollectionStarted',
  'FieldGiven',
  'FieldRefused',
  'FieldSkipped',
  'CollectionMissed',
  'ConfirmationAsked',
];

/** An open form after one more event; a state without one is left as it is, but for what is known of its fields. */
export function evolveCollection(state: ConversationState, event: CollectionEvent): ConversationState {
  const { floor } = state;
  if (floor.kind !== 'collecting') return state;
  const spec = floor.fields.find((field) => 'key' in event && field.spec.key === event.key)?.spec;
  const isNew = event.type === 'FieldGiven' && spec && !state.collected.some(({ key }) => key === spec.key);
  return {
    ...state,
    collected: isNew ? [...state.collected, spec] : state.collected,
    floor: { kind: 'collecting', ...awaited(changed(floor, event, state.seq), event) },
  };
}

/** A form as it is kept: what old logs lack is what it meant then. */
export function inFull(collection: Collection): Collection {
  return {
    ...{
      logic: { kind: 'handoff', teamId: null },
      canHandOff: true,
      ask: 'form',
      stage: 'fields',
      asked: null,
    },
    ...{ limitSeconds: 180, latestAt: collection.deadlineAt },
    ...collection,
  };
}

function changed(collection: Collection, event: CollectionEvent, seq: number): Collection {
  switch (event.type) {
    case 'FieldGiven':
      return changeField(collection, event.key, (field) => ({ ...field, state: 'given', problem: null }));
    case 'FieldSkipped':
      return changeField(collection, event.key, (field) => ({ ...field, state: 'skipped', problem: null }));
    case 'FieldRefused':
      return changeField(collection, event.key, (field) => {
        return { ...field, tries: field.tries + 1, problem: event.problem };
      });
    case 'FieldAsked':
      return { ...collection, asked: event.key };
    case 'CollectionMissed':
      return { ...collection, misses: collection.misses + 1 };
    case 'ConfirmationAsked':
      return { ...collection, stage: 'confirm', confirmSeq: seq };
  }
}

function awaited(collection: Collection, { type, at }: CollectionEvent): Collection {
  if (!moving.includes(type)) return collection;
  const { limitSeconds, latestAt } = collection;
  return { ...collection, deadlineAt: earlierOf(secondsAfter(at, limitSeconds), latestAt) };
}

function changeField(
  collection: Collection,
  key: string,
  change: (field: FieldProgress) => FieldProgress,
): Collection {
  const fields = collection.fields.map((field) => (field.spec.key === key ? change(field) : field));
  return { ...collection, fields };
}
