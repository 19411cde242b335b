import { fieldLimits } from '../actions/field-limits.ts';
import { parseField } from '../actions/parse-field.ts';
import type { CloseCollection, GiveFields, GivenValue, PostVisitorMessage, RequestIds } from './commands.ts';
import { requestHandoff } from './decide-request.ts';
import type { ConversationEvent } from './events.ts';
import { evolveAll } from './evolve.ts';
import type { Collection, ConversationState, FieldProgress } from './state.ts';

type SkipReason = Extract<ConversationEvent, { type: 'FieldSkipped' }>['because'];
type Finish = { readonly at: string; readonly requestIds: RequestIds };

/** A form sent by the visitor: each value is taken, refused with its problem, or given up after the last try. */
export function giveFields(state: ConversationState, command: GiveFields): readonly ConversationEvent[] {
  if (state.floor.kind !== 'collecting') return [];
  const collection = state.floor;
  const events = collection.fields.flatMap((field) => eventsOfField(collection, field, command));
  return finishIfSettled(state, events, command);
}

/** Words typed while the form is open: values in them count, insisting on a person goes on without the form. */
export function collectFromMessage(
  state: ConversationState,
  command: PostVisitorMessage,
): readonly ConversationEvent[] {
  if (state.floor.kind !== 'collecting') return [];
  const { at, reading } = command;
  const { collectionId } = state.floor;
  const given = givenEvents(state.floor, reading.values, { at, how: 'message' });
  const missed: ConversationEvent = { type: 'CollectionMissed', at, collectionId };
  const events = given.length > 0 || reading.asksForPerson ? given : [missed];
  const after = evolveAll(state, events).floor;
  if (after.kind !== 'collecting') return events;
  if (reading.asksForPerson) return [...events, ...finish(after, 'insisted', command)];
  if (after.misses >= fieldLimits.maxTries) return [...events, ...finish(after, 'tries', command)];
  return finishIfSettled(state, events, command);
}

/** The deadline, or the visitor's own wish to go on without the form. */
export function closeCollection(
  state: ConversationState,
  command: CloseCollection,
): readonly ConversationEvent[] {
  return state.floor.kind === 'collecting' ? finish(state.floor, command.because, command) : [];
}

/** The events, and the request behind them once nothing is open any more. */
export function finishIfSettled(
  state: ConversationState,
  events: readonly ConversationEvent[],
  request: Finish,
): readonly ConversationEvent[] {
  const { floor } = evolveAll(state, events);
  if (floor.kind !== 'collecting' || openFields(floor).length > 0) return events;
  return [...events, ...finish(floor, 'closed', request)];
}

/** Values for fields of this form, as events; what the form does not ask for, or its field cannot hold, is dropped. */
export function givenEvents(
  collection: Collection,
  values: readonly GivenValue[],
  { at, how }: { readonly at: string; readonly how: 'form' | 'message' },
): readonly ConversationEvent[] {
  const { collectionId } = collection;
  return values.flatMap(({ key, valueId, typed }) => {
    const spec = collection.fields.find((field) => field.spec.key === key)?.spec;
    if (spec === undefined || parseField(spec, typed).kind === 'problem') return [];
    return [{ type: 'FieldGiven', at, collectionId, key, label: spec.label, valueId, how }];
  });
}

function finish(
  collection: Collection,
  because: SkipReason,
  { at, requestIds }: Finish,
): readonly ConversationEvent[] {
  const { action, reason, collectionId } = collection;
  const skipped = openFields(collection).map(
    ({ spec }): ConversationEvent => ({
      type: 'FieldSkipped',
      at,
      collectionId,
      key: spec.key,
      label: spec.label,
      because,
    }),
  );
  return [...skipped, ...requestHandoff({ at, action, reason, requestIds })];
}

function eventsOfField(
  collection: Collection,
  field: FieldProgress,
  command: GiveFields,
): readonly ConversationEvent[] {
  const { at } = command;
  const { collectionId } = collection;
  const { key, label, isRequired } = field.spec;
  const value = command.values.find((given) => given.key === key);
  const isSkipped = value === undefined && command.skipped.includes(key) && field.state === 'open';
  if (value === undefined && !isSkipped) return [];
  if (isSkipped && !isRequired)
    return [{ type: 'FieldSkipped', at, collectionId, key, label, because: 'skipped' }];
  const reading = parseField(field.spec, value?.typed ?? '');
  if (reading.kind === 'ok' && value !== undefined)
    return givenEvents(collection, [value], { at, how: 'form' });
  // A settled field may still be corrected; once its tries are used up, a wrong correction is passed over.
  if (field.tries >= fieldLimits.maxTries) return [];
  const problem = reading.kind === 'problem' ? reading.problem : 'empty';
  const refused: ConversationEvent = { type: 'FieldRefused', at, collectionId, key, problem };
  const isLastTry = field.tries + 1 >= fieldLimits.maxTries && field.state === 'open';
  return isLastTry
    ? [refused, { type: 'FieldSkipped', at, collectionId, key, label, because: 'tries' }]
    : [refused];
}

function openFields(collection: Collection): readonly FieldProgress[] {
  return collection.fields.filter((field) => field.state === 'open');
}
