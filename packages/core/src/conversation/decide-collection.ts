import { fieldLimits } from '../actions/field-limits.ts';
import { parseField } from '../actions/parse-field.ts';
import type { CloseCollection, GiveConsent, GiveFields, PostVisitorMessage } from './commands.ts';
import { startTrigger } from './decide-trigger.ts';
import type { ConversationEvent } from './events.ts';
import { evolveAll } from './evolve.ts';
import { correctionEvents, givenEvents } from './given-events.ts';
import { askToConfirm, closeAndPerform, closed, closeUnfinished, goOn, openFields } from './go-on.ts';
import type { Ids } from './perform.ts';
import type { Collection, ConversationState, FieldProgress } from './state.ts';

type SkipReason = Extract<ConversationEvent, { type: 'FieldSkipped' }>['because'];

/** A form sent by the visitor: each value is taken, refused with its problem, or given up after the last try. */
export function giveFields(state: ConversationState, command: GiveFields): readonly ConversationEvent[] {
  if (state.floor.kind !== 'collecting') return [];
  const collection = state.floor;
  const events = collection.fields.flatMap((field) => eventsOfField(collection, field, command));
  return goOn(state, events, command);
}

/** The visitor was asked whether it shall be done. */
export function giveConsent(state: ConversationState, command: GiveConsent): readonly ConversationEvent[] {
  if (state.floor.kind !== 'collecting') return [];
  const { confirmSeq = 0 } = state.floor;
  const { consent, seenSeq } = command;
  // Pressed on a question that was replaced meanwhile: what it asks about now was not agreed to.
  if (consent === 'yes' && seenSeq !== null && seenSeq < confirmSeq)
    return [askToConfirm(state.floor, command)];
  return settleConsent(state.floor, consent, command);
}

/** Words typed while a form is open: values in them count, insisting on a person goes on without the form. */
export function collectFromMessage(
  state: ConversationState,
  command: PostVisitorMessage,
): readonly ConversationEvent[] {
  if (state.floor.kind !== 'collecting') return [];
  const { at, reading } = command;
  const collection = state.floor;
  const corrected = correctionEvents(state, reading.corrections, at);
  const fresh = reading.values.filter(({ key }) => !corrected.some((event) => isOf(event, key)));
  const given = [...corrected, ...givenEvents(collection, fresh, { at, how: 'message' })];
  if (reading.asksForPerson) {
    const person = insist(state, given, command);
    if (person !== null) return person;
  }
  if (collection.stage === 'confirm') return answerConfirmation(state, given, command);
  const events = collection.ask === 'form' ? given : answerQuestion(collection, given, command);
  return goOn(state, events.length > 0 ? events : miss(state, command), command);
}

/** The deadline, or the visitor's own wish to go on without the form. */
export function closeCollection(
  state: ConversationState,
  command: CloseCollection,
): readonly ConversationEvent[] {
  const { floor } = state;
  if (floor.kind !== 'collecting') return [];
  // The visitor has done something since this deadline was set: there is a later one.
  if (command.because === 'deadline' && command.at < floor.deadlineAt) return [];
  return finish(state, command.because, command);
}

/** One by one: the words are the answer to the question, unless they answered another. */
function answerQuestion(
  collection: Collection,
  given: readonly ConversationEvent[],
  { at, reading }: PostVisitorMessage,
): readonly ConversationEvent[] {
  const [asked] = openFields(collection);
  const { answer } = reading;
  if (asked === undefined || answer === null || given.some((event) => isOf(event, asked.spec.key)))
    return given;
  if (answer.kind === 'skip') return [...given, ...skipOf(collection, asked, at)];
  const { spec } = asked;
  const isReadable = parseField(spec, answer.value.typed).kind === 'ok';
  if (given.length > 0 && (spec.type === 'text' || !isReadable)) return given;
  return isReadable
    ? [...given, ...givenEvents(collection, [answer.value], { at, how: 'message' })]
    : refusalOf(collection, asked, { at, typed: answer.value.typed });
}

function answerConfirmation(
  state: ConversationState,
  given: readonly ConversationEvent[],
  command: PostVisitorMessage,
): readonly ConversationEvent[] {
  if (state.floor.kind !== 'collecting') return given;
  const { consent } = command.reading;
  // Something else is to be done than what was asked about, so it is asked again.
  if (given.length > 0) return goOn(state, given, command);
  if (consent !== null) return settleConsent(state.floor, consent, command);
  const missed = miss(state, command);
  const after = evolveAll(state, missed).floor;
  return after.kind === 'collecting' ? [...missed, askToConfirm(after, command)] : missed;
}

function settleConsent(
  collection: Collection,
  consent: 'yes' | 'no',
  ids: Ids,
): readonly ConversationEvent[] {
  return consent === 'yes' ? closeAndPerform(collection, ids) : closeUnfinished(collection, 'declined', ids);
}

/** The words brought nothing that was asked for; the third time the form ends. */
function miss(state: ConversationState, command: PostVisitorMessage): readonly ConversationEvent[] {
  if (state.floor.kind !== 'collecting') return [];
  const { collectionId } = state.floor;
  const missed: ConversationEvent = { type: 'CollectionMissed', at: command.at, collectionId };
  const after = evolveAll(state, [missed]);
  const isLast = after.floor.kind === 'collecting' && after.floor.misses >= fieldLimits.maxTries;
  return isLast ? [missed, ...finish(after, 'tries', command)] : [missed];
}

/** A person comes before any form; null where none can be started from here. */
function insist(
  state: ConversationState,
  given: readonly ConversationEvent[],
  command: PostVisitorMessage,
): readonly ConversationEvent[] | null {
  const after = evolveAll(state, given);
  if (after.floor.kind !== 'collecting') return given;
  const collection = after.floor;
  if (collection.logic.kind === 'handoff') return [...given, ...finish(after, 'insisted', command)];
  const { at, reading } = command;
  const { trigger } = reading;
  if (trigger === null) return null;
  const left = [
    ...given,
    ...skippedFields(collection, 'insisted', at),
    closed(collection, 'insisted', command),
  ];
  const free = evolveAll(state, left);
  return [...left, ...startTrigger(free, trigger, { at, values: reading.values, how: 'message' })];
}

/** Ends the form as it is: the request stands with what was given, as do details; anything else is left undone. */
function finish(state: ConversationState, because: SkipReason, ids: Ids): readonly ConversationEvent[] {
  if (state.floor.kind !== 'collecting') return [];
  const collection = state.floor;
  const { logic, stage } = collection;
  const skipped = skippedFields(collection, because, ids.at);
  if (logic.kind === 'handoff') return [...skipped, ...closeAndPerform(collection, ids)];
  if (stage === 'fields' && (because === 'closed' || logic.kind === 'details'))
    return goOn(state, skipped, ids);
  const why = because === 'deadline' ? 'deadline' : because === 'closed' ? 'cancelled' : 'unfinished';
  return [...skipped, ...closeUnfinished(collection, why, ids)];
}

function skippedFields(collection: Collection, because: SkipReason, at: string): ConversationEvent[] {
  return openFields(collection).map((field) => skipped(collection, field, { at, because }));
}

function eventsOfField(
  collection: Collection,
  field: FieldProgress,
  command: GiveFields,
): readonly ConversationEvent[] {
  const { at } = command;
  const value = command.values.find(({ key }) => key === field.spec.key);
  if (value !== undefined && parseField(field.spec, value.typed).kind === 'ok')
    return givenEvents(collection, [value], { at, how: 'form' });
  if (value !== undefined) return refusalOf(collection, field, { at, typed: value.typed });
  const isSkipped = command.skipped.includes(field.spec.key) && field.state === 'open';
  return isSkipped ? skipOf(collection, field, at) : [];
}

/** Leaving a required field open is a try at it. */
function skipOf(collection: Collection, field: FieldProgress, at: string): readonly ConversationEvent[] {
  return field.spec.isRequired
    ? refusalOf(collection, field, { at, typed: '' })
    : [skipped(collection, field, { at, because: 'skipped' })];
}

function refusalOf(
  collection: Collection,
  field: FieldProgress,
  { at, typed }: { readonly at: string; readonly typed: string },
): readonly ConversationEvent[] {
  // A settled field may still be corrected; once its tries are used up, a wrong correction is passed over.
  if (field.tries >= fieldLimits.maxTries) return [];
  const reading = parseField(field.spec, typed);
  const problem = reading.kind === 'problem' ? reading.problem : 'empty';
  const { collectionId } = collection;
  const refused: ConversationEvent = { type: 'FieldRefused', at, collectionId, key: field.spec.key, problem };
  const isLastTry = field.tries + 1 >= fieldLimits.maxTries && field.state === 'open';
  return isLastTry ? [refused, skipped(collection, field, { at, because: 'tries' })] : [refused];
}

function skipped(
  { collectionId }: Collection,
  { spec: { key, label } }: FieldProgress,
  { at, because }: { readonly at: string; readonly because: SkipReason },
): ConversationEvent {
  return { type: 'FieldSkipped', at, collectionId, key, label, because };
}

function isOf(event: ConversationEvent, key: string): boolean {
  return event.type === 'FieldGiven' && event.key === key;
}
