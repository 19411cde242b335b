import { parseField } from '../actions/parse-field.ts';
import type { GivenValue } from './commands.ts';
import type { ConversationEvent, HowGiven } from './events.ts';
import type { Collection, ConversationState } from './state.ts';

type Given = { readonly at: string; readonly how: HowGiven };

/** Values for fields of this form, as events; what the form does not ask for, or its field cannot hold, is dropped. */
export function givenEvents(
  { collectionId, fields }: Collection,
  values: readonly GivenValue[],
  { at, how }: Given,
): readonly ConversationEvent[] {
  return values.flatMap(({ key, valueId, typed, isKnown }) => {
    const field = fields.find(({ spec }) => spec.key === key);
    if (field === undefined || parseField(field.spec, typed).kind === 'problem') return [];
    const isCorrected = field.state === 'given' && how !== 'page';
    const given = isCorrected ? 'correction' : isKnown ? 'known' : how;
    return [{ type: 'FieldGiven', at, collectionId, key, label: field.spec.label, valueId, how: given }];
  });
}

/** New values for fields that hold one, whichever form asked for them and whoever has the floor by now. */
export function correctionEvents(
  { collected, floor }: ConversationState,
  corrections: readonly GivenValue[],
  at: string,
): readonly ConversationEvent[] {
  return corrections.flatMap(({ key, valueId, typed }) => {
    const spec = collected.find((one) => one.key === key);
    if (spec === undefined || parseField(spec, typed).kind === 'problem') return [];
    const isHere = floor.kind === 'collecting' && floor.fields.some((field) => field.spec.key === key);
    const collectionId = isHere ? floor.collectionId : null;
    return [{ type: 'FieldGiven', at, collectionId, key, label: spec.label, valueId, how: 'correction' }];
  });
}
