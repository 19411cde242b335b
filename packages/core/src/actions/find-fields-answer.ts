import type { FieldSpec } from './field.ts';
import { findFields } from './find-fields.ts';
import { parseField } from './parse-field.ts';
import { type DateOptions, readDate } from './parse-field-date.ts';

const maxScannedChars = 500;
const numberWithin = /(?<![\p{L}\d.,/-])[-+]?\d{1,15}(?:[.,]\d{1,6})?(?![\p{L}\d/-])/gu;
const codeWithin = /(?<![\p{L}\d])#?[\p{L}\d]*\d[\p{L}\d/_-]{1,38}(?![\p{L}\d])/gu;
const dateWithin =
  /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-] ?\d{1,2}[./-] ?\d{2,4}|\d{1,2}\S{0,2} (?:de |of )?\p{L}{3,12}\.?,? (?:de |del )?\d{4}|\p{L}{3,12}\.? \d{1,2}\S{0,2},? \d{4}/giu;

/**
 * What words say to the one question that was asked: more is taken for an answer than in words that nobody asked for,
 * since they are known to be about this field. The whole text where nothing in it stands out.
 */
export function findAnswer(spec: FieldSpec, text: string, options: DateOptions = {}): string {
  const scanned = text.slice(0, maxScannedChars).trim();
  const isCode = spec.type === 'order_number' || spec.type === 'sku';
  // A sentence around a number has the signs of one.
  if (!isCode && parseField(spec, scanned, options).kind === 'ok') return scanned;
  const found = findFields([spec], scanned)[spec.key] ?? candidateFor(spec, scanned, options);
  return found ?? scanned;
}

function candidateFor(spec: FieldSpec, text: string, options: DateOptions): string | null {
  switch (spec.type) {
    case 'number':
      return only(text.match(numberWithin));
    case 'date':
      return only(text.match(dateWithin)) ?? nearDay(text, options);
    case 'choice':
      return only(spec.options?.filter((option) => isWithin(option, text)) ?? null);
    case 'order_number':
    case 'sku':
      return spec.example ? null : only(text.match(codeWithin));
    default:
      return null;
  }
}

/** Of two it is not known which was meant. */
function only(found: readonly string[] | null): string | null {
  const [first, ...others] = new Set(found);
  return first !== undefined && others.length === 0 ? first : null;
}

function nearDay(text: string, options: DateOptions): string | null {
  const words = text.split(/[\s,.!]+/u);
  return only(words.filter((word) => readDate(word, options).kind === 'ok'));
}

function isWithin(option: string, text: string): boolean {
  const plain = option.toLowerCase().replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return new RegExp(`(?<![\\p{L}\\d])${plain}(?![\\p{L}\\d])`, 'u').test(text.toLowerCase());
}
