import type { FieldSpec } from '@chatref/core';

type Values = Readonly<Record<string, string>>;

/** Keys that pages use for short. */
const shortFor: Readonly<Record<string, string>> = { order: 'order_number' };

/**
 * What a page knows, under the keys of the fields that ask for it: a value goes to the field of its key, or else to the
 * first of that type which has none yet, so that `order` and `sku` arrive whatever the owner has called the fields. What
 * no field asks for keeps its key.
 */
export function fitPageValues(fields: readonly Pick<FieldSpec, 'key' | 'type'>[], given: Values): Values {
  const values = new Map<string, string>();
  const rest: [string, string][] = [];
  for (const [key, value] of Object.entries(given)) {
    const own = [key, shortFor[key]].find((name) => fields.some((field) => field.key === name));
    if (own === undefined) rest.push([key, value]);
    else if (own === key || !values.has(own)) values.set(own, value);
  }
  for (const [key, value] of rest) {
    const type = shortFor[key] ?? key;
    const field = fields.find((one) => one.type === type && !values.has(one.key));
    values.set(field?.key ?? key, value);
  }
  return Object.fromEntries(values);
}
