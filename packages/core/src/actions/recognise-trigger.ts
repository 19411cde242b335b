import {
  type MessageReading,
  prepareTriggers,
  readMessage,
  type TriggerOptions,
  type Triggers,
} from './read-message.ts';
import type { TriggerAction } from './trigger-action.ts';
import type { TriggerVerdict } from './trigger-verdict.ts';
import { wayToPerson } from './way-to-person.ts';

export type TriggerRecogniser = (text: string, options?: TriggerOptions) => TriggerVerdict;

const prepared = new WeakMap<readonly TriggerAction[], Triggers>();

/** Reads one message. Prepared phrases are kept for as long as the same array of actions lives. */
export function recogniseTrigger(
  text: string,
  actions: readonly TriggerAction[],
  options: TriggerOptions = {},
): TriggerVerdict {
  const triggers = triggersFor(actions);
  return decideTrigger(readMessage(text, triggers, options), actions);
}

/** Prepares a set of enabled actions once, so that a message costs a fraction of a millisecond. Total on any text. */
export function compileTriggers(actions: readonly TriggerAction[]): TriggerRecogniser {
  const triggers = prepareTriggers(actions);
  return (text, options = {}) => decideTrigger(readMessage(text, triggers, options), actions);
}

export function triggersFor(actions: readonly TriggerAction[]): Triggers {
  const known = prepared.get(actions);
  if (known) return known;
  const made = prepareTriggers(actions);
  prepared.set(actions, made);
  return made;
}

/**
 * What a message starts, from all that was found in it. What the owner wrote comes before what is built in, starting
 * before offering, and a person before anything else that is offered.
 */
export function decideTrigger(reading: MessageReading, actions: readonly TriggerAction[]): TriggerVerdict {
  const wish = reading.wish?.verdict ?? { kind: 'none' };
  const handoffId = wayToPerson(actions);
  const phrase = reading.phrases.find(({ stoppedBy }) => stoppedBy === null);
  if (phrase) return { kind: 'fire', actionId: phrase.action.id, by: 'phrase', phrase: phrase.phrase };
  const keyword = reading.keywords.find(({ stoppedBy }) => stoppedBy === null);
  if (keyword) return { kind: 'fire', actionId: keyword.action.id, by: 'keyword', keyword: keyword.keyword };
  if (wish.kind === 'fire') return { kind: 'fire', actionId: handoffId, by: 'wish', frame: wish.frame };
  if (wish.kind === 'offer') {
    if (wish.because === 'frustration') return onFrustration(actions, handoffId);
    return { kind: 'offer', actionId: handoffId, because: wish.because };
  }
  const isRefused = wish.stoppedBy === 'negated';
  const choice = reading.choices.find(
    ({ action, against }) => against.length === 0 && !(isRefused && action.requestsHandoff),
  );
  return choice ? { kind: 'offer', actionId: choice.action.id, because: 'choice' } : wish;
}

function onFrustration(actions: readonly TriggerAction[], handoffId: string | null): TriggerVerdict {
  const starts = actions.find(({ startsOn }) => startsOn.frustration === 'start');
  if (starts) return { kind: 'fire', actionId: starts.id, by: 'frustration' };
  const offers = actions.find(({ startsOn }) => startsOn.frustration === 'offer');
  return { kind: 'offer', actionId: offers?.id ?? handoffId, because: 'frustration' };
}
