import {
  type DateOptions,
  type ExtraValue,
  type FieldSpec,
  findFields,
  type GivenValue,
  newId,
  parseField,
  type ValueId,
} from '@chatref/core';
import type { AppDeps } from '../deps.ts';
import { appLimits } from '../limits.ts';

/** Values for the decider, which sees ids, and for the rows beside the log, which hold the words. */
export type ReadValues = {
  readonly given: readonly GivenValue[];
  readonly stored: ReadonlyMap<ValueId, string>;
};

/** How dates are read, and what is known from before. */
export type ValueOptions = DateOptions & { readonly known?: Readonly<Record<string, string>> };

/** Values that stand in free text, of fields that are asked. */
export function readValuesFromText(
  deps: Pick<AppDeps, 'ids'>,
  specs: readonly FieldSpec[],
  text: string,
): ReadValues {
  return readValues(deps, { specs, typed: findFields(specs, text) });
}

type TypedValues = {
  readonly specs: readonly FieldSpec[];
  readonly typed: Readonly<Record<string, string>>;
};

/** Typed values by key, each kept in its field's usual form where it has one. */
export function readValues(
  { ids }: Pick<AppDeps, 'ids'>,
  { specs, typed }: TypedValues,
  { known = {}, ...options }: ValueOptions = {},
): ReadValues {
  const given: GivenValue[] = [];
  const stored = new Map<ValueId, string>();
  for (const spec of specs) {
    const text = Object.hasOwn(typed, spec.key) ? typed[spec.key] : undefined;
    if (text === undefined) continue;
    const valueId = newId('value', ids);
    const reading = parseField(spec, text, options);
    const isKnown = reading.kind === 'ok' && known[spec.key] === reading.value;
    // In its usual form, so that the decider need not know how this visitor writes a date.
    const said = reading.kind === 'ok' ? reading.value : text;
    given.push({ key: spec.key, valueId, typed: said, ...(isKnown ? { isKnown } : {}) });
    if (reading.kind === 'ok') stored.set(valueId, reading.value);
  }
  return { given, stored };
}

/** Both, as one. */
export function joinValues(...all: readonly ReadValues[]): ReadValues {
  return {
    given: all.flatMap(({ given }) => given),
    stored: new Map(all.flatMap(({ stored }) => [...stored])),
  };
}

export type ReadExtras = {
  readonly extras: readonly ExtraValue[];
  readonly stored: ReadonlyMap<ValueId, string>;
};

/** What no field asks for, kept as it came: so many, and so long. */
export function readExtras(
  { ids }: Pick<AppDeps, 'ids'>,
  specs: readonly FieldSpec[],
  typed: Readonly<Record<string, string>>,
): ReadExtras {
  const unasked = Object.entries(typed)
    .map(([key, value]) => ({
      key: tidy(key, appLimits.maxExtraKeyChars),
      value: tidy(value, appLimits.maxExtraChars),
    }))
    .filter(({ key, value }) => key !== '' && value !== '' && !specs.some((spec) => spec.key === key))
    .slice(0, appLimits.maxExtras)
    .map((extra) => ({ ...extra, valueId: newId('value', ids) }));
  return {
    extras: unasked.map(({ key, valueId }) => ({ key, label: key, valueId })),
    stored: new Map(unasked.map(({ valueId, value }) => [valueId, value])),
  };
}

function tidy(text: string, maxChars: number): string {
  return text.trim().replace(/\s+/gu, ' ').slice(0, maxChars);
}
