import type { ClosedBecause, ConversationEvent } from './events.ts';
import { evolveAll } from './evolve.ts';
import { actionMessage, type Ids, perform } from './perform.ts';
import type { Collection, ConversationState, FieldProgress } from './state.ts';

/**
 * The events, and what follows from them while a form is open: the next question, the question whether it shall be done,
 * or, once nothing is left to ask, the action itself.
 */
export function goOn(
  state: ConversationState,
  events: readonly ConversationEvent[],
  ids: Ids,
): readonly ConversationEvent[] {
  const { floor } = evolveAll(state, events);
  if (floor.kind !== 'collecting') return events;
  const [next] = openFields(floor);
  if (next === undefined) return [...events, ...complete(floor, events, ids)];
  return [...events, ...askFor(floor, next, { ...ids, events })];
}

/** The form ends, and nothing is done. */
export function closeUnfinished(
  collection: Collection,
  because: Exclude<ClosedBecause, 'done' | 'insisted'>,
  ids: Ids,
): readonly ConversationEvent[] {
  const purpose = because === 'declined' ? 'declined' : 'unfinished';
  return [closed(collection, because, ids), actionMessage(collection, purpose, ids)];
}

/** The form ends, and its action is carried out. */
export function closeAndPerform(collection: Collection, ids: Ids): readonly ConversationEvent[] {
  // A request takes the floor from the form by itself, and says all there is to say.
  if (collection.logic.kind === 'handoff') return perform(collection, ids);
  return [closed(collection, 'done', ids), ...perform(collection, ids)];
}

export function closed(collection: Collection, because: ClosedBecause, { at }: Ids): ConversationEvent {
  const { collectionId, action } = collection;
  return { type: 'CollectionClosed', at, collectionId, action, because };
}

export function openFields(collection: Collection): readonly FieldProgress[] {
  return collection.fields.filter((field) => field.state === 'open');
}

function complete(
  collection: Collection,
  events: readonly ConversationEvent[],
  ids: Ids,
): readonly ConversationEvent[] {
  const { logic, fields, stage } = collection;
  if (logic.kind === 'handoff') return closeAndPerform(collection, ids);
  const isComplete = fields.every(({ spec, state }) => state === 'given' || !spec.isRequired);
  const hasDetails = logic.kind === 'details' && fields.some(({ state }) => state === 'given');
  if (!isComplete && !hasDetails) return closeUnfinished(collection, 'unfinished', ids);
  if (logic.kind !== 'call' || !logic.needsConfirm) return closeAndPerform(collection, ids);
  const isNews = stage === 'fields' || events.some(({ type }) => type === 'FieldGiven');
  return isNews ? [askToConfirm(collection, ids)] : [];
}

export function askToConfirm(
  { collectionId, action }: Collection,
  { at, requestIds }: Ids,
): ConversationEvent {
  return { type: 'ConfirmationAsked', at, collectionId, messageId: requestIds.askId, action };
}

type Asking = Ids & { readonly events: readonly ConversationEvent[] };

/** One by one, a question is put again only where it has a new problem, or the visitor has written something else. */
function askFor(
  collection: Collection,
  { spec: { key }, problem }: FieldProgress,
  { at, requestIds, kind, events }: Asking,
): readonly ConversationEvent[] {
  const { ask, asked, collectionId } = collection;
  if (ask === 'form') return [];
  const isRefused = events.some((event) => event.type === 'FieldRefused' && event.key === key);
  const isWrittenTo = kind === 'PostVisitorMessage';
  if (asked === key && !isRefused && !isWrittenTo) return [];
  const why = isRefused ? problem : null;
  return [{ type: 'FieldAsked', at, collectionId, key, messageId: requestIds.askId, problem: why }];
}
