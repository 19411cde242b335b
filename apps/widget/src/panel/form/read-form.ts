import type { Form } from '@chatref/protocol';

export type Typed = Readonly<Record<string, string>>;
export type FormField = Form['fields'][number];
export type FormReading =
  | { readonly kind: 'ready'; readonly values: Typed; readonly skipped: readonly string[] }
  /** Keys of required fields that are empty. */
  | { readonly kind: 'missing'; readonly keys: readonly string[] };

/**
 * What to send of what was typed: empty optional fields count as skipped, empty required ones hold it back. What is given
 * already is sent again where the visitor is `changing` it, and stays where they have left that empty.
 */
export function readForm({ fields }: Form, typed: Typed, changing: readonly string[] = []): FormReading {
  const open = fields.filter(({ state }) => state === 'open');
  const isEmpty = ({ key }: FormField) => (typed[key] ?? '').trim() === '';
  const missing = open.filter((field) => field.isRequired && isEmpty(field));
  if (missing.length > 0) return { kind: 'missing', keys: missing.map(({ key }) => key) };
  const changed = fields.filter(({ key, state }) => state === 'given' && changing.includes(key));
  const given = [...open, ...changed].filter((field) => !isEmpty(field));
  return {
    kind: 'ready',
    values: Object.fromEntries(given.map(({ key }) => [key, (typed[key] ?? '').trim()])),
    skipped: open.filter(isEmpty).map(({ key }) => key),
  };
}
