import { type FieldSpec, findFields, type GivenValue, newId, parseField, type ValueId } from '@chatref/core';
import type { AppDeps } from './deps.ts';

/** Values for the decider, which sees ids, and for the rows beside the log, which hold the words. */
export type ReadValues = {
  readonly given: readonly GivenValue[];
  readonly stored: ReadonlyMap<ValueId, string>;
};

/** Values that stand in free text, of fields that are asked. */
export function readValuesFromText(
  deps: Pick<AppDeps, 'ids'>,
  specs: readonly FieldSpec[],
  text: string,
): ReadValues {
  return readValues(deps, specs, findFields(specs, text));
}

/** Typed values by key, each kept in its field's usual form where it has one. */
export function readValues(
  { ids }: Pick<AppDeps, 'ids'>,
  specs: readonly FieldSpec[],
  typed: Readonly<Record<string, string>>,
): ReadValues {
  const given: GivenValue[] = [];
  const stored = new Map<ValueId, string>();
  for (const spec of specs) {
    const text = Object.hasOwn(typed, spec.key) ? typed[spec.key] : undefined;
    if (text === undefined) continue;
    const valueId = newId('value', ids);
    const reading = parseField(spec, text);
    given.push({ key: spec.key, valueId, typed: text });
    if (reading.kind === 'ok') stored.set(valueId, reading.value);
  }
  return { given, stored };
}
