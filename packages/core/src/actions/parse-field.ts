import { unreachable } from '../shared/unreachable.ts';
import type { FieldSpec } from './field.ts';
import { fieldLimits } from './field-limits.ts';
import { type DateOptions, readDate } from './parse-field-date.ts';

export type FieldProblem =
  | 'empty'
  | 'too_long'
  | 'not_an_email'
  | 'not_a_phone'
  | 'not_a_number'
  | 'not_an_option'
  | 'not_a_date'
  /** Day and month could be either way round. */
  | 'unclear_date'
  | 'wrong_shape';

export type FieldReading =
  | { readonly kind: 'ok'; readonly value: string }
  | { readonly kind: 'problem'; readonly problem: FieldProblem };

/** Reads what a visitor typed into one field: trimmed, checked against the field's type and put in its usual form. */
export function parseField(spec: FieldSpec, typed: string, options: DateOptions = {}): FieldReading {
  const text = typed.trim().replace(/\s+/gu, ' ');
  if (text === '') return problem('empty');
  if (text.length > fieldLimits.maxValueChars) return problem('too_long');
  switch (spec.type) {
    case 'text':
      return ok(text);
    case 'email':
      return emailShape.test(text) ? ok(text.toLowerCase()) : problem('not_an_email');
    case 'phone':
      return readPhone(text);
    case 'number':
      return /^[-+]?\d{1,15}([.,]\d{1,6})?$/u.test(text)
        ? ok(text.replace(',', '.'))
        : problem('not_a_number');
    case 'choice':
      return readChoice(spec.options ?? [], text);
    case 'date':
      return readAsDate(text, options);
    case 'order_number':
    case 'sku':
      return readByExample(spec.example, text);
    default:
      return unreachable(spec.type);
  }
}

/** Deliberately loose, as HTML's own e-mail input is: the only proof of an address is a mail that arrives. */
const emailShape = /^[^\s@<>()",;:]{1,64}@[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63}){1,5}$/iu;

function readPhone(text: string): FieldReading {
  const digits = text.replace(/\D/gu, '');
  const hasOnlyPhoneSigns = /^\+?[\d\s().\-/]+$/u.test(text);
  return hasOnlyPhoneSigns && digits.length >= 6 && digits.length <= 15 ? ok(text) : problem('not_a_phone');
}

function readChoice(options: readonly string[], text: string): FieldReading {
  const match = options.find((option) => option.toLowerCase() === text.toLowerCase());
  return match === undefined ? problem('not_an_option') : ok(match);
}

function readAsDate(text: string, options: DateOptions): FieldReading {
  const reading = readDate(text, options);
  if (reading.kind === 'ok') return ok(reading.value);
  return problem(reading.kind === 'ambiguous' ? 'unclear_date' : 'not_a_date');
}

function readByExample(example: string | undefined, text: string): FieldReading {
  if (example === undefined || example === '') {
    return /\d/u.test(text) && /^[\p{L}\d#/_. -]{2,40}$/u.test(text)
      ? ok(text.replace(/^#/u, ''))
      : problem('wrong_shape');
  }
  const match = shapeOfExample(example, 'whole').exec(text.replace(/^#/u, ''));
  return match === null ? problem('wrong_shape') : ok(text.replace(/^#/u, '').toUpperCase());
}

/**
 * The pattern an example stands for: letters are taken as they are (`MS`), a run of digits as that many give or take one
 * (shops' numbers grow), a dash, space or underscore between them as optional, since shoppers leave it out.
 */
export function shapeOfExample(example: string, where: 'whole' | 'within'): RegExp {
  const parts = example.trim().match(/\d+|\p{L}+|[^\d\p{L}]/gu) ?? [];
  const pattern = parts.map(partPattern).join('');
  return where === 'whole'
    ? new RegExp(`^${pattern}$`, 'iu')
    : new RegExp(`(?<![\\p{L}\\d])${pattern}(?![\\p{L}\\d])`, 'iu');
}

function partPattern(part: string): string {
  if (/^\d/u.test(part)) return `\\d{${Math.max(1, part.length - 1)},${part.length + 1}}`;
  if (/^\p{L}/u.test(part)) return part;
  return /[-_ ]/u.test(part) ? '[-_ ]?' : part.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}

function ok(value: string): FieldReading {
  return { kind: 'ok', value };
}

function problem(reason: FieldProblem): FieldReading {
  return { kind: 'problem', problem: reason };
}
